// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/zones/corner_dialog.hpp"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QTableWidget>
#include <QVBoxLayout>

#include "plugin/language.hpp"

namespace cunjing {
namespace {

constexpr int first_width_px = 920;
constexpr int first_height_px = 460;

QString summary(const CornerList& boundary, const CornerSystem& system) {
    QStringList words{CornerDialog::tr("%1 corners, area %2 m² (%3 mu), perimeter %4 m; %5")
                          .arg(boundary.corners.size())
                          .arg(boundary.area_m2, 0, 'f', 2)
                          .arg(area_mu(boundary.area_m2), 0, 'f', 3)
                          .arg(boundary.perimeter_m, 0, 'f', 2)
                          .arg(shown(system.name))};
    if (const std::size_t left_out = boundary.repeated_points + boundary.straight_points; left_out > 0)
        words
            << CornerDialog::tr("%1 points that are repeated or lie on a straight side have no number.").arg(left_out);
    if (system.shift_unknown)
        words << CornerDialog::tr("Nobody knows the shift to %1: degrees may be off by some 100 m.")
                     .arg(shown(system.degrees));
    return words.join(QLatin1Char('\n'));
}

}  // namespace

CornerDialog::CornerDialog(const CornerList& boundary, const CornerSystem& system, const QString& csv_file,
                           QWidget* parent)
    : QDialog(parent), table_(new QTableWidget), said_(new QLabel) {
    setObjectName(QStringLiteral("cunjing_corner_dialog"));
    setWindowTitle(tr("Boundary points of the zone"));
    resize(first_width_px, first_height_px);
    auto* words = new QLabel(summary(boundary, system));
    words->setWordWrap(true);
    table_->setObjectName(QStringLiteral("cunjing_corner_view"));
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    const QString degrees = shown(system.degrees);
    const QStringList heads{tr("Corner"),
                            shown(system.northing),
                            shown(system.easting),
                            tr("Longitude (%1)").arg(degrees),
                            tr("Latitude (%1)").arg(degrees),
                            tr("To"),
                            tr("Side (m)")};
    table_->setColumnCount(static_cast<int>(heads.size()));
    table_->setHorizontalHeaderLabels(heads);
    table_->verticalHeader()->hide();
    fill(boundary);
    table_->resizeColumnsToContents();
    said_->setObjectName(QStringLiteral("cunjing_corner_said"));
    said_->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole), &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(text(QLatin1Char('\t')));
        said_->setText(tr("Copied; paste it into a table."));
    });
    connect(buttons->addButton(tr("Save as CSV…"), QDialogButtonBox::ActionRole), &QPushButton::clicked, this,
            [this, csv_file] {
                const QString file =
                    QFileDialog::getSaveFileName(this, tr("Save as CSV"), csv_file, QStringLiteral("CSV (*.csv)"));
                if (!file.isEmpty()) save(file);
            });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(words);
    column->addWidget(table_, 1);
    column->addWidget(said_);
    column->addWidget(buttons);
}

void CornerDialog::fill(const CornerList& boundary) {
    table_->setRowCount(static_cast<int>(boundary.corners.size()));
    int row = 0;
    for (const BoundaryCorner& corner : boundary.corners) {
        const QStringList cells{
            QString::fromStdString(corner.name()),           QString::number(corner.place.y, 'f', 3),
            QString::number(corner.place.x, 'f', 3),         QString::number(corner.degrees.lon_deg, 'f', 8),
            QString::number(corner.degrees.lat_deg, 'f', 8), QString::fromStdString(corner.next_name()),
            QString::number(corner.side_m, 'f', 2)};
        for (int column = 0; column < static_cast<int>(cells.size()); ++column) {
            auto* cell = new QTableWidgetItem(cells[column]);
            cell->setTextAlignment(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter));
            table_->setItem(row, column, cell);
        }
        ++row;
    }
}

QString CornerDialog::text(QChar separator) const {
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < table_->columnCount(); ++column)
        cells << table_->horizontalHeaderItem(column)->text();
    lines << cells.join(separator);
    for (int row = 0; row < table_->rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < table_->columnCount(); ++column) cells << table_->item(row, column)->text();
        lines << cells.join(separator);
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void CornerDialog::save(const QString& file) {
    QSaveFile out(file);
    const QByteArray bytes = QByteArray("\xEF\xBB\xBF") + text(QLatin1Char(',')).toUtf8();
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit())
        said_->setText(tr("Saved: %1").arg(file));
    else
        said_->setText(tr("Cannot write %1: %2").arg(file, out.errorString()));
}

}  // namespace cunjing
