// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/base/progress.hpp"

namespace cunjing {

/// Progress that a person stops at once.
class Impatient : public Progress {
public:
    [[nodiscard]] bool is_cancelled() const override { return true; }
};

}  // namespace cunjing
