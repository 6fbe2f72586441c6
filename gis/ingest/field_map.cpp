// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/field_map.hpp"

#include <algorithm>
#include <optional>

#include "gis/base/error.hpp"
#include "gis/ingest/unit.hpp"

namespace cunjing {
namespace {

constexpr std::size_t shapefile_name_bytes = 10;

struct Match {
    std::size_t field = 0;
    MatchedBy how = MatchedBy::name;
};

bool means(const std::string& wanted, std::string_view candidate) {
    return comparable(candidate) == wanted;
}

std::optional<MatchedBy> match(const Field& field, const std::string& wanted) {
    if (means(wanted, field.name)) return MatchedBy::name;
    if (means(wanted, field.title.zh) || means(wanted, field.title.en)) return MatchedBy::title;
    if (std::ranges::any_of(field.aliases, [&](const std::string& alias) { return means(wanted, alias); }))
        return MatchedBy::alias;
    return std::nullopt;
}

/// Whether a Shapefile's ten bytes of a name may be all that is left of a word, in GBK or UTF-8, the last character
/// perhaps cut within.
bool fills_ten_bytes(const std::string& column) {
    const auto is_first_byte = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80U; };
    const auto characters = static_cast<std::size_t>(std::ranges::count_if(column, is_first_byte));
    const auto ascii = static_cast<std::size_t>(std::ranges::count_if(column, is_ascii));
    const std::size_t gbk_bytes = 2 * characters - ascii;
    const auto is_full = [](std::size_t bytes, std::size_t most_cut) {
        return bytes <= shapefile_name_bytes && bytes + most_cut >= shapefile_name_bytes;
    };
    return ascii == characters ? characters == shapefile_name_bytes
                               : is_full(gbk_bytes, 1) || is_full(column.size(), 2);
}

bool is_cut_name(const Field& field, const std::string& column) {
    const std::string start = comparable(column);
    const auto begins_so = [&](const std::string& word) {
        const std::string whole = comparable(word);
        return whole.size() > start.size() && whole.starts_with(start);
    };
    if (!fills_ten_bytes(column) || start.empty()) return false;
    return begins_so(field.name) || begins_so(field.title.zh) || std::ranges::any_of(field.aliases, begins_so);
}

/// All fields that a heading may mean, the surest first.
std::vector<Match> matches(const Layer& layer, const std::string& column, bool cut_names) {
    std::vector<Match> found;
    for (const std::string& heading : {column, split_heading(column).words}) {
        const std::string wanted = comparable(heading);
        for (std::size_t i = 0; i < layer.fields.size(); ++i)
            if (const auto how = match(layer.fields[i], wanted)) found.push_back({i, *how});
        if (!found.empty()) break;
    }
    if (found.empty() && cut_names) {
        for (std::size_t i = 0; i < layer.fields.size(); ++i)
            if (is_cut_name(layer.fields[i], column)) found.push_back({i, MatchedBy::shortened});
        if (found.size() > 1) found.clear();  // which one it was cannot be told
    }
    std::ranges::stable_sort(found, {}, &Match::how);
    return found;
}

/// The source's columns as they find their fields, surest match first, one column a field and one field a column.
class Assignment {
public:
    Assignment(const Layer& layer, const std::vector<std::string>& columns, const FieldMapOptions& options)
        : layer_(layer), columns_(columns), options_(options), taken_(columns.size()), used_(layer.fields.size(), 0) {}

    FieldMap make() {
        for (const auto& [field, constant] : options_.set) used_[layer_.index_of(field)] = 1;
        take_asked();
        for (const MatchedBy how : {MatchedBy::name, MatchedBy::title, MatchedBy::alias, MatchedBy::shortened})
            take_matched(how);
        return finish();
    }

private:
    void take(std::size_t column, std::size_t field, MatchedBy how) {
        const Field& wanted = layer_.fields[field];
        taken_[column] = MappedField{wanted.name, columns_[column], how, {}};
        used_[field] = 1;
        const std::string unit = unit_named(split_heading(columns_[column]).unit);
        if (unit.empty() || wanted.unit.empty() || unit == wanted.unit) return;
        const auto factor = unit_factor(unit, wanted.unit);
        if (!factor) return;
        taken_[column]->unit = unit;
        if (*factor == 1) return;
        notes_.push_back(say("列“{0}”的单位是 {1}，字段 {2} 的单位是 {3}：已乘以 {4:.6g} 换算",
                             "column '{0}' is in {1}, field {2} in {3}: its values were multiplied by {4:.6g}",
                             columns_[column], split_heading(columns_[column]).unit, wanted.name, wanted.unit,
                             *factor));
    }

    void take_asked() {
        for (const auto& [field, column] : options_.map) {
            const std::size_t index = layer_.index_of(field);
            if (used_[index] != 0)
                throw ConfigError(
                    say("字段 {0} 不能同时用 --map 和 --set", "field {0} cannot have both --map and --set", field));
            take(column_named(columns_, column), index, MatchedBy::map);
        }
    }

    void take_matched(MatchedBy how) {
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            if (taken_[column]) continue;
            for (const Match& one : matches(layer_, columns_[column], options_.cut_names)) {
                if (one.how != how || used_[one.field] != 0 || !unit_fits(column, one.field)) continue;
                take(column, one.field, how);
                break;
            }
        }
    }

    bool unit_fits(std::size_t column, std::size_t field) {
        const std::string unit = unit_named(split_heading(columns_[column]).unit);
        const std::string& wanted = layer_.fields[field].unit;
        if (unit.empty() || wanted.empty() || unit_factor(unit, wanted)) return true;
        notes_.push_back(say("列“{0}”的单位与字段 {1} 的单位 {2} 量的不是一回事，未采用：请用 --map 指明另一字段",
                             "column '{0}' does not measure what field {1} does ({2}) and was not taken: name another "
                             "field with --map",
                             columns_[column], layer_.fields[field].name, wanted));
        return false;
    }

    FieldMap finish() {
        FieldMap result;
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            if (taken_[column]) {
                result.fields.push_back(*taken_[column]);
                result.column_indexes.push_back(column);
            } else {
                result.dropped.push_back(columns_[column]);
            }
        }
        result.notes = std::move(notes_);
        return result;
    }

    const Layer& layer_;
    const std::vector<std::string>& columns_;
    const FieldMapOptions& options_;
    std::vector<std::optional<MappedField>> taken_;  // by column
    std::vector<char> used_;                         // by field
    std::vector<Text> notes_;
};

}  // namespace

std::size_t column_named(const std::vector<std::string>& columns, const std::string& asked) {
    auto found = std::ranges::find(columns, asked);
    if (found == columns.end())
        found = std::ranges::find(columns, comparable(asked), [](const std::string& c) { return comparable(c); });
    if (found != columns.end()) return static_cast<std::size_t>(found - columns.begin());
    const Text hint = suggestion(asked, columns);
    throw ConfigError(say("源数据没有列“{0}”{1}；其中有：{2}", "the source has no column '{0}'{3}; it has: {2}", asked,
                          hint.zh, join(columns, ", "), hint.en));
}

bool names_a_field(const Layer& layer, const std::string& heading) {
    return !matches(layer, heading, false).empty();
}

FieldMap map_fields(const Layer& layer, const std::vector<std::string>& columns, const FieldMapOptions& options) {
    return Assignment(layer, columns, options).make();
}

}  // namespace cunjing
