// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/notice_wording.hpp"

#include <algorithm>

#include "gis/catalogue/yaml.hpp"
#include "gis/report/filled_words.hpp"
#include "gis/report/known_words.hpp"

namespace cunjing {
namespace {

bool has(const std::vector<std::string>& words, const std::string& word) {
    return std::ranges::find(words, word) != words.end();
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

bool is_for(const NoticeKind& kind, const ListedFinding& finding) {
    return (kind.focuses.empty() || has(kind.focuses, finding.focus)) &&
           (kind.parties.empty() || has(kind.parties, finding.responsible));
}

}  // namespace

NoticeWording NoticeWording::read(const std::filesystem::path& file, const Catalogue& catalogue) {
    const YamlValue value = YamlValue::read_file(file);
    value.allow_only({"page", "scales", "least_ground_m", "kinds", "addressees"});
    NoticeWording wording;
    wording.page = FormTemplate::read(value.at("page"), {"title", "facts", "signatures", "slip"});
    wording.scales = read_scales(value.at("scales"));
    wording.least_ground_m = value.at("least_ground_m").number();
    for (const auto& [name, kind] : value.at("kinds").entries())
        wording.kinds.push_back(read_kind(name, kind, catalogue));
    if (wording.kinds.empty() || !wording.kinds.back().focuses.empty() || !wording.kinds.back().parties.empty())
        value.at("kinds").fail({"最后一种应适用于其余所有问题（不写 focus、responsible）",
                                "the last kind should be for all other findings, without focus and responsible"});
    wording.mends = MendWords::read(catalogue);
    wording.addressees = read_by_word(value.at("addressees"), responsible_words());
    return wording;
}

std::string NoticeWording::mend_sentence(const ListedFinding& finding, const Catalogue& catalogue,
                                         Language language) const {
    return mends.sentence(finding, catalogue, language, kind_of(finding).remedies);
}

const NoticeKind& NoticeWording::kind_of(const ListedFinding& finding) const {
    return *std::ranges::find_if(kinds, [&](const NoticeKind& kind) { return is_for(kind, finding); });
}

}  // namespace cunjing
