// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#define CATCH_CONFIG_RUNNER
#include <qgsapplication.h>
#include <qgsproject.h>

#include <catch2/catch.hpp>

#include "tests/support/files.hpp"

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const cunjing::ScratchFolder profile;
    qputenv("XDG_RUNTIME_DIR", profile.path().c_str());
    QCoreApplication::setOrganizationName(QStringLiteral("Cunjing"));
    QCoreApplication::setApplicationName(QStringLiteral("test_plugin"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, QString::fromStdString(profile.path().string()));
    QgsApplication app(argc, argv, true, QString::fromStdString(profile.path().string()));
    QgsApplication::setPrefixPath(QStringLiteral("/usr"), true);
    QgsApplication::initQgis();
    Q_INIT_RESOURCE(cunjing);
    Q_INIT_RESOURCE(i18n);
    const int failed = Catch::Session().run(argc, argv);
    QgsProject::instance()->clear();
    QgsApplication::exitQgis();
    return failed;
}
