// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/catalogue/layer.hpp"

namespace cunjing {

/// What reading a table had to leave aside or mend.
struct ReadRemarks {
    /// Values of a field that are not of its type.
    struct Lost {
        std::int64_t rows = 0;
        std::int64_t first_row = 0;
        std::string example;  // of the first row
    };

    std::map<std::string, Lost> lost;  // by field
    std::int64_t nameless = 0;         // rows without uid
    std::size_t closed_rings = 0;
    std::optional<Text> unknown_shift;  // between the datums of the table and of the project

    /// Adds what was found in other rows of the same table; the order does not matter.
    void add(const ReadRemarks& other);
    [[nodiscard]] std::vector<Text> sentences(const std::string& table, const Layer& layer) const;
};

}  // namespace cunjing
