// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/mend_words.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>

#include "gis/catalogue/yaml.hpp"
#include "gis/report/filled_words.hpp"
#include "gis/report/known_words.hpp"

namespace cunjing {
namespace {

/// Up to the next tenth; what is a tenth but for rounding stays.
double rounded_up(double amount) {
    return std::ceil(amount * 10 - 1e-6) / 10;
}

/// One `name[key] = amount (whose)` of a limit's source.
struct LimitPart {
    std::string name;
    std::string amount;
    std::string whose;
};

std::optional<LimitPart> limit_part(const std::string& words) {
    const std::size_t equals = words.find(" = ");
    const std::size_t open = words.find(" (", equals == std::string::npos ? 0 : equals);
    if (equals == std::string::npos || open == std::string::npos || !words.ends_with(')')) return std::nullopt;
    return LimitPart{words.substr(0, std::min(equals, words.find('['))), words.substr(equals + 3, open - equals - 3),
                     words.substr(open + 2, words.size() - open - 3)};
}

std::vector<std::string> parts_of(const std::string& source) {
    std::vector<std::string> parts;
    std::size_t at = 0;
    while (at < source.size()) {
        const std::size_t end = std::min(source.find("; ", at), source.size());
        parts.push_back(source.substr(at, end - at));
        at = end + 2;
    }
    return parts;
}

/// An amount as a catalogue writes it, "0.5 m2", with the unit as people read it.
std::string plain_amount(const std::string& amount, const std::string& unit, Language language) {
    const double number = std::strtod(amount.c_str(), nullptr);
    if (unit == "m" || unit == "m2") return amount_words(number, "_" + unit, language);
    return unit == "share" || unit == "count" ? amount_words(number, unit, language) : amount;
}

}  // namespace

MendWords MendWords::read(const Catalogue& catalogue) {
    MendWords result;
    const std::filesystem::path file = catalogue.folder() / "plan" / "mends.yaml";
    if (!std::filesystem::exists(file)) return result;
    const YamlValue root = YamlValue::read_file(file);
    root.allow_only({"mends", "remedies"});
    const std::vector<std::string> places = {"gap", "limit", "amount", "reference"};
    for (const auto& [measure, value] : root.at("mends").entries()) {
        value.allow_only({"rules", "words", "at_zero", "enough"});
        Amount amount;
        amount.measure = measure;
        amount.rules = read_known(value.at("rules"), catalogue.rule_ids());
        amount.words = read_words(value.at("words"), places);
        if (const auto at_zero = value.find("at_zero")) amount.at_zero = read_words(*at_zero, places);
        if (const auto enough = value.find("enough")) amount.enough = read_words(*enough, places);
        result.amounts_.push_back(std::move(amount));
    }
    result.remedies_ = read_by_word(root.at("remedies"), catalogue.rule_ids());
    return result;
}

const MendWords::Amount* MendWords::amount_of(const ListedFinding& finding) const {
    const auto found = std::ranges::find_if(amounts_, [&](const Amount& amount) {
        return amount.measure == finding.measure && std::ranges::find(amount.rules, finding.rule) != amount.rules.end();
    });
    return found == amounts_.end() || !finding.measured || !std::isfinite(*finding.measured) ? nullptr : &*found;
}

const Text& MendWords::Amount::for_gap(double gap, double limit) const {
    if (gap <= 0) return enough;
    return limit == 0 && !at_zero.zh.empty() ? at_zero : words;
}

/// Empty where no amount says it.
std::string MendWords::amount_sentence(const ListedFinding& finding, const Catalogue& catalogue,
                                       Language language) const {
    const Amount* amount = amount_of(finding);
    const bool is_distance = finding.measure.ends_with("_m");
    if (amount == nullptr || (is_distance && !finding.limit)) return {};
    const double limit = finding.limit.value_or(0);
    const double gap = is_distance ? limit - *finding.measured : *finding.measured;
    const Text& words = amount->for_gap(gap, is_distance ? limit : 1);
    if (words.zh.empty()) return {};
    const Layer* reference = catalogue.find_layer(finding.reference_layer);
    const Text thing = reference == nullptr ? Text{"参照物", "other thing"} : reference->title;
    return filled(words.in(language),
                  {{"gap", amount_words(rounded_up(gap), finding.measure, language)},
                   {"amount", amount_words(rounded_up(*finding.measured), finding.measure, language)},
                   {"limit", amount_words(limit, finding.measure, language)},
                   {"reference", thing.in(language)}});
}

std::string MendWords::sentence(const ListedFinding& finding, const Catalogue& catalogue, Language language,
                                const std::map<std::string, Text>& first_remedies) const {
    std::string by_amount = amount_sentence(finding, catalogue, language);
    if (!by_amount.empty()) return by_amount;
    for (const auto* remedies : {&first_remedies, &remedies_})
        if (const auto plain = remedies->find(finding.rule); plain != remedies->end())
            return plain->second.in(language);
    const Rule* rule = catalogue.find_rule(finding.rule);
    const Text unknown = {"请按依据条款整改。", "Please do as the clause says."};
    return (rule == nullptr || rule->remedy.zh.empty() ? unknown : rule->remedy).in(language);
}

std::string limit_owner(const ListedFinding& finding, const ParameterSet& parameters, Language language) {
    const Text by_default = {"默认值", "default"};
    std::vector<std::string> owners;
    for (const std::string& words : parts_of(finding.limit_source)) {
        const auto part = limit_part(words);
        const Parameter* parameter = part ? parameters.find(part->name) : nullptr;
        // A limit in metres may hang on counts of birds: only what is of its own kind is its owner.
        if (parameter == nullptr || (finding.measure.ends_with("_m") && parameter->unit != "m")) continue;
        const std::string& whose = part->whose == "default" ? by_default.in(language) : part->whose;
        owners.push_back(say("{} {}（{}）", "{} {} ({})", parameter->title.in(language),
                             plain_amount(part->amount, parameter->unit, language), whose)
                             .in(language));
    }
    return join(owners, language == Language::zh ? "；" : "; ");
}

}  // namespace cunjing
