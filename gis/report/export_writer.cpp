// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/export_writer.hpp"

#include <algorithm>
#include <utility>

namespace cunjing {

std::vector<ExportRemark> ExportWriter::take_remarks() {
    return std::exchange(remarks_, {});
}

void ExportWriter::remark(const Text& what, std::int64_t features) {
    const auto known = std::ranges::find(remarks_, what, &ExportRemark::what);
    if (known == remarks_.end())
        remarks_.push_back({what, features});
    else
        known->count += features;
}

}  // namespace cunjing
