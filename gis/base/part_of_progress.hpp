// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/base/progress.hpp"

namespace cunjing {

/// The progress of one step of a longer work, as a part of the whole.
class PartOfProgress : public Progress {
public:
    /// Takes the shares of the whole at which the step begins and ends.
    PartOfProgress(Progress& whole, double begin, double end) : whole_(whole), begin_(begin), end_(end) {}

    void report(double share, std::string_view step) override { whole_.report(begin_ + share * (end_ - begin_), step); }
    [[nodiscard]] bool is_cancelled() const override { return whole_.is_cancelled(); }

private:
    Progress& whole_;
    double begin_;
    double end_;
};

}  // namespace cunjing
