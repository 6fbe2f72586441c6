// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>

#include "gis/catalogue/rule.hpp"

namespace cunjing {

/// How many subjects had which verdict.
struct VerdictCounts {
    std::int64_t violated = 0;
    std::int64_t doubtful = 0;
    std::int64_t undetermined = 0;
    std::int64_t satisfied = 0;
    std::int64_t yielded = 0;  // hidden by a rule that comes first, or merged with a finding nearby

    void add(Verdict verdict) {
        switch (verdict) {
            case Verdict::violated: ++violated; return;
            case Verdict::doubtful: ++doubtful; return;
            case Verdict::undetermined: ++undetermined; return;
            case Verdict::satisfied: ++satisfied; return;
        }
    }
    /// Findings that were made one with another count as hidden.
    void hide(const VerdictCounts& merged) {
        violated -= merged.violated;
        doubtful -= merged.doubtful;
        undetermined -= merged.undetermined;
        yielded += merged.violated + merged.doubtful + merged.undetermined;
    }
    friend bool operator==(const VerdictCounts&, const VerdictCounts&) = default;
    [[nodiscard]] bool any() const { return violated + doubtful + undetermined + satisfied + yielded > 0; }
    void add(const VerdictCounts& other) {
        violated += other.violated;
        doubtful += other.doubtful;
        undetermined += other.undetermined;
        satisfied += other.satisfied;
        yielded += other.yielded;
    }
};

}  // namespace cunjing
