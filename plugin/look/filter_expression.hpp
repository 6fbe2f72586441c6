// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsfields.h>

#include <QString>
#include <map>
#include <string>
#include <utility>

#include "gis/style/style.hpp"

namespace cunjing {

/// The focus (road, yard, water, poultry, care) of each rule by its id.
using RuleFoci = std::map<std::string, std::string>;

/// Writes filters of styles as expressions of QGIS over the fields of one table. They say of every feature what
/// Filter::holds says: they are never unknown, a field that holds nothing meets no comparison, and words are compared
/// as words even where they look like numbers. A field that the table has not holds nothing.
class FilterWriter {
public:
    explicit FilterWriter(const QgsFields& fields) : fields_(fields) {}
    /// Of the `finding` table, which says the rule of a finding but not its focus: that of a rule not known here is the
    /// empty word.
    FilterWriter(const QgsFields& fields, RuleFoci foci) : fields_(fields), foci_(std::move(foci)), has_foci_(true) {}

    [[nodiscard]] QString written(const Filter& filter) const;
    /// Which features a rule of a pass takes; empty: all. Of an `else` rule those that the others do not take at the
    /// scale of the map: it is spelt out, because much of QGIS 3.22 (identifying, exporting) takes its own `else` rules
    /// for every feature.
    [[nodiscard]] QString written(const StyleRule& rule, const StylePass& pass) const;

private:
    [[nodiscard]] QString joined(const Filter& filter, const char* word, const char* of_none) const;
    [[nodiscard]] QString of_focus(const Filter& filter) const;
    [[nodiscard]] QString of_number(const Filter& filter, const QString& column) const;
    [[nodiscard]] QString of_words(const Filter& filter, const QString& column) const;

    QgsFields fields_;
    RuleFoci foci_;
    bool has_foci_ = false;
};

}  // namespace cunjing
