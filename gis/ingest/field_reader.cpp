// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/field_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "gis/base/error.hpp"
#include "gis/ingest/names.hpp"
#include "gis/ingest/unit.hpp"

namespace cunjing {
namespace {

constexpr std::size_t distinct_words_kept = 1000;
constexpr std::size_t words_shown = 8;
constexpr double exact_integer_limit = 9007199254740992.0;  // 2^53: beyond it a double skips integers

std::string_view stripped(std::string_view text) {
    static constexpr std::array<std::string_view, 6> blanks{" ", "\t", "\r", "\n", "\u3000", "\u00a0"};
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view blank : blanks) {
            while (text.starts_with(blank)) text.remove_prefix(blank.size()), again = true;
            while (text.ends_with(blank)) text.remove_suffix(blank.size()), again = true;
        }
    }
    return text;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool remove_separator(std::string_view& text) {
    for (const std::string_view mark : {"-", "/", ".", "年", "月"}) {
        if (!text.starts_with(mark)) continue;
        text.remove_prefix(mark.size());
        return true;
    }
    return false;
}

bool is_null_word(std::string_view text) {
    const std::string word = folded(text);
    return word.empty() || word == "null" || word == "<null>" || word == "nan";
}

bool is_whole(double number) {
    return std::floor(number) == number && std::abs(number) < exact_integer_limit;
}

/// 75 % is 0.75 and not 0.7500000000000001: what a conversion adds beyond twelve digits nobody has measured.
double in_digits_of_tables(double number) {
    return std::strtod(fmt::format("{:.12g}", number).c_str(), nullptr);
}

std::string shown(double number) {
    return is_whole(number) ? fmt::format("{:.0f}", number) : fmt::format("{}", number);
}

std::string expected(const Field& field) {
    if (!field.values.empty()) {
        std::vector<std::string> codes;
        for (const FieldValue& value : field.values) codes.push_back(value.code);
        return join(codes, ", ");
    }
    if (field.minimum && field.maximum) return fmt::format("{}…{}", shown(*field.minimum), shown(*field.maximum));
    switch (field.type) {
        case FieldType::integer: return "1, 2, 3";
        case FieldType::real: return "3.5";
        case FieldType::boolean: return "是, 否, yes, no, 1, 0";
        case FieldType::date: return "2024-08-13";
        case FieldType::text: break;
    }
    return "UTF-8";
}

}  // namespace

std::optional<double> read_number(std::string_view text) {
    text = stripped(text);
    if (text.starts_with('+')) text.remove_prefix(1);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
    return number;
}

std::optional<bool> read_truth(std::string_view text) {
    static constexpr std::array<std::string_view, 9> yes{"是", "有", "对", "yes", "true", "y", "t", "1", "√"};
    static constexpr std::array<std::string_view, 9> no{"否", "无", "没有", "no", "false", "n", "f", "0", "×"};
    const std::string word = folded(stripped(text));
    if (std::ranges::find(yes, std::string_view(word)) != yes.end()) return true;
    if (std::ranges::find(no, std::string_view(word)) != no.end()) return false;
    return std::nullopt;
}

std::optional<Date> read_date(std::string_view text) {
    text = stripped(text);
    text = text.substr(0, text.find_first_of(" T"));
    if (text.size() == 8 && std::ranges::all_of(text, is_digit))
        return parse_date(fmt::format("{}-{}-{}", text.substr(0, 4), text.substr(4, 2), text.substr(6, 2)));
    if (text.ends_with("日")) text.remove_suffix(std::string_view("日").size());
    std::array<int, 3> parts{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto digits = static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
        if (i == 0 ? digits != 4 : digits < 1 || digits > 2) return std::nullopt;
        std::from_chars(text.data(), text.data() + digits, parts[i]);
        text.remove_prefix(digits);
        if (i < 2 && !remove_separator(text)) return std::nullopt;
    }
    return text.empty() ? parse_date(fmt::format("{:04}-{:02}-{:02}", parts[0], parts[1], parts[2])) : std::nullopt;
}

FieldReader::FieldReader(const Field& field, std::string_view source_unit) : field_(&field) {
    if (!source_unit.empty()) factor_ = unit_factor(source_unit, field.unit).value_or(1);
}

Value FieldReader::from_text(std::string_view text) {
    text = stripped(text);
    if (is_null_word(text)) return {};
    if (!field_->values.empty()) return word(text);
    switch (field_->type) {
        case FieldType::text: return is_utf8(text) ? keep(std::string(text)) : refuse("(not UTF-8)");
        case FieldType::boolean: {
            const auto truth = read_truth(text);
            return truth ? Value(*truth) : refuse(text);
        }
        case FieldType::date: {
            const auto date = read_date(text);
            return date ? from_date(*date) : refuse(text);
        }
        case FieldType::integer:
        case FieldType::real: return number_of(text);
    }
    return {};
}

Value FieldReader::from_integer(std::int64_t number) {
    if (field_->type == FieldType::text) {
        const std::string text = std::to_string(number);
        return field_->values.empty() ? keep(text) : word(text);
    }
    return from_number(static_cast<double>(number));
}

