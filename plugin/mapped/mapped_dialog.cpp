// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/mapped/mapped_dialog.hpp"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>
#include <numeric>

#include "plugin/mapped/mapped_table.hpp"

namespace cunjing {
namespace {

constexpr int first_width_px = 980;
constexpr int first_height_px = 620;
constexpr int column_px = 108;

/// A bar behind the count; a cell without features is tinted.
class Bars : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        if (index.data(MappedTable::is_missing_role).toBool()) {
            painter->fillRect(option.rect, QColor(250, 215, 205));
        } else {
            QRect bar = option.rect.adjusted(1, 2, -1, -2);
            bar.setWidth(static_cast<int>(bar.width() * index.data(MappedTable::share_role).toDouble()));
            painter->fillRect(bar, QColor(150, 195, 225));
        }
        QStyledItemDelegate::paint(painter, option, index);
    }
};

}  // namespace

MappedDialog::MappedDialog(const MappedTown& town, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("cunjing_mapped"));
    setWindowTitle(tr("How much of each village is mapped"));
    resize(first_width_px, first_height_px);
    auto* words = new QLabel(tr(
        "Features by village and layer; the bar compares how many there are to a km². Where a cell is red or its bar "
        "far shorter than others, little was surveyed: that nothing is found there does not mean nothing is wrong."));
    words->setWordWrap(true);
    auto* view = new QTableView;
    view->setObjectName(QStringLiteral("cunjing_mapped_view"));
    view->setModel(new MappedTable(town, view));
    view->setItemDelegate(new Bars(view));
    view->setShowGrid(false);
    view->horizontalHeader()->setDefaultSectionSize(column_px);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignCenter | static_cast<Qt::Alignment>(Qt::TextWordWrap));
    auto* column = new QVBoxLayout(this);
    column->addWidget(words);
    column->addWidget(view, 1);
    if (const auto elsewhere = std::accumulate(town.elsewhere.begin(), town.elsewhere.end(), std::int64_t{0});
        elsewhere > 0)
        column->addWidget(new QLabel(tr("%1 features lie in no village.").arg(elsewhere)));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

}  // namespace cunjing
