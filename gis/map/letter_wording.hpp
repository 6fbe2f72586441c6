// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/map/form_template.hpp"

namespace cunjing {

/// One of the things that a household looks after.
struct Duty {
    Text title;
    Text text;
};

/// The page and the words of letters about frontages, as `styles/pages/letter.yaml` says.
struct LetterWording {
    FormTemplate page;
    std::vector<double> scales;  // of the sketch, denominators, rising
    double least_ground_m = 0;   // that the sketch shows at least
    Text title;
    Text copies;  // who keeps one
    Text opening;
    std::vector<Duty> duties;
    Text closing;
    std::vector<Text> signatures;

    /// Throws ConfigError naming file and line for what is not understood.
    static LetterWording read(const std::filesystem::path& file);
};

}  // namespace cunjing
