// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cunjing {

/// The tags of one OSM object.
class OsmTags {
public:
    /// Takes them as GDAL writes them: `"key"=>"value"` joined by commas, `\` before a quote or backslash inside.
    /// What is not of that form ends the reading.
    void parse(std::string_view text);

    /// The value of a key, or nothing; an empty value is none.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view key) const;
    [[nodiscard]] bool empty() const { return tags_.empty(); }

private:
    std::vector<std::pair<std::string, std::string>> tags_;
};

/// A length in metres as OSM writes lengths: `3.5`, `3.5 m`, `350 cm`, `0.1 km`, `12 ft`, `12'`, `12'6"`.
/// A range, a guess or a list is none.
[[nodiscard]] std::optional<double> osm_metres(std::string_view text);

}  // namespace cunjing
