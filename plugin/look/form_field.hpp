// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgseditorwidgetsetup.h>

#include <QCoreApplication>
#include <QString>

#include "gis/catalogue/layer.hpp"

namespace cunjing {

/// How one field is entered.
struct FormField {
    Q_DECLARE_TR_FUNCTIONS(cunjing::FormField)

public:
    /// Measures: a word of a list, with "(unknown)" first, for words and for yes and no; a calendar for a date; a
    /// counter for whole numbers; a picture for a photo; else a line of text. A number is written as it stands, for a
    /// spin box would round what is in the file, or cut it to its limits, as soon as somebody saves the form.
    [[nodiscard]] static QgsEditorWidgetSetup widget(const Field& field);
    /// What a good value is, as an expression of QGIS, and as a sentence; empty where any is.
    [[nodiscard]] static QString good_value(const Field& field);
    [[nodiscard]] static QString good_value_words(const Field& field);
    /// The value of a new feature, as an expression; empty: none.
    [[nodiscard]] static QString first_value(const Field& field);
};

/// The field that holds the path of a picture, in a folder beside the project.
[[nodiscard]] bool is_photo(const Field& field);

}  // namespace cunjing
