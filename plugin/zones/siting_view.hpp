// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QColor>
#include <QTreeWidget>

#include "plugin/zones/zone_plan.hpp"

namespace cunjing {

/// Red for a conflict, orange where it is in doubt, green where nothing objects.
[[nodiscard]] QColor colour_of(Verdict verdict);
/// The same in words, for a whole zone.
[[nodiscard]] QString verdict_words(const SketchReport& report);

/// What siting asks of a zone, line by line: how much there is, how much there must be, how much there is to spare.
class SitingView : public QTreeWidget {
    Q_OBJECT

public:
    enum Column { constraint, measured, limit, margin, column_count };

    explicit SitingView(QWidget* parent = nullptr);

    void show_lines(const std::vector<SitingLine>& lines);
};

}  // namespace cunjing
