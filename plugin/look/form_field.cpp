// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/look/form_field.hpp"

#include <qgsexpression.h>
#include <qgsfilewidget.h>
#include <qgsvaluemapfieldformatter.h>

#include <algorithm>
#include <array>
#include <limits>

#include "plugin/language.hpp"

namespace cunjing {
namespace {

constexpr int image_viewer = 1;  // of the values of DocumentViewer
constexpr int photo_height_px = 240;

/// A word of a list, as QGIS keeps it.
QVariant word(const QString& title, const QString& code) {
    return QVariantMap{{title, code}};
}

QgsEditorWidgetSetup list_of(const QVariantList& words) {
    QVariantList all{word(FormField::tr("(unknown)"), QgsValueMapFieldFormatter::NULL_VALUE)};
    all.append(words);
    return {QStringLiteral("ValueMap"), {{QStringLiteral("map"), all}}};
}

QgsEditorWidgetSetup words_of(const Field& field) {
    QVariantList words;
    for (const FieldValue& value : field.values)
        words.append(word(shown(value.title), QString::fromStdString(value.code)));
    return list_of(words);
}

QgsEditorWidgetSetup calendar() {
    const QString day = QStringLiteral("yyyy-MM-dd");
    return {QStringLiteral("DateTime"),
            {{QStringLiteral("field_format"), day},
             {QStringLiteral("display_format"), day},
             {QStringLiteral("calendar_popup"), true},
             {QStringLiteral("allow_null"), true},
             {QStringLiteral("field_iso_format"), false}}};
}

/// Counts up to any number: one beyond the range of the field is marked, not cut.
QgsEditorWidgetSetup counter(const Field& field) {
    return {QStringLiteral("Range"),
            {{QStringLiteral("AllowNull"), true},
             {QStringLiteral("Min"), std::min(0, static_cast<int>(field.minimum.value_or(0)))},
             {QStringLiteral("Max"), std::numeric_limits<int>::max()},
             {QStringLiteral("Step"), 1},
             {QStringLiteral("Style"), QStringLiteral("SpinBox")}}};
}

QgsEditorWidgetSetup picture() {
    return {QStringLiteral("ExternalResource"),
            {{QStringLiteral("DocumentViewer"), image_viewer},
             {QStringLiteral("DocumentViewerHeight"), photo_height_px},
             {QStringLiteral("DocumentViewerWidth"), 0},
             {QStringLiteral("FileWidget"), true},
             {QStringLiteral("FileWidgetButton"), true},
             {QStringLiteral("RelativeStorage"), static_cast<int>(QgsFileWidget::RelativeProject)},
             {QStringLiteral("StorageMode"), static_cast<int>(QgsFileWidget::GetFile)}}};
}

QgsEditorWidgetSetup line_of_text(bool is_long) {
    return {QStringLiteral("TextEdit"), {{QStringLiteral("IsMultiline"), is_long}, {QStringLiteral("UseHtml"), false}}};
}

QString number(double value) {
    return QString::number(value, 'g', 12);
}

/// The days on which somebody saw something; other dates are of what was seen, and nobody's guess.
bool is_day_of_visit(const Field& field) {
    constexpr std::array names{"observed_at", "surveyed_on", "found_on"};
    return std::ranges::find(names, field.name) != names.end();
}

}  // namespace

bool is_photo(const Field& field) {
    return field.name == "photo";
}

QgsEditorWidgetSetup FormField::widget(const Field& field) {
    if (!field.values.empty()) return words_of(field);
    switch (field.type) {
        case FieldType::boolean:
            return list_of({word(tr("Yes"), QStringLiteral("true")), word(tr("No"), QStringLiteral("false"))});
        case FieldType::date: return calendar();
        case FieldType::integer: return counter(field);
        case FieldType::real: return line_of_text(false);
        case FieldType::text: break;
    }
    return is_photo(field) ? picture() : line_of_text(field.name == "note");
}

QString FormField::good_value(const Field& field) {
    QStringList conditions;
    const QString name = QgsExpression::quotedColumnRef(QString::fromStdString(field.name));
    if (field.minimum) conditions << QStringLiteral("%1 >= %2").arg(name, number(*field.minimum));
    if (field.maximum) conditions << QStringLiteral("%1 <= %2").arg(name, number(*field.maximum));
    if (conditions.isEmpty()) return {};
    return QStringLiteral("%1 is null or (%2)").arg(name, conditions.join(QStringLiteral(" and ")));
}

QString FormField::good_value_words(const Field& field) {
    if (field.minimum && field.maximum) return tr("from %1 to %2").arg(number(*field.minimum), number(*field.maximum));
    if (field.minimum) return tr("%1 or more").arg(number(*field.minimum));
    if (field.maximum) return tr("%1 or less").arg(number(*field.maximum));
    return {};
}

QString FormField::first_value(const Field& field) {
    if (field.name == "uid") return QStringLiteral("uuid('WithoutBraces')");
    if (is_day_of_visit(field)) return QStringLiteral("to_date(now())");
    // On a phone QField knows who is signed in, at a desk QGIS knows whose computer it is.
    if (field.name == "observer")
        return QStringLiteral("coalesce(nullif(@cloud_username, ''), nullif(@user_full_name, ''), @user_account_name)");
    return {};
}

}  // namespace cunjing
