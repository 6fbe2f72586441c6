// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/base/interrupt.hpp"
#include "gis/base/progress.hpp"

namespace cunjing {

/// Progress for a program that started this one: a line "progress 42 draw" on standard error for each percent of a
/// step. A step begins anew at 0. SIGINT and SIGTERM ask the work to stop.
class ProgressLines : public Progress {
public:
    void report(double share, std::string_view step) override;
    [[nodiscard]] bool is_cancelled() const override { return Interrupt::is_asked(); }

private:
    Interrupt interrupt_;
    int last_percent_ = -1;
};

}  // namespace cunjing
