// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/catalogue/rule.hpp"

namespace cunjing {

/// `not`: what held does not, and the other way round; not knowing stays.
[[nodiscard]] constexpr Verdict swapped(Verdict verdict) {
    if (verdict == Verdict::violated) return Verdict::satisfied;
    if (verdict == Verdict::satisfied) return Verdict::violated;
    return verdict;
}

/// A verdict about something that is only perhaps meant: it can raise a doubt, never a violation.
[[nodiscard]] constexpr Verdict at_most_doubtful(Verdict verdict) {
    return std::min(verdict, Verdict::doubtful);
}

/// A condition with `unless`: a certain exception clears, a possible one leaves a doubt.
[[nodiscard]] constexpr Verdict with_exception(Verdict condition, Verdict exception) {
    if (condition == Verdict::satisfied || exception == Verdict::violated) return Verdict::satisfied;
    return exception == Verdict::satisfied ? condition : at_most_doubtful(condition);
}

}  // namespace cunjing
