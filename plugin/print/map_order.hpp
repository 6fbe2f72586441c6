// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "gis/base/text.hpp"

namespace cunjing {

/// What a person wants printed, for `cunjing-maps`.
struct MapOrder {
    enum class What { village_maps, book, phone_pictures, boards, notices, field_sheets, frontage_letters };
    What what = What::village_maps;
    QString theme = QStringLiteral("findings");  // of village maps and books
    bool for_public = false;
    QStringList villages;                    // codes; none: all
    QStringList notices;                     // CODE/NUMBER; none: of all findings in the villages
    QString format = QStringLiteral("pdf");  // of village maps: pdf, png, svg
    QString page = QStringLiteral("A3");     // of village maps and books: A3, A4
    int scale = 0;                           // denominator; 0: as large as fits
    QString folder;

    /// Whether the findings of a check are on it.
    [[nodiscard]] bool shows_findings() const;
    /// What can be chosen of it; the program refuses what does not go together.
    [[nodiscard]] bool has_theme() const { return what == What::village_maps || what == What::book; }
    [[nodiscard]] bool has_format() const { return what == What::village_maps; }
    [[nodiscard]] bool has_page() const { return what == What::village_maps || what == What::book; }
    [[nodiscard]] bool has_scale() const { return has_page() || what == What::field_sheets; }
    /// The words after the program's name. The language is that of the sheets and of what the program says.
    [[nodiscard]] QStringList arguments(const QString& project, Language language) const;
};

}  // namespace cunjing
