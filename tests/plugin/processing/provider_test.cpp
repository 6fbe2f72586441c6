// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// What Processing shows of the provider, in both languages.

#include "plugin/processing/provider.hpp"

#include <qgsapplication.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingregistry.h>

#include <QPointer>
#include <catch2/catch.hpp>
#include <set>

#include "tests/plugin/processing/in_processing.hpp"
#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

QgsProcessingProvider* found() {
    return QgsApplication::processingRegistry()->providerById(QStringLiteral("cunjing"));
}

}  // namespace

TEST_CASE("the provider is in QGIS while the plugin holds it") {
    REQUIRE(found() == nullptr);
    {
        const ProviderInQgis provider;
        REQUIRE(found() != nullptr);
        CHECK_FALSE(found()->icon().isNull());
        CHECK_FALSE(found()->versionInfo().isEmpty());
    }
    CHECK(found() == nullptr);
}

TEST_CASE("a second provider is refused, and the first one stays when that goes") {
    const ProviderInQgis first;
    const QPointer<QgsProcessingProvider> own = found();
    {
        const ProviderInQgis second;
        CHECK_FALSE(give_provider_to_qgis());
        CHECK(found() == own);
    }
    CHECK(found() == own);
}

TEST_CASE("each algorithm says in both languages what it does, and each of its parameters") {
    std::map<QString, QString> titles;
    for (const char* locale : {"en_US", "zh_CN"}) {
        const Speaking language(QString::fromLatin1(locale));
        const ProviderInQgis provider;
        std::set<QString> names;
        for (const QgsProcessingAlgorithm* algorithm : found()->algorithms()) {
            INFO(locale << " " << algorithm->name().toStdString());
            names.insert(algorithm->name());
            CHECK_FALSE(algorithm->displayName().isEmpty());
            CHECK_FALSE(algorithm->shortHelpString().isEmpty());
            CHECK_FALSE(algorithm->shortDescription().isEmpty());
            CHECK_FALSE(algorithm->group().isEmpty());
            CHECK_FALSE(algorithm->icon().isNull());
            CHECK(algorithm->canExecute());
            for (const QgsProcessingParameterDefinition* parameter : algorithm->parameterDefinitions()) {
                INFO(parameter->name().toStdString());
                CHECK_FALSE(parameter->description().isEmpty());
                CHECK_FALSE(parameter->help().isEmpty());
            }
            const QString tags = algorithm->tags().join(' ');
            const auto is_chinese = [](QChar letter) { return letter.unicode() > 0x2fff; };
            CHECK(std::any_of(tags.begin(), tags.end(), is_chinese));
            CHECK_FALSE(std::all_of(tags.begin(), tags.end(), is_chinese));
        }
        CHECK(names == std::set<QString>{"check", "derive", "export", "import", "import_osm", "map_book", "sweep"});
    }
}

TEST_CASE("rules are offered by their titles in QGIS's language with the ids that scripts use") {
    const Speaking chinese("zh_CN");
    InProcessing processing;
    const auto* rules =
        dynamic_cast<const QgsProcessingParameterEnum*>(InProcessing::algorithm("check")->parameterDefinition("RULES"));
    REQUIRE(rules != nullptr);
    REQUIRE(rules->options().size() == static_cast<int>(test_catalogue().rules().size()));
    const QString title = QString::fromStdString(test_catalogue().rule("coop-roadside").title.zh);
    CHECK(rules->options().contains(title + " (coop-roadside)"));
}

}  // namespace cunjing
