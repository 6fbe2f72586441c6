// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/look/form.hpp"

#include <qgsattributeeditorcontainer.h>
#include <qgsattributeeditorfield.h>
#include <qgsdefaultvalue.h>
#include <qgsexpression.h>
#include <qgsvectorlayer.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "plugin/language.hpp"
#include "plugin/look/form_field.hpp"
#include "plugin/qgis_compat.hpp"

namespace cunjing {
namespace {

/// What the unit is called behind a field's title.
QString unit_words(const std::string& unit) {
    if (unit.empty() || unit == "count") return {};
    if (unit == "m2") return QStringLiteral("m²");
    if (unit == "m3") return QStringLiteral("m³");
    if (unit == "mg/l") return QStringLiteral("mg/L");
    if (unit == "mu") return LayerForm::tr("mu");
    if (unit == "share") return LayerForm::tr("share, 0 to 1");
    return QString::fromStdString(unit);
}

/// Fields that nobody enters: the program keeps them.
bool is_kept_by_the_program(const std::string& field) {
    return field == "uid" || field == "parent_uid";
}

/// Fields about the record, not about the thing: they stand at the end.
bool is_about_the_record(const std::string& field) {
    return field == "village_code" || field == "accuracy_m" || field == "source";
}

int index_of(const QgsVectorLayer& drawn, const std::string& field) {
    return drawn.fields().lookupField(QString::fromStdString(field));
}

/// A field that names a feature of another layer.
struct Link {
    std::string field;
    std::string layer;
    std::string key;    // field of that layer whose value stands here
    std::string title;  // field of that layer that people read
};

const std::vector<Link>& links() {
    static const std::vector<Link> all{{"village_code", "village", "code", "name"},
                                       {"group_code", "village_group", "code", "name"},
                                       {"household_uid", "household", "uid", "head"},
                                       {"road_uid", "road", "uid", "name"}};
    return all;
}

void add_to(QgsAttributeEditorContainer& into, const QgsVectorLayer& drawn, int index) {
    into.addChildElement(new QgsAttributeEditorField(drawn.fields().at(index).name(), index, &into));
}

/// Required fields first, then the others as the catalogue orders them, notes after them.
std::vector<const Field*> in_order_of_entry(const Layer& layer) {
    std::vector<const Field*> fields;
    for (const Field& field : layer.fields)
        if (!is_kept_by_the_program(field.name) && !is_about_the_record(field.name)) fields.push_back(&field);
    const auto rank = [](const Field* field) { return field->required ? 0 : field->name == "note" ? 2 : 1; };
    std::ranges::stable_sort(fields, {}, rank);
    return fields;
}

/// The group of fields about the record, with those at its end that only a newer catalogue knows.
void add_record(QgsAttributeEditorContainer& root, const QgsVectorLayer& drawn, const Layer& layer) {
    auto* record = new QgsAttributeEditorContainer(LayerForm::tr("About this record"), &root);
    for (const Field& field : layer.fields)
        if (const int index = index_of(drawn, field.name); index >= 0 && is_about_the_record(field.name))
            if (field.name != "village_code" || layer.name != "village") add_to(*record, drawn, index);
    const QgsAttributeList keys = drawn.primaryKeyAttributes();
    for (int index = 0; index < drawn.fields().count(); ++index)
        if (!keys.contains(index) && layer.find(drawn.fields().at(index).name().toStdString()) == nullptr)
            add_to(*record, drawn, index);
    root.addChildElement(record);
}

void lay_out(QgsVectorLayer& drawn, const Layer& layer) {
    QgsEditFormConfig form = drawn.editFormConfig();
    lay_out_by_hand(form);
    form.clearTabs();
    QgsAttributeEditorContainer* root = form.invisibleRootContainer();
    for (const Field* field : in_order_of_entry(layer))
        if (const int index = index_of(drawn, field->name); index >= 0) add_to(*root, drawn, index);
    add_record(*root, drawn, layer);
    for (const Field& field : layer.fields)
        if (const int index = index_of(drawn, field.name); index >= 0)
            form.setReadOnly(index, is_kept_by_the_program(field.name));
    drawn.setEditFormConfig(form);
}

void constrain(QgsVectorLayer& drawn, int index, const Field& field) {
    const auto soft = QgsFieldConstraints::ConstraintStrengthSoft;
    if (field.required) drawn.setFieldConstraint(index, QgsFieldConstraints::ConstraintNotNull, soft);
    const QString good = FormField::good_value(field);
    if (good.isEmpty()) return;
    drawn.setConstraintExpression(index, good, FormField::good_value_words(field));
    drawn.setFieldConstraint(index, QgsFieldConstraints::ConstraintExpression, soft);
}

/// QField asks here where a new picture shall lie; elsewhere it is the folder that a person chooses.
void keep_photos_beside(QgsVectorLayer& drawn, const Field& field) {
    const QString path =
        QStringLiteral(R"({"%1": "'photos/%2_' || format_date(now(), 'yyyyMMdd_HHmmss_zzz') || '.{extension}'"})");
    const QString naming =
        path.arg(QString::fromStdString(field.name), drawn.customProperty(QStringLiteral("cunjing/layer")).toString());
    drawn.setCustomProperty(QStringLiteral("QFieldSync/attachment_naming"), naming);
}

/// The village around the whole of a new feature. One across a border gets none: a check gives it to the village that
/// has most of it, and a code that stands in the file would overrule that.
QString village_around(const QgsVectorLayer& drawn, const QgsVectorLayer& villages) {
    QString shape = QStringLiteral("geometry(@parent)");
    if (drawn.crs() != villages.crs())
        shape = QStringLiteral("transform(%1, '%2', '%3')").arg(shape, drawn.crs().authid(), villages.crs().authid());
    return QStringLiteral(
               "aggregate(layer:=%1, aggregate:='min', expression:=\"code\", filter:=contains($geometry, %2))")
        .arg(QgsExpression::quotedString(villages.id()), shape);
}

QgsEditorWidgetSetup name_of(const Link& link, const QgsVectorLayer& target) {
    return {QStringLiteral("ValueRelation"),
            {{QStringLiteral("Layer"), target.id()},
             {QStringLiteral("Key"), QString::fromStdString(link.key)},
             {QStringLiteral("Value"), QString::fromStdString(link.title)},
             {QStringLiteral("AllowNull"), true},
             {QStringLiteral("AllowMulti"), false},
             {QStringLiteral("OrderByValue"), true},
             {QStringLiteral("UseCompleter"), false}}};
}

}  // namespace

QString LayerForm::title(const Field& field) {
    const QString unit = unit_words(field.unit);
    return unit.isEmpty() ? shown(field.title) : tr("%1 (%2)").arg(shown(field.title), unit);
}

void LayerForm::give(QgsVectorLayer& drawn, const Layer& layer) {
    for (const Field& field : layer.fields) {
        const int index = index_of(drawn, field.name);
        if (index < 0) continue;
        drawn.setFieldAlias(index, title(field));
        drawn.setEditorWidgetSetup(index, FormField::widget(field));
        if (const QString value = FormField::first_value(field); !value.isEmpty())
            drawn.setDefaultValueDefinition(index, QgsDefaultValue(value));
        constrain(drawn, index, field);
        if (is_photo(field)) keep_photos_beside(drawn, field);
    }
    lay_out(drawn, layer);
}

void LayerForm::link(QgsVectorLayer& drawn, const Layer& layer, const Catalogue& catalogue, const TableOf& table_of) {
    for (const Link& link : links()) {
        const int index = index_of(drawn, link.field);
        if (index < 0 || layer.find(link.field) == nullptr || catalogue.find_layer(link.layer) == nullptr) continue;
        const QgsVectorLayer* target = table_of(link.layer);
        if (target == nullptr || target == &drawn) continue;
        drawn.setEditorWidgetSetup(index, name_of(link, *target));
        if (link.field == "village_code" && drawn.isSpatial() && layer.name != link.layer)
            drawn.setDefaultValueDefinition(index, QgsDefaultValue(village_around(drawn, *target)));
    }
}

}  // namespace cunjing
