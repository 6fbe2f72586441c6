// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "gis/zoning/constraint.hpp"
#include "gis/zoning/zoning_scene.hpp"

namespace cunjing {

/// The ground on which a feature would break constraints: each reference grown by the limit and by how far both
/// positions may be off, from the start line of the rule, so that what stays outside certainly satisfies it. Arcs go
/// round the circle, not within it: the ground reaches up to a thousandth of the distance too far (mostly 3.4 cm of
/// 50 m), never too little.
/// Where the checker could not tell (a road of unknown class, a reference of unknown kind) the ground is forbidden.
/// Shared by threads.
class ForbiddenGround {
public:
    /// Takes constraints of rules of one subject layer, and what must outlive it. The feature that is meant is one of
    /// which only what is handed over is known; its position is as good as its layer says.
    ForbiddenGround(std::vector<Constraint> constraints, const Layer& subject, const JudgeContext& context,
                    std::vector<std::pair<std::string, Value>> known = {});
    ~ForbiddenGround();
    ForbiddenGround(const ForbiddenGround&) = delete;
    ForbiddenGround& operator=(const ForbiddenGround&) = delete;

    [[nodiscard]] const std::vector<Constraint>& constraints() const { return constraints_; }
    /// Appends what a constraint forbids in a village, as far as it meets the box (and beyond it), a feature for each
    /// reference or stretch of one: they may lie upon each other. Only for constraints of the kind `ground`.
    void append(std::size_t constraint, std::string_view village, const Box& box, ShapeColumn& polygons) const;

private:
    class OfReference;

    std::vector<Constraint> constraints_;
    const Layer& subject_;
    const JudgeContext& context_;
    std::vector<std::pair<std::string, Value>> known_;
    std::vector<std::unique_ptr<const OfReference>> grounds_;  // by constraint; null where it forbids no ground
};

}  // namespace cunjing
