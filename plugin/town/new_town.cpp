// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/town/new_town.hpp"

#include <qgsapplication.h>
#include <qgscoordinatereferencesystem.h>
#include <qgscoordinatetransform.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>
#include <qgsvectorfilewriter.h>
#include <qgsvectorlayer.h>

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <memory>

#include "gis/base/error.hpp"
#include "plugin/language.hpp"
#include "plugin/qgis_compat.hpp"

namespace cunjing {
namespace {

std::optional<LonLat> middle_of(const QgsVectorLayer& layer) {
    if (!layer.isValid() || !layer.crs().isValid() || layer.extent().isEmpty()) return {};
    const QgsPointXY middle = layer.extent().center();
    return lon_lat(middle.x(), middle.y(), layer.crs().authid());
}

QgsVectorLayer* layer_called(const QString& id) {
    return qobject_cast<QgsVectorLayer*>(QgsProject::instance()->mapLayer(id));
}

/// The features of a layer as QGIS shows them, whatever it is made of, as a file that the engine can read.
QString written(QgsVectorLayer& layer, const QString& folder) {
    QgsVectorFileWriter::SaveVectorOptions options;
    options.driverName = QStringLiteral("GPKG");
    options.layerName = QStringLiteral("village");
    options.fileEncoding = QStringLiteral("UTF-8");
    QString file = folder + QStringLiteral("/village.gpkg");
    QString complaint;
    const auto code = QgsVectorFileWriter::writeAsVectorFormatV3(
        &layer, file, QgsProject::instance()->transformContext(), options, &complaint);
    if (code != QgsVectorFileWriter::NoError)
        throw DataError(say("无法读取图层 {}：{}", "cannot read the layer {}: {}", layer.name().toStdString(),
                            complaint.toStdString()));
    return file;
}

}  // namespace

LonLat lon_lat(double x, double y, const QString& crs) {
    const QgsCoordinateTransform to_degrees(QgsCoordinateReferenceSystem(crs),
                                            QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")),
                                            QgsProject::instance());
    const QgsPointXY place = to_degrees.transform(x, y);
    return {place.x(), place.y()};
}

std::optional<LonLat> middle_of(const QgsMapCanvas* canvas) {
    if (canvas == nullptr || canvas->layerCount() == 0) return {};
    const QgsCoordinateReferenceSystem crs = canvas->mapSettings().destinationCrs();
    if (!crs.isValid()) return {};
    return lon_lat(canvas->center().x(), canvas->center().y(), crs.authid());
}

QString proposed_file(const QString& town) {
    static const QRegularExpression no_name(QStringLiteral("[\\\\/:*?\"<>|]"));
    QString name = town.trimmed();
    name.remove(no_name);
    if (name.isEmpty()) name = NewTown::tr("town");
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QString file = folder.filePath(name + QStringLiteral(".gpkg"));
    for (int number = 2; QFileInfo::exists(file); ++number)
        file = folder.filePath(QStringLiteral("%1-%2.gpkg").arg(name).arg(number));
    return file;
}

QString NewTown::fault_of_place() const {
    if (name.trimmed().isEmpty()) return tr("Write the name of the town.");
    if (file.isEmpty()) return tr("Choose the file to make.");
    const QFileInfo info(file);
    if (info.suffix() != QLatin1String("gpkg")) return tr("The name of the file should end in .gpkg.");
    if (info.exists()) return tr("%1 exists already and stays as it is; choose another name.").arg(file);
    if (!info.absoluteDir().exists()) return tr("There is no folder %1.").arg(info.absolutePath());
    if (!QFileInfo(info.absolutePath()).isWritable()) return tr("The folder %1 is read-only.").arg(info.absolutePath());
    return {};
}

QString NewTown::fault_of_villages() const {
    switch (villages) {
        case Villages::none: return {};
        case Villages::from_layer:
            return layer_called(villages_layer) == nullptr ? tr("Choose a layer with the borders of the villages.")
                                                           : QString();
        case Villages::from_register:
        case Villages::from_file: break;
    }
    if (villages_file.isEmpty()) return tr("Choose the file with the villages.");
    if (!QFileInfo(villages_file).isFile()) return tr("There is no file %1.").arg(villages_file);
    if (villages == Villages::from_register) return {};
    const QgsVectorLayer borders(villages_file, QStringLiteral("village"), QStringLiteral("ogr"));
    if (!borders.isValid() || !has_polygons(borders)) return tr("%1 holds no polygons.").arg(villages_file);
    return {};
}

QString NewTown::fault_of_crs() const {
    try {
        require_work_crs(work_crs.toStdString());
    } catch (const Error& error) {
        return shown(error.message());
    }
    return {};
}

std::optional<LonLat> NewTown::place() const {
    if (villages == Villages::from_file)
        return middle_of(QgsVectorLayer(villages_file, QStringLiteral("village"), QStringLiteral("ogr")));
    if (villages != Villages::from_layer) return {};
    const QgsVectorLayer* layer = layer_called(villages_layer);
    return layer == nullptr ? std::nullopt : middle_of(*layer);
}

NewProject NewTown::project(const QTemporaryDir& folder) const {
    NewProject wanted;
    wanted.file = file_path(file);
    wanted.work_crs = work_crs.toStdString();
    wanted.settings = {{"town", name.trimmed().toStdString()}};
    wanted.author = QgsApplication::userLoginName().toStdString();
    if (villages == Villages::from_register) wanted.villages_register = file_path(villages_file);
    if (villages == Villages::from_file) wanted.villages_source = file_path(villages_file);
    if (villages == Villages::from_layer)
        if (QgsVectorLayer* layer = layer_called(villages_layer))
            wanted.villages_source = file_path(written(*layer, folder.path()));
    return wanted;
}

}  // namespace cunjing
