// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gis/report/penning_zones.hpp"

namespace cunjing {

/// The register of zones as offices keep it: the table of corners 界址点表, and the zones one by one 圈养区登记.
struct ZoneRegister {
    std::vector<ListedZone> zones;
    CornerSystem system;
    std::string town;  // in front of titles; may be empty
    Language language = Language::zh;
};

/// A zone as a line of a table or a list calls it: village and name.
[[nodiscard]] std::string zone_words(const ListedZone& zone, Language language);

/// Writes both tables as sheets of a workbook (.xlsx), or that of the corners alone (.csv). The file appears whole or
/// not at all.
/// Throws ConfigError for another ending, DataError where the file is taken or cannot be written.
void write_zone_register(const std::filesystem::path& file, const ZoneRegister& zones, bool overwrite);

}  // namespace cunjing
