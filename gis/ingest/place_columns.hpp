// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/store/project.hpp"

namespace cunjing {

/// The villages of a project by what people call them: code, name, name without `村` or `社区`.
class VillageNames {
public:
    explicit VillageNames(const Table& villages);

    /// The village that a text names, with what stands behind its name (`石桥村3组` → `3组`).
    struct Found {
        std::string code;
        std::string rest;
    };
    /// Nothing when no village is called so, or more than one.
    [[nodiscard]] std::optional<Found> find(std::string_view text) const;
    [[nodiscard]] bool empty() const { return codes_.empty(); }

private:
    void add(const std::string& name, std::string_view code);

    std::map<std::string, std::string, std::less<>> codes_;  // by name; "" where several villages are called so
};

/// Whether a heading announces where in the town something is: a village, a group, the name of a place.
[[nodiscard]] bool names_a_place(const std::string& heading);

/// The columns of a source that say in words where a feature is and fill no field of the layer: the village becomes
/// `village_code`, the group and the name of the place are kept in `note`.
class PlaceColumns {
public:
    /// Takes the headings and which of them fill a field already; the villages of the project, none for the layer of
    /// villages itself.
    PlaceColumns(const std::vector<std::string>& headings, const std::vector<std::size_t>& taken,
                 VillageNames villages);

    [[nodiscard]] bool empty() const { return village_columns_.empty() && word_columns_.empty(); }
    [[nodiscard]] bool has_village() const { return !village_columns_.empty(); }
    /// All columns that are used.
    [[nodiscard]] std::vector<std::size_t> columns() const;

    struct Words {
        std::string village_code;  // "": not known
        std::string note;          // what has no field
    };
    /// Takes the text of a column of the feature, by its index.
    template <class TextOf>
    [[nodiscard]] Words read(const TextOf& text_of) {
        Words words;
        for (const std::size_t column : village_columns_) add_village(column, std::string(text_of(column)), words);
        for (const std::size_t column : word_columns_) add_word(column, std::string(text_of(column)), words);
        return words;
    }

    [[nodiscard]] std::vector<Text> notes() const;

private:
    void add_village(std::size_t column, const std::string& text, Words& words);
    void add_word(std::size_t column, const std::string& text, Words& words) const;

    std::vector<std::string> headings_;
    std::vector<std::size_t> village_columns_;
    std::vector<std::size_t> word_columns_;
    VillageNames villages_;
    std::int64_t found_ = 0;
    std::map<std::string, std::int64_t> unknown_;
};

}  // namespace cunjing
