// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/town/town_desk.hpp"

#include <qgsmapcanvas.h>

#include <QFileDialog>

#include "gis/base/error.hpp"
#include "gis/store/project.hpp"
#include "plugin/language.hpp"

namespace cunjing {

TownDesk::TownDesk(Workplace& workplace) : workplace_(&workplace) {
    workplace.add_action(QStringLiteral("cunjing_open"), QStringLiteral(":/cunjing/cunjing.svg"),
                         tr("Open Cunjing project…"), [this] { choose_project(); });
}

void TownDesk::choose_project() {
    const QString file = QFileDialog::getOpenFileName(workplace_->host().window(), tr("Open Cunjing project"),
                                                      workplace_->town().file(), QStringLiteral("GeoPackage (*.gpkg)"));
    if (!file.isEmpty()) open_project(file);
}

void TownDesk::open_project(const QString& file) {
    workplace_->guarded([&] {
        if (workplace_->is_busy())
            return workplace_->tell(tr("work is under way: wait for its end or cancel it"),
                                    Qgis::MessageLevel::Warning);
        TownLayers& town = workplace_->town();
        if (const QStringList unsaved = town.unsaved(); !unsaved.isEmpty())
            return workplace_->tell(
                tr("save or discard the edits of these layers first: %1").arg(unsaved.join(QStringLiteral(", "))),
                Qgis::MessageLevel::Critical);
        const std::string work_crs =
            Project::open(file_path(file), workplace_->catalogue(), Access::read_only).work_crs();
        town.show(file, QString::fromStdString(work_crs), workplace_->catalogue(), workplace_->styles());
        emit workplace_->town_changed();
        if (QgsMapCanvas* canvas = workplace_->host().canvas(); canvas != nullptr && !town.extent().isNull()) {
            QgsRectangle view = town.extent();
            view.scale(1.05);
            canvas->setExtent(view);
            canvas->refresh();
        }
    });
}

}  // namespace cunjing
