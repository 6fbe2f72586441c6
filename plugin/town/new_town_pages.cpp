// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/town/new_town_pages.hpp"

#include <qgscoordinatereferencesystem.h>
#include <qgsfilewidget.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>
#include <qgsprojectionselectionwidget.h>
#include <qgsvectorlayer.h>

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

#include "plugin/qgis_compat.hpp"

namespace cunjing {
namespace {

QgsFileWidget* file_to_read(const QString& name, const QString& filter) {
    auto* file = new QgsFileWidget;
    file->setObjectName(name);
    file->setFilter(filter);
    return file;
}

}  // namespace

PlacePage::PlacePage(NewTown& town)
    : NewTownPage(town, tr("The town"),
                  tr("Everything about the town is kept in one file; nothing that exists is overwritten.")),
      name_(new QLineEdit),
      file_(new QgsFileWidget) {
    name_->setObjectName(QStringLiteral("name"));
    file_->setObjectName(QStringLiteral("file"));
    file_->setStorageMode(QgsFileWidget::SaveFile);
    file_->setFilter(QStringLiteral("GeoPackage (*.gpkg)"));
    form().addRow(tr("Name of the town"), name_);
    form().addRow(tr("File"), file_);
    proposed_ = proposed_file({});
    file_->setFilePath(proposed_);
    connect(name_, &QLineEdit::textChanged, this, [this](const QString& name) {
        if (file_->filePath() == proposed_) {
            proposed_ = proposed_file(name);
            file_->setFilePath(proposed_);
        }
        changed();
    });
    connect(file_, &QgsFileWidget::fileChanged, this, [this] { changed(); });
}

void PlacePage::read_widgets() {
    town().name = name_->text();
    town().file = file_->filePath();
}

VillagesPage::VillagesPage(NewTown& town)
    : NewTownPage(town, tr("Villages"),
                  tr("Every finding is counted for a village; borders can also be drawn or brought in later.")),
      layers_(new QComboBox) {
    register_ = add_choice(tr("From the register: a table (CSV) with code, name and type"), QStringLiteral("register"));
    register_file_ = file_to_read(QStringLiteral("register_file"), tr("Tables (*.csv *.txt)"));
    add_to_choice(register_, register_file_);
    layer_ = add_choice(tr("Borders from a layer on the map"), QStringLiteral("layer"));
    layers_->setObjectName(QStringLiteral("layers"));
    for (const QgsVectorLayer* layer : QgsProject::instance()->layers<QgsVectorLayer*>())
        if (layer->isValid() && has_polygons(*layer)) layers_->addItem(layer->name(), layer->id());
    add_to_choice(layer_, layers_);
    layer_->setEnabled(layers_->count() > 0);
    file_ = add_choice(tr("Borders from a file (Shapefile, GeoPackage, GeoJSON, KML…)"), QStringLiteral("borders"));
    borders_ = file_to_read(QStringLiteral("borders_file"), {});
    add_to_choice(file_, borders_);
    none_ = add_choice(tr("None for now"), QStringLiteral("no_villages"));
    none_->setChecked(true);
    add_note(tr("Columns are found by their names: code and name, or what offices call them."));
    connect(register_file_, &QgsFileWidget::fileChanged, this, [this] { changed(); });
    connect(borders_, &QgsFileWidget::fileChanged, this, [this] { changed(); });
    connect(layers_, qOverload<int>(&QComboBox::currentIndexChanged), this, [this] { changed(); });
}

void VillagesPage::read_widgets() {
    if (none_ == nullptr) return;  // the first choices are set before the last are made
    NewTown& wanted = town();
    wanted.villages_layer = layers_->currentData().toString();
    wanted.villages_file = register_->isChecked() ? register_file_->filePath() : borders_->filePath();
    wanted.villages = NewTown::Villages::none;
    if (register_->isChecked()) wanted.villages = NewTown::Villages::from_register;
    if (layer_->isChecked()) wanted.villages = NewTown::Villages::from_layer;
    if (file_->isChecked()) wanted.villages = NewTown::Villages::from_file;
}

CrsPage::CrsPage(NewTown& town, QgsMapCanvas* canvas)
    : NewTownPage(
          town, tr("Coordinate system"),
          tr("Lengths and areas are measured in this system, so it has to be one in metres that fits the place.")),
      canvas_(canvas),
      crs_(new QgsProjectionSelectionWidget),
      found_(new QLabel) {
    crs_->setObjectName(QStringLiteral("crs"));
    found_->setWordWrap(true);
    form().addRow(tr("Coordinate system"), crs_);
    form().addRow(found_);
    auto* pick = new QPushButton(tr("Click on the map where the town is…"));
    pick->setObjectName(QStringLiteral("pick"));
    pick->setVisible(canvas != nullptr);
    form().addRow(pick);
    connect(pick, &QPushButton::clicked, this, &CrsPage::pick_asked);
    connect(crs_, &QgsProjectionSelectionWidget::crsChanged, this, [this] { changed(); });
    crs_->setCrs(QgsCoordinateReferenceSystem(town.work_crs));
}

void CrsPage::initializePage() {
    if (const auto place = town().place()) {
        set_place(place->lon_deg, place->lat_deg);
    } else if (const auto middle = middle_of(canvas_)) {
        set_place(middle->lon_deg, middle->lat_deg);
    } else {
        found_crs_ = town().work_crs;
        found_->setText(
            tr("This one is right around Yunyang (108° E). Elsewhere, click on the map or choose another."));
    }
}

void CrsPage::set_place(double lon_deg, double lat_deg) {
    found_crs_ = QString::fromStdString(work_crs_at({lon_deg, lat_deg}));
    crs_->setCrs(QgsCoordinateReferenceSystem(found_crs_));
    found_->setText(tr("Found from the place: %1° E, %2° N.").arg(lon_deg, 0, 'f', 3).arg(lat_deg, 0, 'f', 3));
}

void CrsPage::read_widgets() {
    const QgsCoordinateReferenceSystem crs = crs_->crs();
    town().work_crs = crs.authid().isEmpty() ? crs.toWkt() : crs.authid();
    found_->setVisible(town().work_crs == found_crs_);
}

BaseMapPage::BaseMapPage(NewTown& town)
    : NewTownPage(town, tr("Base map"),
                  tr("A picture under all layers helps to draw; it can be changed at any time.")) {
    none_ = add_choice(tr("None"), QStringLiteral("no_base"));
    orthophoto_ =
        add_choice(tr("Orthophoto: a picture with coordinates (GeoTIFF and others)"), QStringLiteral("orthophoto"));
    picture_ = file_to_read(QStringLiteral("picture"), {});
    add_to_choice(orthophoto_, picture_);
    offline_ = add_choice(tr("Offline tiles (MBTiles), which also work on a phone without a network"),
                          QStringLiteral("offline"));
    tiles_ = file_to_read(QStringLiteral("tiles"), QStringLiteral("MBTiles (*.mbtiles)"));
    add_to_choice(offline_, tiles_);
    tianditu_ = add_choice(tr("Tianditu with your own key"), QStringLiteral("tianditu"));
    auto* account = new QWidget;
    auto* rows = new QFormLayout(account);
    rows->setContentsMargins(0, 0, 0, 0);
    key_ = new QLineEdit(tianditu_key());
    key_->setObjectName(QStringLiteral("key"));
    key_->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    rows->addRow(tr("Key (tk)"), key_);
    auto* note =
        new QLabel(tr("Its terms ask everybody to use a key of their own, free from console.tianditu.gov.cn, and "
                      "it needs the internet. The key stays in the settings of this QGIS and goes into no file."));
    note->setWordWrap(true);
    rows->addRow(note);
    add_to_choice(tianditu_, account);
    none_->setChecked(true);
    connect(picture_, &QgsFileWidget::fileChanged, this, [this] { changed(); });
    connect(tiles_, &QgsFileWidget::fileChanged, this, [this] { changed(); });
    connect(key_, &QLineEdit::textChanged, this, [this] { changed(); });
}

void BaseMapPage::read_widgets() {
    BaseMap map;
    if (orthophoto_->isChecked()) map = {BaseMap::Kind::orthophoto, picture_->filePath(), {}};
    if (offline_->isChecked()) map = {BaseMap::Kind::offline_tiles, tiles_->filePath(), {}};
    if (tianditu_->isChecked()) map = {BaseMap::Kind::tianditu, {}, key_->text().trimmed()};
    town().base_map = map;
}

SummaryPage::SummaryPage(NewTown& town)
    : NewTownPage(town, tr("What will be made"), tr("Go back to change something; until you finish, nothing is made.")),
      summary_(new QLabel) {
    summary_->setObjectName(QStringLiteral("summary"));
    summary_->setWordWrap(true);
    summary_->setTextFormat(Qt::PlainText);
    form().addRow(summary_);
}

void SummaryPage::initializePage() {
    const NewTown& wanted = town();
    const QString layer = wanted.villages_layer;
    QString villages = tr("none for now");
    if (wanted.villages == NewTown::Villages::from_layer)
        if (const QgsMapLayer* borders = QgsProject::instance()->mapLayer(layer)) villages = borders->name();
    if (wanted.villages == NewTown::Villages::from_register || wanted.villages == NewTown::Villages::from_file)
        villages = wanted.villages_file;
    QString base = tr("none");
    if (wanted.base_map.kind == BaseMap::Kind::tianditu)
        base = tr("Tianditu");
    else if (wanted.base_map.kind != BaseMap::Kind::none)
        base = wanted.base_map.file;
    const QgsCoordinateReferenceSystem crs(wanted.work_crs);
    summary_->setText(tr("Town: %1\n\nFile: %2\n\nVillages: %3\n\nCoordinate system: %4\n\nBase map: %5")
                          .arg(wanted.name.trimmed(), wanted.file, villages, crs.userFriendlyIdentifier(), base));
}

}  // namespace cunjing
