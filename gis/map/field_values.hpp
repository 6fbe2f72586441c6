// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

#include "gis/catalogue/table.hpp"
#include "gis/report/listed_finding.hpp"
#include "gis/style/style.hpp"

namespace cunjing {

/// The fields of a row, as the filters of styles ask for them. The table must outlive it.
[[nodiscard]] FieldValues field_values(const Table& table, std::size_t row);

/// The same of a finding: verdict, severity and focus.
[[nodiscard]] FieldValues field_values(const ListedFinding& finding);

/// The words of a label; stored words as their titles. Empty where a field that it names is unknown or personal:
/// whatever a style says, no map writes on the ground who somebody is.
[[nodiscard]] QString label_words(const TextSymbol& symbol, const Table& table, std::size_t row, Language language);

}  // namespace cunjing
