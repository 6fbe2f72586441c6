// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/place_columns.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "gis/ingest/names.hpp"

namespace cunjing {
namespace {

constexpr std::array<std::string_view, 15> village_words{
    "村",   "村社区",     "村/社区",    "所在村",     "所属村", "村名",    "村名称",     "行政村",
    "社区", "所在村社区", "所在行政村", "所属行政村", "村别",   "village", "villagename"};
constexpr std::array<std::string_view, 10> group_words{"组",     "村民小组", "小组", "组别", "所在组",
                                                       "所属组", "社",       "社组", "组名", "group"};
constexpr std::array<std::string_view, 18> place_words{
    "地点",   "位置",     "地址",  "小地名",  "地名",     "具体位置", "具体地点", "详细地址", "所在位置",
    "所在地", "详细位置", "place", "address", "location", "名称",     "name",     "text",     "编号"};
constexpr std::array<std::string_view, 2> kinds_of_village{"社区", "村"};
using Replacement = std::pair<std::string_view, std::string_view>;
constexpr std::array<Replacement, 6> committees{{{"社区居民委员会", "社区"},
                                                 {"社区居委会", "社区"},
                                                 {"居民委员会", "社区"},
                                                 {"居委会", "社区"},
                                                 {"村民委员会", "村"},
                                                 {"村委会", "村"}}};
constexpr std::size_t words_shown = 8;

template <class Words>
bool is_one_of(const Words& words, const std::string& heading) {
    const std::string word = comparable(heading);
    return std::ranges::any_of(words, [&](std::string_view one) { return comparable(one) == word; });
}

std::string without_kind(const std::string& name) {
    for (const std::string_view kind : kinds_of_village)
        if (name.size() > kind.size() && name.ends_with(kind)) return name.substr(0, name.size() - kind.size());
    return name;
}

/// The village for which a committee stands.
std::string without_committee(std::string name) {
    for (const auto& [committee, kind] : committees)
        if (name.ends_with(committee)) return name.replace(name.size() - committee.size(), committee.size(), kind);
    return name;
}

void append(std::string& note, const std::string& words) {
    note += (note.empty() ? "" : "；") + words;
}

}  // namespace

VillageNames::VillageNames(const Table& villages) {
    const std::size_t code_at = villages.layer().index_of("code");
    const std::size_t name_at = villages.layer().index_of("name");
    for (std::size_t row = 0; row < villages.size(); ++row) {
        const Value code = villages.value(code_at, row);
        const Value name = villages.value(name_at, row);
        if (code.is_unknown()) continue;
        add(std::string(code.text()), code.text());
        if (name.is_unknown()) continue;
        const std::string whole = comparable(name.text());
        const std::string bare = without_kind(whole);
        add(whole, code.text());
        if (bare == whole) continue;
        add(bare, code.text());
    }
}

void VillageNames::add(const std::string& name, std::string_view code) {
    const auto [known, is_new] = codes_.try_emplace(name, code);
    if (!is_new && known->second != code) known->second.clear();
}

std::optional<VillageNames::Found> VillageNames::find(std::string_view text) const {
    const std::string word = without_committee(comparable(text));
    if (const auto whole = codes_.find(word); whole != codes_.end())
        return whole->second.empty() ? std::nullopt : std::optional(Found{whole->second, {}});
    const std::pair<const std::string, std::string>* longest = nullptr;
    for (const auto& entry : codes_) {
        const bool has_kind = without_kind(entry.first) != entry.first;
        const bool is_longer = longest == nullptr || entry.first.size() > longest->first.size();
        if (has_kind && is_longer && word.starts_with(entry.first)) longest = &entry;
    }
    if (longest == nullptr || longest->second.empty()) return std::nullopt;
    return Found{longest->second, word.substr(longest->first.size())};
}

bool names_a_place(const std::string& heading) {
    return is_one_of(village_words, heading) || is_one_of(group_words, heading) || is_one_of(place_words, heading);
}

PlaceColumns::PlaceColumns(const std::vector<std::string>& headings, const std::vector<std::size_t>& taken,
                           VillageNames villages)
    : headings_(headings), villages_(std::move(villages)) {
    for (std::size_t column = 0; column < headings.size(); ++column) {
        if (std::ranges::find(taken, column) != taken.end()) continue;
        if (is_one_of(village_words, headings[column]))
            village_columns_.push_back(column);
        else if (is_one_of(group_words, headings[column]) || is_one_of(place_words, headings[column]))
            word_columns_.push_back(column);
    }
}

std::vector<std::size_t> PlaceColumns::columns() const {
    std::vector<std::size_t> all = village_columns_;
    all.insert(all.end(), word_columns_.begin(), word_columns_.end());
    return all;
}

void PlaceColumns::add_village(std::size_t column, const std::string& text, Words& words) {
    if (comparable(text).empty()) return;
    const auto village = villages_.find(text);
    if (!village) {
        ++unknown_[text];
        append(words.note, headings_[column] + "：" + text);
        return;
    }
    ++found_;
    if (words.village_code.empty()) words.village_code = village->code;
    if (!village->rest.empty()) append(words.note, headings_[column] + "：" + text);
}

void PlaceColumns::add_word(std::size_t column, const std::string& text, Words& words) const {
    if (!comparable(text).empty()) append(words.note, headings_[column] + "：" + text);
}

std::vector<Text> PlaceColumns::notes() const {
    std::vector<Text> notes;
    std::vector<std::string> names;
    for (const std::size_t column : word_columns_) names.push_back(headings_[column]);
    if (!names.empty())
        notes.push_back(say("列“{0}”没有对应字段，已并入备注（note）", "columns without a field are kept in note: {0}",
                            join(names, "、")));
    names.clear();
    for (const std::size_t column : village_columns_) names.push_back(headings_[column]);
    if (found_ > 0)
        notes.push_back(say("列“{0}”中的村名在项目的村（社区）图层中找到，{1} 行填了 village_code",
                            "village_code of {1} rows comes from column '{0}', by the project's villages",
                            join(names, "、"), found_));
    if (unknown_.empty()) return notes;
    std::int64_t rows = 0;
    std::vector<std::string> words;
    for (const auto& [word, times] : unknown_) {
        rows += times;
        if (words.size() < words_shown) words.push_back(fmt::format("{} × {}", word, times));
    }
    if (unknown_.size() > words_shown) words.emplace_back("…");
    notes.push_back(say("{0} 行的村名在项目的村（社区）图层中找不到或不唯一，原文已并入备注：{1}",
                        "the villages of {0} rows are not among the project's, or not one only; the words are kept in "
                        "note: {1}",
                        rows, join(words, ", ")));
    return notes;
}

}  // namespace cunjing
