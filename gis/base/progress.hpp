// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace cunjing {

/// Where long work tells how far it is and learns that a person wants it to stop.
/// Called from the thread that started the work only.
class Progress {
public:
    virtual ~Progress() = default;

    /// Takes the share done, 0…1 over the whole work, and the stable ASCII name of the step ("read", "judge", "write").
    virtual void report(double /*share*/, std::string_view /*step*/) {}
    [[nodiscard]] virtual bool is_cancelled() const { return false; }

    /// Reports, and throws Cancelled when a person asked to stop.
    void step(double share, std::string_view name);
};

/// Progress that nobody watches.
[[nodiscard]] Progress& no_progress();

}  // namespace cunjing
