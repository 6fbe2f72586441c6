// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QObject>

#include "plugin/workplace.hpp"

namespace cunjing {

/// Where a person opens a project.
class TownDesk : public QObject {
    Q_OBJECT

public:
    explicit TownDesk(Workplace& workplace);

    /// Asks for a file and shows it.
    void choose_project();
    /// Shows a project file's layers in place of those of another project.
    void open_project(const QString& file);

private:
    Workplace* workplace_;
};

}  // namespace cunjing
