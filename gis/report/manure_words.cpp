// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/manure_words.hpp"

#include <fmt/format.h>

#include <cmath>

namespace cunjing {

std::string load_words(const std::optional<double>& load) {
    if (!load) return "?";
    return std::isinf(*load) ? "∞" : fmt::format("{:.2f}", *load);
}

std::vector<Text> why_no_load(const ManureBalance& balance) {
    std::vector<Text> why;
    if (balance.animals.uncounted > 0)
        why.push_back(
            say("{} 处畜禽的种类或只数不明", "animals of unknown kind or number: {}", balance.animals.uncounted));
    const bool has_animals = balance.animals.uncounted > 0 || balance.animals.pigs > 0;
    if (!has_animals) return why;
    if (balance.nitrogen.unknown_fields > 0)
        why.push_back(say("{} 块耕地的作物、产量或作物需氮量不明",
                          "fields of unknown crop, harvest or need of nitrogen: {}", balance.nitrogen.unknown_fields));
    if (balance.phosphorus.unknown_fields > 0)
        why.push_back(say("{} 块耕地的作物、产量或作物需磷量不明",
                          "fields of unknown crop, harvest or need of phosphorus: {}",
                          balance.phosphorus.unknown_fields));
    if (balance.fields == 0) why.push_back({"范围内没有登记的耕地", "no cropland on the map within reach"});
    return why;
}

}  // namespace cunjing
