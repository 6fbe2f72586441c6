// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/base/progress_lines.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace cunjing {

void ProgressLines::report(double share, std::string_view step) {
    const int percent = static_cast<int>(share * 100);
    if (percent == last_percent_) return;
    last_percent_ = percent;
    fmt::print(stderr, "progress {} {}\n", percent, step);
}

}  // namespace cunjing
