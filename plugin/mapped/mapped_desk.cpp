// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/mapped/mapped_desk.hpp"

#include "plugin/language.hpp"

namespace cunjing {

MappedDesk::MappedDesk(Workplace& workplace) : workplace_(&workplace) {
    workplace.add_action(QStringLiteral("cunjing_mapped_action"), QStringLiteral("/mActionShowAllLayers.svg"),
                         tr("How much is mapped…"), [this] { show_mapped(); });
}

void MappedDesk::show_mapped() {
    const QString file = workplace_->town().file();
    if (file.isEmpty()) return workplace_->tell(tr("open a Cunjing project first"), Qgis::MessageLevel::Critical);
    // Shared by the work in its thread and by what follows it in this one.
    const auto town = std::make_shared<MappedTown>();
    workplace_->start(
        tr("Count what is mapped"),
        [town, file = file_path(file), &catalogue = workplace_->catalogue()](Progress& progress) {
            *town = mapped_town(Project::open(file, catalogue, Access::read_only), catalogue, today(), progress);
        },
        [this, town] {
            delete dialog_;
            dialog_ = new MappedDialog(*town, workplace_->host().window());
            dialog_->setAttribute(Qt::WA_DeleteOnClose);
            dialog_->show();
        });
}

}  // namespace cunjing
