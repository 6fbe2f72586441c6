// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/town/town_desk.hpp"

#include <qgsmapcanvas.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <QDomDocument>
#include <QFileDialog>
#include <QFileInfo>
#include <QTimer>

#include "gis/base/error.hpp"
#include "gis/store/other_tables.hpp"
#include "gis/store/project.hpp"
#include "plugin/language.hpp"
#include "plugin/town/layer_mark.hpp"
#include "plugin/town/qfield_check.hpp"

namespace cunjing {
namespace {

QStringList tables_beside(const QString& file, const Catalogue& catalogue) {
    QStringList tables;
    for (const std::string& table : other_tables(file_path(file), catalogue.layers(), gui_patience))
        tables << QString::fromStdString(table);
    return tables;
}

}  // namespace

TownDesk::TownDesk(Workplace& workplace)
    : workplace_(&workplace), simple_view_(qobject_cast<QMainWindow*>(workplace.host().window())) {
    workplace.add_action(QStringLiteral("cunjing_new"), QStringLiteral("/mActionFileNew.svg"),
                         tr("New township project…"), [this] { ask_for_new_town(); });
    workplace.add_action(QStringLiteral("cunjing_open"), QStringLiteral(":/cunjing/cunjing.svg"),
                         tr("Open Cunjing project…"), [this] { choose_project(); });
    workplace.add_menu_action(QStringLiteral("cunjing_missing"), tr("Show missing layers"),
                              [this] { show_missing_layers(); });
    workplace.add_menu_action(QStringLiteral("cunjing_qfield"), tr("Save for QField"), [this] { save_for_qfield(); });
    QAction* simple = workplace.add_menu_action(QStringLiteral("cunjing_simple"), tr("Simple view"),
                                                [this] { simple_view_.set_on(!simple_view_.is_on()); });
    simple->setCheckable(true);
    connect(&simple_view_, &SimpleView::changed, simple, &QAction::setChecked);

    const QgsProject* project = QgsProject::instance();
    // QGIS writes the layer tree before the first signal and each layer before the second.
    connect(project, &QgsProject::writeProject, this, [](QDomDocument& written) { take_out_key(written); });
    connect(project, &QgsProject::writeMapLayer, this,
            [](QgsMapLayer* /*layer*/, QDomElement& written, QDomDocument& /*project*/) { take_out_key(written); });
    connect(project, &QgsProject::readProject, this, [] { give_key(*QgsProject::instance()); });
    connect(project, qOverload<const QStringList&>(&QgsProject::layersWillBeRemoved), this, &TownDesk::note_removed);
}

TownDesk::~TownDesk() {
    delete wizard_;
}

bool TownDesk::may_change_town() {
    if (workplace_->is_busy()) {
        workplace_->tell(tr("work is under way: wait for its end or cancel it"), Qgis::MessageLevel::Warning);
        return false;
    }
    const QStringList unsaved = workplace_->town().unsaved();
    if (unsaved.isEmpty()) return true;
    workplace_->tell(tr("save or discard the edits of these layers first: %1").arg(unsaved.join(QStringLiteral(", "))),
                     Qgis::MessageLevel::Critical);
    return false;
}

void TownDesk::ask_for_new_town() {
    if (!may_change_town()) return;
    if (wizard_ == nullptr) {
        wizard_ = new NewTownWizard(workplace_->host().canvas(), workplace_->host().window());
        wizard_->setAttribute(Qt::WA_DeleteOnClose);
        connect(wizard_, &QDialog::accepted, this, [this] { make(wizard_->town()); });
    }
    wizard_->show();
    wizard_->raise();
}

void TownDesk::make(const NewTown& town) {
    workplace_->guarded([&] {
        if (!may_change_town()) return;
        // Lives as long as the work, which may read borders in it.
        const auto folder = std::make_shared<QTemporaryDir>();
        const NewProject wanted = town.project(*folder);
        const auto made = std::make_shared<NewProjectReport>();
        workplace_->start(
            tr("New township project"),
            [wanted, folder, made, &catalogue = workplace_->catalogue()](Progress& progress) {
                *made = make_project(wanted, catalogue, progress);
            },
            [this, town, made] {
                if (town.base_map.kind == BaseMap::Kind::tianditu) keep_tianditu_key(town.base_map.key);
                town.base_map.show(*QgsProject::instance());
                open_project(town.file);
                workplace_->tell(tr("made %1 with %2 villages").arg(town.file).arg(made->villages),
                                 Qgis::MessageLevel::Success);
            });
    });
}

void TownDesk::choose_project() {
    const QString file = QFileDialog::getOpenFileName(workplace_->host().window(), tr("Open Cunjing project"),
                                                      workplace_->town().file(), QStringLiteral("GeoPackage (*.gpkg)"));
    if (!file.isEmpty()) open_project(file);
}

void TownDesk::open_project(const QString& file) {
    workplace_->guarded([&] {
        if (!may_change_town()) return;
        const Catalogue& catalogue = workplace_->catalogue();
        const std::string work_crs =
            Project::open(file_path(file), catalogue, Access::read_only, gui_patience).work_crs();
        const QStringList other = tables_beside(file, catalogue);
        TownLayers& town = workplace_->town();
        town.show(file, QString::fromStdString(work_crs), catalogue, workplace_->styles(), other);
        emit workplace_->town_changed();
        tell_what_is_unknown(other);
        tell_if_read_only(file);
        if (QgsMapCanvas* canvas = workplace_->host().canvas(); canvas != nullptr && !town.extent().isNull()) {
            QgsRectangle view = town.extent();
            view.scale(1.05);
            canvas->setExtent(view);
            canvas->refresh();
        }
    });
}

void TownDesk::tell_what_is_unknown(const QStringList& other_tables) {
    const QString separator = QStringLiteral(", ");
    if (!other_tables.isEmpty())
        workplace_->tell(tr("the file also has tables that this version does not know; they are shown and stay as they "
                            "are: %1")
                             .arg(other_tables.join(separator)),
                         Qgis::MessageLevel::Warning);
    if (const QStringList fields = workplace_->town().other_fields(workplace_->catalogue()); !fields.isEmpty())
        workplace_->tell(
            tr("the file also has fields that this version does not know; they stand at the end of the forms "
               "and stay as they are: %1")
                .arg(fields.join(separator)),
            Qgis::MessageLevel::Warning);
}

void TownDesk::tell_if_read_only(const QString& file) {
    try {
        (void)Project::open(file_path(file), workplace_->catalogue(), Access::read_write, gui_patience);
    } catch (const Error& error) {
        workplace_->tell(tr("opened for reading only, edits cannot be saved: %1").arg(shown(error.message())),
                         Qgis::MessageLevel::Warning);
    }
}

void TownDesk::note_removed(const QStringList& ids) {
    for (const QString& id : ids) {
        const auto* layer = qobject_cast<const QgsVectorLayer*>(QgsProject::instance()->mapLayer(id));
        if (layer != nullptr && !layer_mark(*layer).empty()) removed_ << table_of(*layer);
    }
    if (removed_.isEmpty()) return;
    removed_from_ = workplace_->town().file();
    QTimer::singleShot(0, this, [this] {
        QStringList missing;
        for (const QString& table : std::exchange(removed_, {}))
            if (!workplace_->town().shows(table)) missing << table;
        // When the whole town went, somebody opened something else.
        if (missing.isEmpty() || removed_from_.isEmpty() || workplace_->town().file() != removed_from_) return;
        workplace_->tell(tr("no longer on the map: %1. The file still has it; Cunjing → Show missing layers brings it "
                            "back, and until then it is checked all the same")
                             .arg(missing.join(QStringLiteral(", "))),
                         Qgis::MessageLevel::Info);
    });
}

void TownDesk::show_missing_layers() {
    TownLayers& town = workplace_->town();
    if (town.file().isEmpty())
        return workplace_->tell(tr("open a Cunjing project first"), Qgis::MessageLevel::Critical);
    const Catalogue& catalogue = workplace_->catalogue();
    const QStringList added = town.show_missing(catalogue, workplace_->styles(), tables_beside(town.file(), catalogue));
    emit workplace_->town_changed();
    workplace_->tell(
        added.isEmpty() ? tr("no layer is missing") : tr("back on the map: %1").arg(added.join(QStringLiteral(", "))),
        Qgis::MessageLevel::Info);
}

void TownDesk::save_for_qfield() {
    QgsProject& project = *QgsProject::instance();
    const QString town = workplace_->town().file();
    if (town.isEmpty()) return workplace_->tell(tr("open a Cunjing project first"), Qgis::MessageLevel::Critical);
    const QFileInfo file(town);
    const QString beside = file.absoluteDir().filePath(file.completeBaseName() + QStringLiteral(".qgz"));
    const bool is_ours = QFileInfo(project.fileName()).absoluteFilePath() == QFileInfo(beside).absoluteFilePath();
    if (!is_ours && QFileInfo::exists(beside))
        return workplace_->tell(tr("%1 exists already and stays as it is; open it, or move it away").arg(beside),
                                Qgis::MessageLevel::Critical);
    if (const QStringList unsaved = workplace_->town().unsaved(); !unsaved.isEmpty())
        workplace_->tell(tr("edits that are not saved do not go along: %1").arg(unsaved.join(QStringLiteral(", "))),
                         Qgis::MessageLevel::Warning);
    project.setFilePathStorage(Qgis::FilePathType::Relative);
    if (!project.write(beside))
        return workplace_->tell(tr("cannot write %1: %2").arg(beside, project.error()), Qgis::MessageLevel::Critical);
    const QStringList faults = QFieldCheck::faults(project);
    if (faults.isEmpty())
        return workplace_->tell(tr("saved %1: copy its folder to the phone and open it there").arg(beside),
                                Qgis::MessageLevel::Success);
    workplace_->tell(
        tr("saved %1, but on a phone some of it will not work: %2").arg(beside, faults.join(QStringLiteral("; "))),
        Qgis::MessageLevel::Warning);
}

}  // namespace cunjing
