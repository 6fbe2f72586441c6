// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/town/qfield_check.hpp"

#include <qgseditformconfig.h>
#include <qgseditorwidgetsetup.h>
#include <qgsproject.h>
#include <qgsproviderregistry.h>
#include <qgsvectorlayer.h>

#include <QDir>
#include <QFileInfo>

#include "plugin/town/layer_mark.hpp"

namespace cunjing {
namespace {

/// The widgets of forms that QField draws; those it does not know become plain text.
bool is_known_widget(const QString& type) {
    static const QStringList known{QStringLiteral(""),
                                   QStringLiteral("TextEdit"),
                                   QStringLiteral("ValueMap"),
                                   QStringLiteral("DateTime"),
                                   QStringLiteral("Range"),
                                   QStringLiteral("ValueRelation"),
                                   QStringLiteral("CheckBox"),
                                   QStringLiteral("ExternalResource"),
                                   QStringLiteral("RelationReference"),
                                   QStringLiteral("Hidden"),
                                   QStringLiteral("UniqueValues"),
                                   QStringLiteral("UuidGenerator"),
                                   QStringLiteral("KeyValue"),
                                   QStringLiteral("List"),
                                   QStringLiteral("Classification")};
    return known.contains(type);
}

bool lies_below(const QString& file, const QString& folder) {
    const QString relative = QDir(folder).relativeFilePath(file);
    return !relative.startsWith(QLatin1String("..")) && QDir::isRelativePath(relative);
}

/// Where the data of a layer are, where that is a file.
QString data_file(const QgsMapLayer& layer) {
    const QVariantMap parts = QgsProviderRegistry::instance()->decodeUri(layer.providerType(), layer.source());
    return parts.value(QStringLiteral("path")).toString();
}

QString fault_of_source(const QgsMapLayer& layer, const QString& folder) {
    const QString name = layer.name();
    const QString provider = layer.providerType();
    if (!layer.isValid()) return QFieldCheck::tr("%1: its data are not found").arg(name);
    if (provider == QLatin1String("memory"))
        return QFieldCheck::tr("%1 lives in memory only; save it as a GeoPackage in the folder of the project")
            .arg(name);
    if (provider != QLatin1String("ogr") && provider != QLatin1String("gdal"))
        return QFieldCheck::tr("%1 needs a network; use an orthophoto or offline tiles instead").arg(name);
    const QString file = data_file(layer);
    if (!QFileInfo(file).isFile())
        return QFieldCheck::tr("%1 is no file of its own; save it in the folder of the project").arg(name);
    if (!lies_below(file, folder))
        return QFieldCheck::tr("%1 lies outside of the project's folder: move %2 into it").arg(name, file);
    if (layer.isSpatial() && !layer.crs().isValid())
        return QFieldCheck::tr("%1 has no coordinate system; set it in the layer's properties").arg(name);
    return {};
}

QString fault_of_form(const QgsVectorLayer& layer) {
    if (!layer.editFormConfig().initFunction().isEmpty())
        return QFieldCheck::tr("the form of %1 runs Python, which a phone does not").arg(layer.name());
    for (int index = 0; index < layer.fields().count(); ++index) {
        const QString type = layer.editorWidgetSetup(index).type();
        if (!is_known_widget(type))
            return QFieldCheck::tr("the field %1 of %2 has a widget that QField does not know: %3")
                .arg(layer.fields().at(index).name(), layer.name(), type);
    }
    return {};
}

/// QField draws in the map's system and stores what it drew as it is.
QString fault_of_crs(const QgsVectorLayer& layer, const QgsProject& project) {
    if (!layer.isSpatial() || layer_mark(layer).empty() || layer.crs() == project.crs()) return {};
    return QFieldCheck::tr("%1 is in %2 and the map in %3; draw in it on a desk only")
        .arg(layer.name(), layer.crs().authid(), project.crs().authid());
}

}  // namespace

QStringList QFieldCheck::faults(const QgsProject& project) {
    QStringList faults;
    const auto note = [&faults](const QString& fault) {
        if (!fault.isEmpty()) faults << fault;
    };
    if (project.fileName().isEmpty()) return {tr("the QGIS project is not saved yet")};
    if (project.filePathStorage() != Qgis::FilePathType::Relative)
        note(tr("paths are saved as absolute ones; set them to relative in the project's properties"));
    if (!project.crs().isValid()) note(tr("the map has no coordinate system"));
    const QString folder = QFileInfo(project.fileName()).absolutePath();
    for (const QgsMapLayer* layer : project.mapLayers()) {
        note(fault_of_source(*layer, folder));
        if (const auto* table = qobject_cast<const QgsVectorLayer*>(layer)) {
            note(fault_of_form(*table));
            note(fault_of_crs(*table, project));
        }
    }
    faults.sort();
    return faults;
}

}  // namespace cunjing
