// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <qgisplugin.h>
#include <qgsapplication.h>
#include <qgsprocessingregistry.h>

#include <QApplication>
#include <QFile>
#include <QLibrary>
#include <catch2/catch.hpp>

#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

template <class Function>
Function* function(QLibrary& library, const char* name) {
    auto* found = reinterpret_cast<Function*>(library.resolve(name));
    INFO(name);
    REQUIRE(found != nullptr);
    return found;
}

}  // namespace

TEST_CASE("QGIS finds in the file what it calls of a plugin") {
    const Speaking english("en_US");
    QLibrary library(QStringLiteral(CUNJING_PLUGIN_FILE));
    INFO(library.errorString().toStdString());
    REQUIRE(library.load());
    CHECK(*function<name_t>(library, "name")() == "Cunjing");
    CHECK(*function<version_t>(library, "version")() == CUNJING_VERSION);
    CHECK(*function<category_t>(library, "category")() == "Plugins");
    CHECK(function<description_t>(library, "description")()->contains("plan"));
    CHECK(function<type_t>(library, "type")() == QgisPlugin::UI);
    CHECK(QFile::exists(*function<icon_t>(library, "icon")()));
}

TEST_CASE("without an interface the plugin starts, and when unloaded leaves no widget behind") {
    QLibrary library(QStringLiteral(CUNJING_PLUGIN_FILE));
    REQUIRE(library.load());
    const auto before = QApplication::allWidgets().size();
    QgisPlugin* plugin = function<create_t>(library, "classFactory")(nullptr);
    REQUIRE(plugin != nullptr);
    plugin->initGui();
    CHECK(QApplication::allWidgets().size() > before);
    CHECK(QgsApplication::processingRegistry()->providerById("cunjing") != nullptr);
    plugin->unload();
    CHECK(QgsApplication::processingRegistry()->providerById("cunjing") == nullptr);
    CHECK(QApplication::allWidgets().size() == before);
    function<unload_t>(library, "unload")(plugin);
}

TEST_CASE("Processing without QGIS's window gets the algorithms from the file, once") {
    QLibrary library(QStringLiteral(CUNJING_PLUGIN_FILE));
    REQUIRE(library.load());
    auto* add_provider = function<int()>(library, "cunjing_register_provider");
    QgsProcessingRegistry* registry = QgsApplication::processingRegistry();
    CHECK(add_provider() == 1);
    CHECK(add_provider() == 0);
    CHECK(registry->algorithmById("cunjing:check") != nullptr);
    CHECK(registry->removeProvider(QStringLiteral("cunjing")));
}

}  // namespace cunjing
