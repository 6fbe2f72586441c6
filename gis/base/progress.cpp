// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/base/progress.hpp"

#include "gis/base/error.hpp"

namespace cunjing {

void Progress::step(double share, std::string_view name) {
    if (is_cancelled()) throw Cancelled();
    report(share, name);
}

Progress& no_progress() {
    static Progress silent;
    return silent;
}

}  // namespace cunjing
