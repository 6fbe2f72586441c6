// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/shapefile_encoding.hpp"

#include <array>
#include <fstream>

#include "gis/base/text.hpp"

namespace cunjing {
namespace {

bool is_told_by_the_bytes(const std::string& claim) {
    static constexpr std::array<std::string_view, 14> words{"",       "utf8",     "65001", "88591",  "iso88591",
                                                            "88591",  "ansi1252", "1252",  "cp1252", "gbk",
                                                            "gb2312", "gb18030",  "cp936", "936"};
    const std::string word = folded(claim);
    for (const std::string_view one : words)
        if (word == one) return true;
    return word.starts_with("latin") || word.starts_with("ansi936") || word == "oem" || word == "system";
}

}  // namespace

std::vector<std::string> shapefile_options(const std::filesystem::path& path) {
    if (folded(path.extension().string()) != ".shp") return {};
    std::string claim;
    for (const char* extension : {".cpg", ".CPG"}) {
        std::ifstream file(std::filesystem::path(path).replace_extension(extension));
        if (std::getline(file, claim)) break;
    }
    while (!claim.empty() && (claim.back() == '\r' || claim.back() == ' ')) claim.pop_back();
    if (!is_told_by_the_bytes(claim)) return {};
    return {"ENCODING="};
}

}  // namespace cunjing
