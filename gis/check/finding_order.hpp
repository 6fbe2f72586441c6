// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "gis/catalogue/catalogue.hpp"
#include "gis/store/finding_row.hpp"

namespace cunjing {

/// The fixed order of output: rules as the catalogue has them and unusable shapes last, villages by code and orphans
/// last, then subjects by layer and uid.
class FindingOrder {
public:
    explicit FindingOrder(const Catalogue& catalogue);

    /// The place of a rule; one more than the last is that of unusable shapes.
    [[nodiscard]] std::size_t place_of(std::string_view rule) const { return place_.find(rule)->second; }
    [[nodiscard]] std::size_t size() const { return rows_.size(); }

    /// Takes rows, which must stay where they are.
    void add(std::vector<FindingRow>& rows);
    /// Gives back the rows of one rule, sorted.
    [[nodiscard]] std::vector<FindingRow*> take(std::size_t place);

private:
    std::map<std::string, std::size_t, std::less<>> place_;
    std::vector<std::vector<FindingRow*>> rows_;  // by place of the rule
};

}  // namespace cunjing
