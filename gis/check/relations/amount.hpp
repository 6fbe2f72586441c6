// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/check/relations/relation.hpp"

namespace cunjing {

/// How much there is: at least what certainly counts, at most what may count.
struct Amount {
    double least = 0;
    double most = 0;
    bool is_known = true;  // false where one that may count counts for nobody knows how much

    void add(double worth, bool certainly) {
        if (certainly) least += worth;
        most += worth;
    }
};

enum class Reach { at_least, more_than };

/// Whether the amount reaches a limit.
[[nodiscard]] Verdict reaches(const Amount& amount, double limit, Reach reach);

/// What is said of an amount beside its limit.
[[nodiscard]] Measure count_measure(const Amount& amount, double limit, const Limit& limit_of);

/// Whether a place lies inside the subject; doubtful within the tolerance of its outline.
[[nodiscard]] Verdict lies_inside(const SubjectRow& subject, Point place, double tolerance_m);

}  // namespace cunjing
