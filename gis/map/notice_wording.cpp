// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/notice_wording.hpp"

#include <algorithm>
#include <cmath>

#include "gis/catalogue/yaml.hpp"

namespace cunjing {
namespace {

bool has(const std::vector<std::string>& words, const std::string& word) {
    return std::ranges::find(words, word) != words.end();
}

void check_known(const YamlValue& where, const std::string& word, const std::vector<std::string>& known) {
    if (has(known, word)) return;
    const Text hint = suggestion(word, known);
    where.fail(say("不认识“{0}”{1}", "'{0}' is not known{2}", word, hint.zh, hint.en));
}

/// A list of words of which each is known.
std::vector<std::string> read_known(const YamlValue& list, const std::vector<std::string>& known) {
    for (const YamlValue& item : list.items()) check_known(item, item.text(), known);
    return list.texts();
}

std::map<std::string, Text> read_by_word(const YamlValue& map, const std::vector<std::string>& known) {
    std::map<std::string, Text> texts;
    for (const auto& [word, text] : map.entries()) {
        check_known(text, word, known);
        texts[word] = text.title();
    }
    return texts;
}

std::vector<Text> read_titles(const YamlValue& list) {
    std::vector<Text> titles;
    for (const YamlValue& item : list.items()) titles.push_back(item.title());
    return titles;
}

SlipWords read_slip(const YamlValue& value) {
    value.allow_only({"title", "text", "fields", "reason"});
    return {value.at("title").title(), read_words(value.at("text"), {"number", "village"}),
            read_titles(value.at("fields")), value.at("reason").title()};
}

NoticeKind read_kind(const std::string& name, const YamlValue& value, const Catalogue& catalogue) {
    value.allow_only(
        {"focus", "responsible", "title", "opening", "asked", "remedies", "closing", "signatures", "slip"});
    NoticeKind kind;
    kind.name = name;
    if (const auto focus = value.find("focus")) kind.focuses = focus->texts();
    if (const auto parties = value.find("responsible")) kind.parties = read_known(*parties, responsible_words());
    kind.title = value.at("title").title();
    kind.opening = value.at("opening").title();
    if (const auto asked = value.find("asked")) kind.asked = read_words(*asked, {"remedy"});
    if (const auto remedies = value.find("remedies")) kind.remedies = read_by_word(*remedies, catalogue.rule_ids());
    kind.closing = value.at("closing").title();
    kind.signatures = read_titles(value.at("signatures"));
    kind.slip = read_slip(value.at("slip"));
    return kind;
}

MendWording read_mend(const std::string& measure, const YamlValue& value, const Catalogue& catalogue) {
    value.allow_only({"rules", "words", "at_zero", "enough"});
    const std::vector<std::string> places = {"gap", "limit", "amount", "reference"};
    MendWording mend;
    mend.measure = measure;
    mend.rules = read_known(value.at("rules"), catalogue.rule_ids());
    mend.words = read_words(value.at("words"), places);
    if (const auto at_zero = value.find("at_zero")) mend.at_zero = read_words(*at_zero, places);
    if (const auto enough = value.find("enough")) mend.enough = read_words(*enough, places);
    return mend;
}

bool is_for(const NoticeKind& kind, const ListedFinding& finding) {
    return (kind.focuses.empty() || has(kind.focuses, finding.focus)) &&
           (kind.parties.empty() || has(kind.parties, finding.responsible));
}

}  // namespace

NoticeWording NoticeWording::read(const std::filesystem::path& file, const Catalogue& catalogue) {
    const YamlValue value = YamlValue::read_file(file);
    value.allow_only({"page", "scales", "least_ground_m", "kinds", "mends", "remedies", "addressees"});
    NoticeWording wording;
    wording.page = FormTemplate::read(value.at("page"), {"title", "facts", "signatures", "slip"});
    wording.scales = read_scales(value.at("scales"));
    wording.least_ground_m = value.at("least_ground_m").number();
    for (const auto& [name, kind] : value.at("kinds").entries())
        wording.kinds.push_back(read_kind(name, kind, catalogue));
    if (wording.kinds.empty() || !wording.kinds.back().focuses.empty() || !wording.kinds.back().parties.empty())
        value.at("kinds").fail({"最后一种应适用于其余所有问题（不写 focus、responsible）",
                                "the last kind should be for all other findings, without focus and responsible"});
    for (const auto& [measure, mend] : value.at("mends").entries())
        wording.mends.push_back(read_mend(measure, mend, catalogue));
    wording.remedies = read_by_word(value.at("remedies"), catalogue.rule_ids());
    wording.addressees = read_by_word(value.at("addressees"), responsible_words());
    return wording;
}

const NoticeKind& NoticeWording::kind_of(const ListedFinding& finding) const {
    return *std::ranges::find_if(kinds, [&](const NoticeKind& kind) { return is_for(kind, finding); });
}

}  // namespace cunjing
