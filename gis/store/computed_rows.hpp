// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "gis/catalogue/table.hpp"

namespace cunjing {

/// What was computed of a derived layer.
struct ComputedRows {
    Table rows;             // all with the source `derived`
    std::string made_from;  // a fingerprint of what they were computed from; empty: not known
};

/// What a file says of the computed rows that it holds: two fingerprints.
struct ComputedState {
    std::string made_from;
    std::string rows;

    bool operator==(const ComputedState&) const = default;
};

/// By layer; of those whose rows were computed from something known.
using ComputedStates = std::map<std::string, ComputedState>;

/// A fingerprint of some rows of a table: identities and shapes, whatever their order; against accident only.
[[nodiscard]] std::string fingerprint_of_shapes(const Table& table, const std::vector<std::uint32_t>& rows);

/// The same over some fields too, as far as the table carries them.
[[nodiscard]] std::string fingerprint_of_rows(const Table& table, const std::vector<std::uint32_t>& rows,
                                              const std::vector<std::string>& fields);

}  // namespace cunjing
