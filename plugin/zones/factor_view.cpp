// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/zones/factor_view.hpp"

#include <QHeaderView>

#include "gis/report/listed_finding.hpp"
#include "plugin/language.hpp"

namespace cunjing {
namespace {

QString value_words(const FactorScore& of) {
    if (!of.value) return FactorView::tr("not known");
    const std::string& unit = of.factor->unit;
    if (unit == "deg") return QString::number(*of.value, 'f', 1) + QStringLiteral("°");
    if (unit == "mu") return FactorView::tr("%1 mu").arg(*of.value, 0, 'f', 1);
    const std::string measure = unit == "share" ? unit : "value_" + unit;
    return QString::fromStdString(amount_words(*of.value, measure, gui_language()));
}

}  // namespace

FactorView::FactorView(QWidget* parent) : QTreeWidget(parent) {
    setObjectName(QStringLiteral("cunjing_zone_factors"));
    setHeaderLabels({tr("Factor"), tr("Value"), tr("Score"), tr("Share")});
    headerItem()->setToolTip(share, tr("How much of the total score comes from it"));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(factor, QHeaderView::Stretch);
    for (const int column : {value, score, share})
        header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
}

void FactorView::show_score(const ZoneScore& of) {
    const int count = static_cast<int>(of.factors.size());
    while (topLevelItemCount() > count) delete takeTopLevelItem(topLevelItemCount() - 1);
    while (topLevelItemCount() < count) addTopLevelItem(new QTreeWidgetItem);
    for (int row = 0; row < count; ++row) {
        const FactorScore& one = of.factors[static_cast<std::size_t>(row)];
        QTreeWidgetItem& item = *topLevelItem(row);
        item.setText(factor, shown(one.factor->title));
        item.setText(value, value_words(one));
        item.setText(score, one.value ? QString::number(one.score, 'f', 2) : QString());
        item.setText(share, one.value ? QString::number(one.share, 'f', 2) : QString());
        for (int column = 0; column < column_count; ++column) {
            item.setToolTip(column, one.value ? item.text(factor) : shown(one.why_unknown));
            if (column != factor) item.setTextAlignment(column, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter));
        }
    }
}

}  // namespace cunjing
