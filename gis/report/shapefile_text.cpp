// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/shapefile_text.hpp"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <fmt/format.h>

#include <set>

#include "gis/ingest/gdal_listener.hpp"

namespace cunjing {
namespace {

constexpr std::size_t most_name_bytes = 10;

/// The bytes of the UTF-8 character that the text begins with.
std::size_t character_bytes(std::string_view text) {
    std::size_t end = 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    return end;
}

/// UTF-8 text in GBK; empty where GBK lacks a sign of it.
std::string in_gbk(const std::string& text) {
    const GdalListener listener;
    char* recoded = CPLRecode(text.c_str(), CPL_ENC_UTF8, "GBK");
    std::string bytes = recoded == nullptr || listener.failed() || !listener.warnings().empty() ? "" : recoded;
    CPLFree(recoded);
    return bytes;
}

}  // namespace

EncodedText encoded(std::string_view text, TextEncoding encoding, std::size_t most_bytes) {
    EncodedText result;
    if (encoding == TextEncoding::gbk)  // mostly at once: each recoding looks up its tables
        if (std::string whole = in_gbk(std::string(text)); !whole.empty() && whole.size() <= most_bytes)
            return {std::move(whole), false, false};
    while (!text.empty()) {
        std::string character(text.substr(0, character_bytes(text)));
        text.remove_prefix(character.size());
        if (encoding == TextEncoding::gbk) character = in_gbk(character);
        if (character.empty()) {
            result.lost_signs = true;
            character = "?";
        }
        if (result.bytes.size() + character.size() > most_bytes) {
            result.was_cut = true;
            return result;
        }
        result.bytes += character;
    }
    return result;
}

std::vector<std::string> shapefile_names(const std::vector<std::string>& headings, TextEncoding encoding) {
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (const std::string& heading : headings) {
        std::string name = encoded(heading, encoding, most_name_bytes).bytes;
        for (int copy = 2; !taken.insert(folded(name)).second; ++copy) {
            const std::string mark = fmt::format("_{}", copy);
            name = encoded(heading, encoding, most_name_bytes - mark.size()).bytes + mark;
        }
        names.push_back(name);
    }
    return names;
}

}  // namespace cunjing
