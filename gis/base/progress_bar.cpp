// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/base/progress_bar.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <string>

namespace cunjing {
namespace {

Text title_of(std::string_view step) {
    if (step == "read") return {"读取", "reading"};
    if (step == "judge") return {"判定", "judging"};
    if (step == "sort") return {"排序", "sorting"};
    if (step == "write") return {"写入", "writing"};
    return {"进行中", "working"};
}

}  // namespace

ProgressBar::ProgressBar(Language language)
    : language_(language), on_terminal_(isatty(STDERR_FILENO) != 0), start_(std::chrono::steady_clock::now()) {}

ProgressBar::~ProgressBar() {
    if (drawn_) fmt::print(stderr, "\r\033[K");
}

void ProgressBar::report(double share, std::string_view step) {
    if (!on_terminal_ || std::chrono::steady_clock::now() - start_ < std::chrono::seconds(1)) return;
    const int percent = static_cast<int>(share * 100);
    if (percent == last_percent_) return;
    last_percent_ = percent;
    drawn_ = true;
    const auto full = static_cast<std::size_t>(percent) * 30 / 100;
    fmt::print(stderr, "\r\033[K[{}{}] {:3}% {}", std::string(full, '#'), std::string(30 - full, '.'), percent,
               title_of(step).in(language_));
}

}  // namespace cunjing
