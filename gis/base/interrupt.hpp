// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace cunjing {

/// While it lives, Ctrl-C and a plain request to end (SIGINT, SIGTERM) are only noted, so that work can stop in order:
/// what it had begun to write is rolled back.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    [[nodiscard]] static bool is_asked();
};

}  // namespace cunjing
