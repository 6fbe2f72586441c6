// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/map/page_template.hpp"

namespace cunjing {

/// The page of a form: one size of paper, upright, divided into parts.
struct FormTemplate {
    QSizeF sheet_mm;
    QMarginsF margins_mm;
    PageDivision page;

    /// Takes `{width_mm, height_mm, margins_mm, divided}`.
    /// Throws ConfigError naming file and line for what is not understood.
    static FormTemplate read(const YamlValue& value, const std::vector<std::string>& known_parts);
    /// Where the parts are.
    [[nodiscard]] PageParts parts() const;
};

}  // namespace cunjing
