// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/print/print_desk.hpp"

#include <qgsproject.h>

#include <QFileInfo>
#include <QPointer>

#include "gis/base/error.hpp"
#include "gis/report/latest_check.hpp"
#include "gis/report/sheet_order.hpp"
#include "plugin/language.hpp"
#include "plugin/print/map_book_dialog.hpp"
#include "plugin/print/village_layout.hpp"

namespace cunjing {

PrintDesk::PrintDesk(Workplace& workplace) : workplace_(&workplace) {
    workplace.add_action(QStringLiteral("cunjing_map_book"), QStringLiteral("/mActionFilePrint.svg"), tr("Map book…"),
                         [this] { choose_maps(); });
    workplace.add_action(QStringLiteral("cunjing_print_layout"), QStringLiteral("/mActionNewLayout.svg"),
                         tr("Print layout…"), [this] { make_layout(); });
    connect(&workplace, &Workplace::town_changed, this, [this] {
        workplace_->guarded([&] {
            if (!workplace_->town().file().isEmpty())
                refresh_village_layouts(*QgsProject::instance(), workplace_->town(), workplace_->catalogue());
        });
    });
}

bool PrintDesk::can_print(bool shows_findings) {
    TownLayers& town = workplace_->town();
    const auto refuse = [this](const QString& why) {
        workplace_->tell(why, Qgis::MessageLevel::Critical);
        return false;
    };
    if (town.file().isEmpty()) return refuse(tr("open a Cunjing project first"));
    if (shows_findings && !read_latest_check(file_path(town.file()), workplace_->catalogue(), gui_patience).run)
        return refuse(
            tr("this project was never checked, so there are no findings to print; run \"Check all rules\" "
               "first"));
    return true;
}

QString PrintDesk::maps_folder() const {
    return QFileInfo(workplace_->town().file()).absolutePath() + QStringLiteral("/maps");
}

void PrintDesk::choose_maps() {
    workplace_->guarded([&] {
        if (!can_print(false)) return;
        const LatestCheck check =
            read_latest_check(file_path(workplace_->town().file()), workplace_->catalogue(), gui_patience);
        QHash<QString, QString> villages;
        for (const auto& [code, name] : check.villages)
            villages.insert(QString::fromStdString(code), QString::fromStdString(name));
        // QGIS may close, and the dialog with its window, while it waits.
        const QPointer<MapBookDialog> dialog = new MapBookDialog(villages, maps_folder(), workplace_->host().window());
        const bool accepted = dialog->exec() == QDialog::Accepted;
        if (dialog == nullptr) return;
        const MapOrder order = dialog->order();
        delete dialog;
        if (accepted) print(order);
    });
}

void PrintDesk::print(const MapOrder& order) {
    print(order, [this, folder = order.folder](const PrintedMaps& printed) { offer(printed, folder); });
}

void PrintDesk::print(const MapOrder& order, std::function<void(const PrintedMaps&)> then) {
    workplace_->guarded([&] {
        if (!can_print(order.shows_findings())) return;
        if (workplace_->is_busy())
            return workplace_->tell(tr("work is under way: wait for its end or cancel it"),
                                    Qgis::MessageLevel::Warning);
        if (const QStringList unsaved = workplace_->town().unsaved(); !unsaved.isEmpty())
            workplace_->tell(tr("edits that are not saved are not printed: %1").arg(unsaved.join(QStringLiteral(", "))),
                             Qgis::MessageLevel::Warning);
        const auto printed = std::make_shared<PrintedMaps>();  // of the work in its thread and what follows in this one
        workplace_->start(
            tr("Print maps"),
            [program = MapProgram::find(), arguments = order.arguments(workplace_->town().file(), gui_language()),
             printed](Progress& progress) { *printed = program.print(arguments, progress); },
            [printed, then = std::move(then)] { then(*printed); });
    });
}

void PrintDesk::offer(const PrintedMaps& printed, const QString& folder) {
    for (const QString& note : printed.notes) workplace_->tell(note, Qgis::MessageLevel::Info);
    if (printed.files.isEmpty()) {
        if (printed.notes.isEmpty()) workplace_->tell(tr("there was nothing to print"), Qgis::MessageLevel::Info);
        return;
    }
    const bool is_one = printed.files.size() == 1;
    const QString target = is_one ? printed.files.front() : folder;
    workplace_->host().offer(tr("%1 files printed in %2").arg(printed.files.size()).arg(folder),
                             is_one ? tr("Open the file") : tr("Open the folder"),
                             [this, target] { workplace_->host().open_file(target); });
}

void PrintDesk::print_village_map(const QString& village_code) {
    MapOrder order;
    order.villages = QStringList{village_code};
    order.folder = maps_folder();
    print(order, [this, folder = order.folder](const PrintedMaps& printed) {
        offer(printed, folder);
        if (!printed.files.isEmpty()) workplace_->host().open_file(printed.files.front());
    });
}

void PrintDesk::print_notice(const QString& village_code, int number) {
    MapOrder order;
    order.what = MapOrder::What::notices;
    order.notices = QStringList{QStringLiteral("%1/%2").arg(village_code).arg(number)};
    order.folder = QStringLiteral("%1/%2-%3").arg(maps_folder(), village_code).arg(number);
    print(order, [this, folder = order.folder](const PrintedMaps& printed) {
        offer(printed, folder);
        if (!printed.files.isEmpty()) workplace_->host().open_file(printed.files.front());
    });
}

std::optional<int> PrintDesk::number_of(const ListedFinding& finding) const {
    const LatestCheck check =
        read_latest_check(file_path(workplace_->town().file()), workplace_->catalogue(), gui_patience);
    return sheet_number(check.findings, finding);
}

void PrintDesk::print_notice_of(const ListedFinding& finding) {
    workplace_->guarded([&] {
        const std::optional<int> number = number_of(finding);
        if (!number)
            return workplace_->tell(tr("this finding stands on no village's sheet, so there is no paper about it"),
                                    Qgis::MessageLevel::Warning);
        print_notice(QString::fromStdString(finding.village_code), *number);
    });
}

void PrintDesk::print_map_of(const ListedFinding& finding) {
    if (finding.village_code.empty())
        return workplace_->tell(tr("this finding lies in no village"), Qgis::MessageLevel::Warning);
    print_village_map(QString::fromStdString(finding.village_code));
}

void PrintDesk::make_layout() {
    workplace_->guarded([&] {
        if (!can_print(true)) return;
        workplace_->host().open_layout(
            add_village_layout(*QgsProject::instance(), workplace_->town(), workplace_->catalogue()));
    });
}

}  // namespace cunjing
