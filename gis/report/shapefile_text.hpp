// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gis/report/export_writer.hpp"

namespace cunjing {

/// Text as a Shapefile's table holds it.
struct EncodedText {
    std::string bytes;
    bool was_cut = false;     // more bytes than there is room for; cut between two characters
    bool lost_signs = false;  // GBK has no code for some, which are `?`
};

/// Takes UTF-8 and the room in bytes.
[[nodiscard]] EncodedText encoded(std::string_view text, TextEncoding encoding, std::size_t most_bytes);

/// Headings as columns of a Shapefile: at most 10 bytes each, no two alike by letter case.
[[nodiscard]] std::vector<std::string> shapefile_names(const std::vector<std::string>& headings, TextEncoding encoding);

}  // namespace cunjing
