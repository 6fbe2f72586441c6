// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/zones/siting_view.hpp"

#include <QHeaderView>
#include <cmath>

#include "gis/report/listed_finding.hpp"
#include "plugin/language.hpp"

namespace cunjing {
namespace {

constexpr int least_column_px = 60;
const QColor not_mapped(130, 130, 130);

/// As fine as a hand that draws can be.
QString amount(double value, const std::string& measure) {
    double shown_value = value;
    if (measure == "distance_m") shown_value = std::round(value * 10) / 10;
    if (measure.ends_with("_m2")) shown_value = std::round(value);
    return QString::fromStdString(amount_words(shown_value, measure, gui_language()));
}

/// What stands where nothing was measured.
QString without_measure(const SitingLine& line) {
    if (!line.is_asked) return SitingView::tr("not mapped");
    if (line.verdict == Verdict::satisfied) return SitingView::tr("nothing near");
    return line.verdict == Verdict::violated ? SitingView::tr("not kept") : SitingView::tr("not certain");
}

QString measured_words(const SitingLine& line) {
    if (!line.measured || !std::isfinite(*line.measured)) return without_measure(line);
    if (line.measure == "distance_m" && *line.measured < 0)
        return SitingView::tr("%1 inside").arg(amount(-*line.measured, line.measure));
    return amount(*line.measured, line.measure);
}

QString margin_words(const SitingLine& line) {
    if (!line.margin || !std::isfinite(*line.margin)) return {};
    constexpr double rounding = 1e-6;  // a zone that lies in its village does so but for its last digits
    const QString sign = *line.margin < -rounding ? QStringLiteral("−") : QStringLiteral("+");
    return sign + amount(std::abs(*line.margin), line.measure);
}

QString tip(const SitingLine& line) {
    QStringList words{shown(line.title)};
    if (!line.limit_source.empty()) words << QString::fromStdString(line.limit_source);
    if (line.verdict == Verdict::doubtful) words << SitingView::tr("closer to the limit than the drawing is accurate");
    return words.join(QLatin1Char('\n'));
}

}  // namespace

QColor colour_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::violated: return {200, 35, 35};
        case Verdict::doubtful:
        case Verdict::undetermined: return {205, 115, 0};
        case Verdict::satisfied: break;
    }
    return {30, 130, 60};
}

QString verdict_words(const SketchReport& report) {
    switch (report.answer.verdict) {
        case Verdict::violated: return SitingView::tr("Conflicts with what siting asks for");
        case Verdict::doubtful: return SitingView::tr("In doubt: too close to a limit to be certain");
        case Verdict::undetermined: return SitingView::tr("Cannot be told from what is mapped");
        case Verdict::satisfied: break;
    }
    return report.answer.has_exception ? SitingView::tr("Conflicts, but an exception is documented")
                                       : SitingView::tr("No conflict found");
}

SitingView::SitingView(QWidget* parent) : QTreeWidget(parent) {
    setObjectName(QStringLiteral("cunjing_zone_constraints"));
    setHeaderLabels({tr("Constraint"), tr("Measured"), tr("Limit"), tr("To spare")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(least_column_px);
    header()->setSectionResizeMode(constraint, QHeaderView::Stretch);
    for (const int column : {measured, limit, margin})
        header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
}

void SitingView::show_lines(const std::vector<SitingLine>& lines) {
    const int count = static_cast<int>(lines.size());
    while (topLevelItemCount() > count) delete takeTopLevelItem(topLevelItemCount() - 1);
    while (topLevelItemCount() < count) addTopLevelItem(new QTreeWidgetItem);
    for (int row = 0; row < count; ++row) {
        const SitingLine& line = lines[static_cast<std::size_t>(row)];
        QTreeWidgetItem& item = *topLevelItem(row);
        item.setText(constraint, shown(line.title));
        item.setText(measured, measured_words(line));
        item.setText(limit, line.limit && std::isfinite(*line.limit) ? amount(*line.limit, line.measure) : QString());
        item.setText(margin, margin_words(line));
        const QColor colour = line.is_asked ? colour_of(line.verdict) : not_mapped;
        for (int column = 0; column < column_count; ++column) {
            item.setForeground(column, colour);
            item.setToolTip(column, tip(line));
            if (column != constraint)
                item.setTextAlignment(column, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter));
        }
    }
}

}  // namespace cunjing
