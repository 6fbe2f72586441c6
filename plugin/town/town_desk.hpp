// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include "plugin/town/new_town.hpp"
#include "plugin/town/new_town_wizard.hpp"
#include "plugin/town/simple_view.hpp"
#include "plugin/workplace.hpp"

namespace cunjing {

/// Where a person makes, opens and passes on a project.
class TownDesk : public QObject {
    Q_OBJECT

public:
    explicit TownDesk(Workplace& workplace);
    ~TownDesk() override;

    /// Opens the wizard for a new project.
    void ask_for_new_town();
    /// Makes a project in the background and shows it.
    void make(const cunjing::NewTown& town);
    /// Asks for a file and shows it.
    void choose_project();
    /// Shows a project file's layers in place of those of another project.
    void open_project(const QString& file);
    /// Brings back what a person took out of QGIS.
    void show_missing_layers();
    /// Saves the QGIS project beside the town's file, and says what a phone could not show of it.
    void save_for_qfield();

    [[nodiscard]] SimpleView& simple_view() { return simple_view_; }

private:
    /// Whether another town may take this one's place; if not, a message says why.
    [[nodiscard]] bool may_change_town();
    void tell_what_is_unknown(const QStringList& other_tables);
    void tell_if_read_only(const QString& file);
    /// Says which layers are missing, once QGIS has done with what it was at.
    void note_removed(const QStringList& ids);

    Workplace* workplace_;
    SimpleView simple_view_;
    QPointer<NewTownWizard> wizard_;
    QStringList removed_;   // tables
    QString removed_from_;  // of this file
};

}  // namespace cunjing
