// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include "gis/base/progress.hpp"

namespace cunjing {

/// What the program printed.
struct PrintedMaps {
    QStringList files;
    QStringList notes;  // what was left out, and why
};

/// `cunjing-maps`, a program of its own: it draws with Qt 6, which must not meet the Qt of this QGIS in one process.
class MapProgram {
    Q_DECLARE_TR_FUNCTIONS(cunjing::MapProgram)

public:
    /// The setting that names another file than the installed or built one.
    static constexpr const char* setting = "cunjing/maps_program";

    /// Takes the file that the setting names, else the one beside the program that runs, of the build tree or in PATH.
    /// Throws ConfigError with how to get it.
    [[nodiscard]] static MapProgram find();
    explicit MapProgram(QString file) : file_(std::move(file)) {}
    [[nodiscard]] const QString& file() const { return file_; }

    /// Runs it to its end, in any thread; a cancel ends it.
    /// Throws DataError with what the program complains of, Cancelled.
    [[nodiscard]] PrintedMaps print(const QStringList& arguments, Progress& progress) const;

private:
    QString file_;
};

}  // namespace cunjing
