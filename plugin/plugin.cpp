// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <qgis.h>
#include <qgisinterface.h>
#include <qgisplugin.h>

#include <memory>

#include "plugin/desk.hpp"
#include "plugin/language.hpp"
#include "plugin/processing/provider.hpp"

// Not in a namespace and not in a function of C linkage, where these macros would declare other names.
static void add_resources() {
    Q_INIT_RESOURCE(cunjing);
    Q_INIT_RESOURCE(i18n);
}
static void remove_resources() {
    Q_CLEANUP_RESOURCE(cunjing);
    Q_CLEANUP_RESOURCE(i18n);
}

namespace cunjing {
namespace {

const QString version_text = QStringLiteral(CUNJING_VERSION);
const QString icon_file = QStringLiteral(":/cunjing/cunjing.svg");

/// A word that QGIS asks for before it starts the plugin, and keeps.
template <class Words>
QString in_its_language(Words words) {
    add_resources();
    const Translation translation;
    return words();
}

QString name_text() {
    return QCoreApplication::translate("cunjing::Plugin", "Cunjing");
}
QString description_text() {
    return QCoreApplication::translate("cunjing::Plugin",
                                       "Checks village roads, waters, coops, structures and dumps against the clauses "
                                       "of the town's plan");
}
QString category_text() {
    return QCoreApplication::translate("cunjing::Plugin", "Plugins");
}

class Plugin : public QgisPlugin {
public:
    explicit Plugin(QgisInterface* qgis)
        : QgisPlugin(in_its_language(name_text), in_its_language(description_text), in_its_language(category_text),
                     version_text, QgisPlugin::UI),
          qgis_(qgis) {}

    void initGui() override {
        translation_ = std::make_unique<Translation>();
        desk_ = std::make_unique<Desk>(std::make_unique<QgisHost>(qgis_));
        provider_ = std::make_unique<ProviderInQgis>();
        open_asked_project();
    }
    void unload() override {
        provider_.reset();
        desk_.reset();
        translation_.reset();
    }

private:
    /// Opens the project that the environment names, for whoever starts QGIS to work on one project (./dev plugin).
    void open_asked_project() {
        const QString file = qEnvironmentVariable("CUNJING_PROJECT");
        if (file.isEmpty() || qgis_ == nullptr) return;
        // Not before QGIS has made its own empty project, which would take the layers away again.
        QObject::connect(qgis_, &QgisInterface::initializationCompleted, &desk_->town(),
                         [this, file] { desk_->town().open_project(file); });
    }

    QgisInterface* qgis_;
    std::unique_ptr<Translation> translation_;
    std::unique_ptr<Desk> desk_;
    std::unique_ptr<ProviderInQgis> provider_;
};

}  // namespace
}  // namespace cunjing

// NOLINTNEXTLINE(readability-identifier-naming): QGIS looks for this name
QGISEXTERN QgisPlugin* classFactory(QgisInterface* qgis) {
    add_resources();
    return new cunjing::Plugin(qgis);
}

QGISEXTERN void unload(QgisPlugin* plugin) {
    delete plugin;
    remove_resources();
}

QGISEXTERN const QString* name() {
    static const QString text = cunjing::in_its_language(cunjing::name_text);
    return &text;
}

QGISEXTERN const QString* description() {
    static const QString text = cunjing::in_its_language(cunjing::description_text);
    return &text;
}

QGISEXTERN const QString* category() {
    static const QString text = cunjing::in_its_language(cunjing::category_text);
    return &text;
}

QGISEXTERN int type() {
    return QgisPlugin::UI;
}

QGISEXTERN const QString* version() {
    return &cunjing::version_text;
}

QGISEXTERN const QString* icon() {
    add_resources();
    return &cunjing::icon_file;
}

/// For Processing without QGIS's window, which loads no plugin of this kind (qgis_process): a plugin in Python calls
/// it. Gives 1 where the provider was added, 0 where there was one already.
extern "C" Q_DECL_EXPORT int cunjing_register_provider() {
    add_resources();
    return cunjing::give_provider_to_qgis() ? 1 : 0;
}
