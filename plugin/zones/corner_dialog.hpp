// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDialog>

#include "gis/report/corner_points.hpp"

class QLabel;
class QTableWidget;

namespace cunjing {

/// The boundary-point list 界址点表 of a zone: its numbered corners, to be copied or saved.
class CornerDialog : public QDialog {
    Q_OBJECT

public:
    /// Takes the boundary and in which words and degrees it is given, and a file to offer for saving.
    CornerDialog(const CornerList& boundary, const CornerSystem& system, const QString& csv_file, QWidget* parent);

    /// All lines with their heads, parted by a sign.
    [[nodiscard]] QString text(QChar separator) const;
    /// Writes them as CSV that office programs read as UTF-8; a message in the dialog says where.
    void save(const QString& file);

private:
    void fill(const CornerList& boundary);

    QTableWidget* table_;
    QLabel* said_;
};

}  // namespace cunjing
