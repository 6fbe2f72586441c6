// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "gis/catalogue/table.hpp"
#include "gis/check/reference_layer.hpp"
#include "gis/check/village_grid.hpp"

namespace cunjing {

/// Which village a feature belongs to, and how that was told.
struct VillageOf {
    enum class How { attribute, polygon, shared, nearest, orphan };
    std::string_view code;  // empty: orphan; a view into the feature's table or the villages'
    How how = How::orphan;
    std::string_view shared_with;  // the other village of a shared feature
};

/// Tells the village of any feature: its village_code, else the polygon with the largest share of it (two that share
/// nearly equally: `shared`, and the household's village decides, else the larger share, else the smaller code), else
/// the nearest seat (assumed), else none (orphan).
/// Source: design §4, domain §10.
class VillageMap {
public:
    /// Takes the sound `village` layer and the household villages (household uid → code); both may be empty.
    VillageMap(const ReferenceLayer* villages, std::map<std::string, std::string, std::less<>> village_of_household);

    [[nodiscard]] VillageOf village_of(const Table& table, std::size_t row) const;
    /// Says that a household lives in a village; in none that is known where the code is empty.
    void set_household(const std::string& uid, std::string_view village_code);

private:
    struct Share {
        double share = 0;
        std::string_view code;
    };
    [[nodiscard]] std::vector<Share> shares(const Shape& shape) const;
    [[nodiscard]] VillageOf by_polygon(std::vector<Share> shares, const Table& table, std::size_t row) const;
    [[nodiscard]] VillageOf by_seat(const Shape& shape) const;
    [[nodiscard]] std::string_view code(std::uint32_t village) const { return codes_[village]; }

    const ReferenceLayer* villages_;
    std::vector<std::string_view> codes_;  // by row
    std::optional<VillageGrid> grid_;      // a short cut for the many that no boundary comes near
    std::map<std::string, std::string, std::less<>> village_of_household_;
};

[[nodiscard]] const char* to_string(VillageOf::How how);

/// Throws ConfigError, with the nearest there is, for the first code that no village of the project has.
/// Takes the names of villages by code.
void require_known(const std::vector<std::string>& codes, const std::map<std::string, std::string>& village_names);

}  // namespace cunjing