Value FieldReader::from_number(double number) {
    if (!std::isfinite(number)) return refuse("NaN");
    switch (field_->type) {
        case FieldType::text: return field_->values.empty() ? keep(shown(number)) : word(shown(number));
        case FieldType::boolean: return number == 0 || number == 1 ? Value(number == 1) : refuse(shown(number));
        case FieldType::integer: {
            const double whole = in_own_unit(number);
            return is_whole(whole) ? checked(whole) : refuse(shown(number));
        }
        case FieldType::real: return checked(in_own_unit(number));
        case FieldType::date: return from_text(shown(number));
    }
    return {};
}

Value FieldReader::from_date(Date date) {
    if (field_->type == FieldType::date) return Value(static_cast<double>(date.day));
    if (field_->type == FieldType::text && field_->values.empty()) return keep(to_string(date));
    return refuse(to_string(date));
}

Value FieldReader::word(std::string_view text) {
    auto [known, is_new] = words_.try_emplace(std::string(text), nullptr);
    if (is_new) known->second = find_value(*field_, text);
    const FieldValue* value = known->second;
    if (words_.size() > distinct_words_kept) words_.clear();
    return value == nullptr ? refuse(text) : Value(std::string_view(value->code));
}

/// A unit written behind the number goes before the one at the head of the column.
Value FieldReader::number_of(std::string_view text) {
    const std::size_t digits_end = text.find_last_of("0123456789.") + 1;
    const std::string_view behind = stripped(text.substr(digits_end));
    if (digits_end == 0) return refuse(text);
    const auto number = read_number(text.substr(0, digits_end));
    if (!number) return refuse(text);
    if (behind.empty()) return from_number(*number);
    const auto factor = unit_factor(unit_named(behind), field_->unit);
    if (!factor) return refuse(text);
    const double converted = in_digits_of_tables(*number * *factor);
    if (field_->type == FieldType::integer && !is_whole(converted)) return refuse(text);
    return checked(converted);
}

double FieldReader::in_own_unit(double number) const {
    return factor_ == 1 ? number : in_digits_of_tables(number * factor_);
}

Value FieldReader::checked(double number) {
    if ((field_->minimum && number < *field_->minimum) || (field_->maximum && number > *field_->maximum)) {
        ++out_of_range_;
        if (!first_out_of_range_) first_out_of_range_ = number;
    }
    return Value(number);
}

Value FieldReader::refuse(std::string_view shown) {
    const auto found = unusable_.find(std::string(shown));
    if (found != unusable_.end())
        ++found->second;
    else if (unusable_.size() < distinct_words_kept)
        unusable_.emplace(shown, 1);
    else
        ++uncounted_unusable_;
    return {};
}

Value FieldReader::keep(std::string text) {
    kept_ = std::move(text);
    return Value(std::string_view(kept_));
}

std::int64_t FieldReader::unusable_count() const {
    std::int64_t count = uncounted_unusable_;
    for (const auto& [word, times] : unusable_) count += times;
    return count;
}

std::vector<Text> FieldReader::notes() const {
    std::vector<Text> notes;
    if (!unusable_.empty()) {
        std::vector<std::string> listed;
        for (const auto& [word, times] : unusable_) {
            if (listed.size() == words_shown) break;
            listed.push_back(fmt::format("{} × {}", word, times));
        }
        if (unusable_.size() > words_shown) listed.emplace_back("…");
        notes.push_back(say("字段 {0} 有 {1} 个值不能采用，留空：{2}（应如：{3}）",
                            "{1} values of field {0} cannot be taken and are left unknown: {2} (right would be: {3})",
                            field_->name, unusable_count(), join(listed, ", "), expected(*field_)));
    }
    if (out_of_range_ > 0)
        notes.push_back(say("字段 {0} 有 {1} 个值超出 {2}…{3}，已照录，请核对（如 {4}）",
                            "{1} values of field {0} lie outside {2}…{3}; they are kept, please look at them (as {4})",
                            field_->name, out_of_range_, field_->minimum ? shown(*field_->minimum) : "−∞",
                            field_->maximum ? shown(*field_->maximum) : "∞", shown(*first_out_of_range_)));
    if (missing_ > 0 && field_->required)
        notes.push_back(say("必填字段 {0} 有 {1} 行没有值", "{1} rows have no value in the required field {0}",
                            field_->name, missing_));
    return notes;
}

Value constant_value(FieldReader& reader, std::string_view text) {
    const Value value = reader.from_text(text);
    const Field& field = reader.field();
    if (!value.is_unknown() && reader.notes().empty()) return value;
    std::vector<std::string> codes;
    for (const FieldValue& one : field.values) codes.push_back(one.code);
    const Text hint = suggestion(text, codes);
    throw ConfigError(say("字段 {0} 不能是“{1}”{2}；应如：{3}", "field {0} cannot be '{1}'{4}; right would be: {3}",
                          field.name, text, hint.zh, expected(field), hint.en));
}

}  // namespace cunjing
