// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>

#include "gis/base/interrupt.hpp"
#include "gis/base/progress.hpp"
#include "gis/base/text.hpp"

namespace cunjing {

/// Progress on a terminal: a bar on standard error, once the work has taken a second. Ctrl-C asks the work to stop;
/// what it had begun to write is rolled back.
class ProgressBar : public Progress {
public:
    explicit ProgressBar(Language language);
    ~ProgressBar() override;
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    void report(double share, std::string_view step) override;
    [[nodiscard]] bool is_cancelled() const override { return Interrupt::is_asked(); }

private:
    Interrupt interrupt_;
    Language language_;
    bool on_terminal_;
    bool drawn_ = false;
    int last_percent_ = -1;
    std::chrono::steady_clock::time_point start_;
};

}  // namespace cunjing
