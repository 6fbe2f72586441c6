// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QTreeWidget>

#include "gis/zoning/zone_factors.hpp"

namespace cunjing {

/// How good a place is for a zone, factor by factor: what was measured, its score and its share of the total.
class FactorView : public QTreeWidget {
    Q_OBJECT

public:
    enum Column { factor, value, score, share, column_count };

    explicit FactorView(QWidget* parent = nullptr);

    void show_score(const ZoneScore& of);
};

}  // namespace cunjing
