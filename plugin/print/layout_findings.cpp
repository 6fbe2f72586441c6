// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/print/layout_findings.hpp"

#include <qgsexpression.h>
#include <qgslayouttablecolumn.h>
#include <qgsvectorlayer.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include "gis/report/listed_finding.hpp"
#include "gis/report/unspoken_measures.hpp"
#include "plugin/language.hpp"
#include "plugin/print/layout_numbers.hpp"
#include "plugin/print/layout_parts.hpp"

namespace cunjing {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(cunjing::LayoutFindings)
};

QString quoted(const Text& text) {
    return QgsExpression::quotedString(shown(text));
}

QString severity_expression() {
    QString cases;
    for (const char* verdict : {"doubtful", "undetermined"})
        cases += QStringLiteral(" WHEN \"verdict\" = '%1' THEN %2")
                     .arg(QLatin1String(verdict), quoted(severity_title(verdict, 0)));
    for (int severity = 0; severity <= 3; ++severity)
        cases += QStringLiteral(" WHEN \"severity\" = %1 THEN %2")
                     .arg(severity)
                     .arg(quoted(severity_title("violated", severity)));
    return QStringLiteral("CASE%1 END").arg(cases);
}

QString rule_expression() {
    return QStringLiteral("coalesce(map_get(from_json(@%1), \"rule\"), \"rule\")").arg(layout_fact::rule_titles);
}

/// An amount with its unit, as amount_words() writes it.
QString amount_expression(const QString& amount) {
    const QString share = gui_language() == Language::zh ? QStringLiteral("%") : QStringLiteral(" %");
    QString cases =
        QStringLiteral(" WHEN \"measure\" IN ('share', 'value_share') THEN round(%1 * 100) || '%2'").arg(amount, share);
    for (const MeasureUnit& unit : measure_units())
        cases += QStringLiteral(" WHEN right(\"measure\", %1) = '%2' THEN round(%3, 2) || '%4'")
                     .arg(unit.ending.size())
                     .arg(QString::fromUtf8(unit.ending.data(), static_cast<int>(unit.ending.size())), amount,
                          shown(unit.words));
    return QStringLiteral("CASE%1 ELSE to_string(round(%2, 2)) END").arg(cases, amount);
}

/// What was measured and the limit, as measured_words().
QString measured_expression() {
    const bool is_chinese = gui_language() == Language::zh;
    const QString inside = is_chinese ? QStringLiteral("'侵入 ' || %1") : QStringLiteral("%1 || ' inside'");
    const QString amount = amount_expression(QStringLiteral("abs(\"measured\")"));
    const QString measured =
        QStringLiteral("CASE WHEN \"measure\" = 'distance_m' AND \"measured\" < 0 THEN %1 ELSE %2 END")
            .arg(inside.arg(amount), amount);
    const QString is_unspoken = QStringLiteral(
                                    "array_contains(from_json(@%1), \"rule\" || '/' || \"measure\")"
                                    " OR (\"measure\" IN ('value', 'count')"
                                    " AND strpos(coalesce(\"limit_source\", ''), '=') = 0)")
                                    .arg(layout_fact::unspoken);
    return QStringLiteral("CASE WHEN \"measured\" IS NULL OR %1 THEN '' ELSE %2 || coalesce(' / ' || %3, '') END")
        .arg(is_unspoken, measured, amount_expression(QStringLiteral("\"limit\"")));
}

QString responsible_expression() {
    QString cases;
    for (const ResponsibleParty& party : responsible_parties())
        cases += QStringLiteral(" WHEN \"responsible\" = '%1' THEN %2")
                     .arg(QString::fromStdString(party.word), quoted(party.title));
    return QStringLiteral("CASE%1 ELSE \"responsible\" END").arg(cases);
}

QString deadline_expression() {
    return QStringLiteral(
               "CASE WHEN \"verdict\" = 'violated' AND \"deadline_days\" IS NOT NULL THEN"
               " format_date(to_date(@%1) + to_interval(\"deadline_days\" || ' days'), 'yyyy-MM-dd') ELSE '' END")
        .arg(layout_fact::checked_on);
}

QgsLayoutTableColumn column(const QString& heading, const QString& expression, double width_mm) {
    QgsLayoutTableColumn column(heading);
    column.setAttribute(expression);
    column.setWidth(width_mm);
    return column;
}

}  // namespace

QString unspoken_json(const Catalogue& catalogue) {
    const UnspokenMeasures unspoken = UnspokenMeasures::read(catalogue);
    QJsonArray list;
    for (const Rule& rule : catalogue.rules())
        for (const char* measure : {"distance_m", "overlap_m2", "share", "value", "count"})
            if (unspoken.has(rule.id, measure, "named = "))
                list.append(QString::fromStdString(rule.id) + QLatin1Char('/') + QLatin1String(measure));
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

void show_findings(QgsLayoutItemAttributeTable& table, QgsVectorLayer& findings) {
    table.setVectorLayer(&findings);
    table.setFilterFeatures(true);
    table.setFeatureFilter(of_this_village());
    table.setMaximumNumberOfFeatures(10000);
    table.setColumns({column(Words::tr("No."), number_expression(), 7),
                      column(Words::tr("Severity"), severity_expression(), 13),
                      column(Words::tr("Finding"), rule_expression(), 31),
                      column(Words::tr("Measured / limit"), measured_expression(), 24),
                      column(Words::tr("To act"), responsible_expression(), 28),
                      column(Words::tr("Deadline"), deadline_expression(), 15)});
    table.setSortColumns({column({}, order_expression(), 0)});
}

QgsLayoutItemAttributeTable* add_finding_table(QgsPrintLayout& layout, QgsVectorLayer& findings) {
    auto* table = QgsLayoutItemAttributeTable::create(&layout);
    layout.addMultiFrame(table);
    show_findings(*table, findings);
    table->setWrapBehavior(QgsLayoutTable::WrapText);
    table->setHeaderTextFormat(page_letters(2.2, true));
    table->setContentTextFormat(page_letters(2.1));
    table->setCellMargin(0.6);
    table->setGridStrokeWidth(0.1);
    table->setGridColor(QColor(150, 150, 150));
    table->setHeaderMode(QgsLayoutTable::AllFrames);
    table->setHeaderHAlignment(QgsLayoutTable::HeaderLeft);
    table->setEmptyTableBehavior(QgsLayoutTable::ShowMessage);
    table->setEmptyTableMessage(Words::tr("No findings"));
    return table;
}

}  // namespace cunjing
