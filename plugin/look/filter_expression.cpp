// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/look/filter_expression.hpp"

#include <qgsexpression.h>

#include <QStringList>
#include <optional>
#include <string_view>

#include "gis/style/xml.hpp"
#include "plugin/qgis_compat.hpp"

namespace cunjing {
namespace {

const QString never = QStringLiteral("FALSE");

const char* sign_of(Filter::Kind kind) {
    switch (kind) {
        case Filter::Kind::not_equal: return "<>";
        case Filter::Kind::less: return "<";
        case Filter::Kind::less_or_equal: return "<=";
        case Filter::Kind::greater: return ">";
        case Filter::Kind::greater_or_equal: return ">=";
        default: return "=";
    }
}

/// The number that a word of a style stands for; booleans are 0 and 1.
std::optional<double> as_number(const std::string& word) {
    if (word == "true") return 1;
    if (word == "false") return 0;
    return number_of(word);
}

/// A comparison, or the two that say `between`.
/// Takes what stands on the left and, for each word, on the right.
QString compared(const Filter& filter, const QString& left, const QStringList& rights) {
    if (filter.kind == Filter::Kind::between)
        return QStringLiteral("%1 >= %2 AND %1 <= %3").arg(left, rights.at(0), rights.at(1));
    return QStringLiteral("%1 %2 %3").arg(left, QLatin1String(sign_of(filter.kind)), rights.at(0));
}

/// Nothing where a rule is there at every scale at which the other is.
QString scales_of(const StyleRule& rule, const StyleRule& other) {
    QStringList bounds;
    if (rule.min_scale > other.min_scale)
        bounds << QStringLiteral("@map_scale >= %1").arg(QString::number(rule.min_scale, 'g', 17));
    if (rule.max_scale > 0 && (other.max_scale <= 0 || rule.max_scale < other.max_scale))
        bounds << QStringLiteral("@map_scale < %1").arg(QString::number(rule.max_scale, 'g', 17));
    return bounds.join(QStringLiteral(" AND "));
}

/// Two words of digits would be compared as numbers; with a stroke before them they are not.
QString kept_word(const QString& text) {
    return QStringLiteral("'_' || %1").arg(text);
}

}  // namespace

QString FilterWriter::written(const Filter& filter) const {
    switch (filter.kind) {
        case Filter::Kind::all: return joined(filter, " AND ", "TRUE");
        case Filter::Kind::any: return joined(filter, " OR ", "FALSE");
        case Filter::Kind::none: return QStringLiteral("NOT (%1)").arg(joined(filter, " OR ", "FALSE"));
        default: break;
    }
    if (has_foci_ && filter.field == "focus") return of_focus(filter);
    const int index = fields_.lookupField(QString::fromStdString(filter.field));
    if (index < 0) return filter.kind == Filter::Kind::is_null ? QStringLiteral("TRUE") : never;
    const QgsField field = fields_.at(index);
    const QString column = QgsExpression::quotedColumnRef(field.name());
    if (filter.kind == Filter::Kind::is_null) return column + QStringLiteral(" IS NULL");
    const QString comparison = holds_truth(field)  ? of_number(filter, QStringLiteral("to_int(%1)").arg(column))
                               : field.isNumeric() ? of_number(filter, column)
                                                   : of_words(filter, column);
    return comparison == never ? never : QStringLiteral("(%1 IS NOT NULL AND %2)").arg(column, comparison);
}

QString FilterWriter::written(const StyleRule& rule, const StylePass& pass) const {
    if (!rule.is_else) return rule.filter ? written(*rule.filter) : QString();
    QStringList others;
    for (const StyleRule& other : pass.rules) {
        if (other.is_else) continue;
        QStringList conditions;
        if (const QString scales = scales_of(other, rule); !scales.isEmpty()) conditions << scales;
        if (other.filter) conditions << QStringLiteral("(%1)").arg(written(*other.filter));
        others << QStringLiteral("(%1)").arg(conditions.isEmpty() ? QStringLiteral("TRUE")
                                                                  : conditions.join(QStringLiteral(" AND ")));
    }
    return others.isEmpty() ? QString() : QStringLiteral("NOT (%1)").arg(others.join(QStringLiteral(" OR ")));
}

QString FilterWriter::joined(const Filter& filter, const char* word, const char* of_none) const {
    if (filter.parts.empty()) return QLatin1String(of_none);
    QStringList parts;
    for (const Filter& part : filter.parts) parts << QStringLiteral("(%1)").arg(written(part));
    return parts.join(QLatin1String(word));
}

/// The rules whose focus the comparison takes, or those whose focus it does not take where it takes the unknown ones.
QString FilterWriter::of_focus(const Filter& filter) const {
    const auto holds_for = [&filter](std::string_view focus) {
        return filter.holds([focus](std::string_view) -> FieldContent { return focus; });
    };
    const bool takes_unknown = holds_for("");
    QStringList rules;
    for (const auto& [rule, focus] : foci_)
        if (holds_for(focus) != takes_unknown) rules << QgsExpression::quotedString(QString::fromStdString(rule));
    if (rules.empty()) return takes_unknown ? QStringLiteral("TRUE") : never;
    return QStringLiteral("coalesce(\"rule\", '') %1 (%2)")
        .arg(takes_unknown ? QStringLiteral("NOT IN") : QStringLiteral("IN"), rules.join(QStringLiteral(", ")));
}

QString FilterWriter::of_number(const Filter& filter, const QString& column) const {
    QStringList numbers;
    for (const std::string& word : filter.words) {
        const std::optional<double> number = as_number(word);
        if (!number) return filter.kind == Filter::Kind::not_equal ? QStringLiteral("TRUE") : never;
        numbers << QString::number(*number, 'g', 17);
    }
    return compared(filter, column, numbers);
}

QString FilterWriter::of_words(const Filter& filter, const QString& column) const {
    bool is_kept = false;
    QStringList words;
    for (const std::string& word : filter.words) {
        const QString text = QString::fromStdString(word);
        bool looks_like_number = false;
        (void)text.toDouble(&looks_like_number);
        is_kept = is_kept || looks_like_number;
        words << QgsExpression::quotedString(text);
    }
    const QString text = QStringLiteral("to_string(%1)").arg(column);
    if (!is_kept) return compared(filter, column, words);
    for (QString& word : words) word = kept_word(word);
    return compared(filter, kept_word(text), words);
}

}  // namespace cunjing
