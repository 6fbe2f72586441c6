// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/file_name.hpp"

#include <string_view>

namespace cunjing {

std::string safe_file_name(std::string name) {
    for (char& c : name)
        if (static_cast<unsigned char>(c) < 32 || std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos)
            c = '_';
    constexpr std::size_t most_bytes = 180;
    if (name.size() > most_bytes) {
        name.resize(most_bytes);
        while (!name.empty() && !is_utf8(name)) name.pop_back();
    }
    return name;
}

std::string file_name(const MapVillage& village, const std::string& what) {
    return safe_file_name(village.code + "-" + village.name + (what.empty() ? "" : "-" + what));
}

}  // namespace cunjing
