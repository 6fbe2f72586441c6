// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "gis/catalogue/table.hpp"

namespace cunjing {

/// Tables whose rows are found by their uid, for what a feature says of another layer's (a coop's household).
class Lookups {
public:
    /// Takes a table that must outlive this; where a uid stands twice, its first row is meant.
    void add(const Table& table);

    /// The field of the row with this uid; unknown where there is none.
    [[nodiscard]] Value value(const Layer& layer, std::size_t field_index, std::string_view uid) const;

private:
    struct Rows {
        const Table* table = nullptr;
        std::unordered_map<std::string_view, std::size_t> by_uid;
    };
    std::map<std::string, Rows, std::less<>> by_layer_;
};

}  // namespace cunjing
