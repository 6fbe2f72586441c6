// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <qgis.h>
#include <qgisplugin.h>

#include <memory>

#include "plugin/desk.hpp"
#include "plugin/language.hpp"

// Not in a namespace and not in a function of C linkage, where these macros would declare other names.
static void add_pictures() {
    Q_INIT_RESOURCE(cunjing);
}
static void remove_pictures() {
    Q_CLEANUP_RESOURCE(cunjing);
}

namespace cunjing {
namespace {

const QString version_text = QStringLiteral(CUNJING_VERSION);
const QString icon_file = QStringLiteral(":/cunjing/cunjing.svg");

const Text name_text = {"村境", "Cunjing"};
const Text description_text = {"按镇里方案的条款检查村庄道路、水体、圈舍、建（构）筑物和倾倒点",
                               "Checks village roads, waters, coops, structures and dumps against the clauses of the "
                               "town's plan"};
const Text category_text = {"插件", "Plugins"};

class Plugin : public QgisPlugin {
public:
    explicit Plugin(QgisInterface* qgis)
        : QgisPlugin(shown(name_text), shown(description_text), shown(category_text), version_text, QgisPlugin::UI),
          qgis_(qgis) {}

    void initGui() override { desk_ = std::make_unique<Desk>(std::make_unique<QgisHost>(qgis_)); }
    void unload() override { desk_.reset(); }

private:
    QgisInterface* qgis_;
    std::unique_ptr<Desk> desk_;
};

}  // namespace
}  // namespace cunjing

// NOLINTNEXTLINE(readability-identifier-naming): QGIS looks for this name
QGISEXTERN QgisPlugin* classFactory(QgisInterface* qgis) {
    add_pictures();
    return new cunjing::Plugin(qgis);
}

QGISEXTERN void unload(QgisPlugin* plugin) {
    delete plugin;
    remove_pictures();
}

QGISEXTERN const QString* name() {
    static const QString text = cunjing::shown(cunjing::name_text);
    return &text;
}

QGISEXTERN const QString* description() {
    static const QString text = cunjing::shown(cunjing::description_text);
    return &text;
}

QGISEXTERN const QString* category() {
    static const QString text = cunjing::shown(cunjing::category_text);
    return &text;
}

QGISEXTERN int type() {
    return QgisPlugin::UI;
}

QGISEXTERN const QString* version() {
    return &cunjing::version_text;
}

QGISEXTERN const QString* icon() {
    add_pictures();
    return &cunjing::icon_file;
}
