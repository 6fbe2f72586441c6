// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/base/interrupt.hpp"

#include <csignal>

namespace cunjing {
namespace {

volatile std::sig_atomic_t interrupted = 0;  // NOLINT: set by the signal handler, which can reach nothing else

void note_interrupt(int /*signal*/) {
    interrupted = 1;
}

}  // namespace

Interrupt::Interrupt() {
    std::signal(SIGINT, note_interrupt);
    std::signal(SIGTERM, note_interrupt);
}

Interrupt::~Interrupt() {
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

bool Interrupt::is_asked() {
    return interrupted != 0;
}

}  // namespace cunjing
