// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "gis/check/judge.hpp"

namespace cunjing {

/// What shows a finding to the eye, as WKT in the work CRS with millimetres: for a distance the dimension line from the
/// subject (from the edge of a point's circle) to the start line, inside the strip back to it; for an overlap or a
/// share the ground both have in common.
/// Gives "" where nothing was measured.
[[nodiscard]] std::string evidence_wkt(const SubjectRow& subject, const Judgement& hit, const JudgeContext& context);

}  // namespace cunjing
