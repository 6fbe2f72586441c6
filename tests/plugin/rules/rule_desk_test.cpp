// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/rules/rule_desk.hpp"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <catch2/catch.hpp>

#include "gis/store/project.hpp"
#include "plugin/desk.hpp"
#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

/// Coop c1 stands 5 m from the centreline of a road whose land nobody measured.
struct Deciding {
    SmallTown town;
    FakeQgis qgis;
    Desk desk{qgis.host()};
    RuleDialog* dialog = nullptr;

    Deciding() {
        desk.town().open_project(town.file());
        ListedFinding finding;
        finding.rule = "coop-roadside";
        finding.village_code = "500235111201";
        finding.limit_source = "coop_road[village/t0] = 5 m (default)";
        desk.rules().show_rule(finding, QStringLiteral("试点村"));
        dialog = desk.rules().dialog();
        REQUIRE(dialog != nullptr);
    }

    template <class Widget>
    [[nodiscard]] Widget* child(const char* name) const {
        auto* found = dialog->findChild<Widget*>(name);
        REQUIRE(found != nullptr);
        return found;
    }
    void decide(const char* author, const char* document) const {
        child<QLineEdit>("cunjing_rule_author")->setText(author);
        child<QLineEdit>("cunjing_rule_document")->setText(document);
    }
    [[nodiscard]] std::vector<ParameterSetting> settings() const {
        return Project::open(town.file().toStdString(), test_catalogue(), Access::read_only).parameter_settings();
    }
};

}  // namespace

TEST_CASE("the number that a finding missed is chosen first, with what is in force") {
    const Deciding deciding;
    CHECK(deciding.dialog->number()->parameter->name == "coop_road");
    CHECK(deciding.dialog->number()->key == "village/t0");
    CHECK(deciding.child<QDoubleSpinBox>("cunjing_rule_value")->value() == 5);
}

TEST_CASE("another value shows beside the one in force what it would find, and sets nothing") {
    const Deciding deciding;
    auto* counts = deciding.child<QTableWidget>("cunjing_rule_counts");
    deciding.child<QDoubleSpinBox>("cunjing_rule_value")->setValue(500);
    REQUIRE(wait_until([&] { return counts->rowCount() == 2; }));
    CHECK(counts->item(1, 0)->text() == "500 m");
    // Within 500 m of the road stand both coops.
    CHECK(counts->item(1, 1)->text() == "2 + 0");
    CHECK(counts->item(1, 2)->text() == "2 + 0");
    CHECK(counts->item(0, 2)->text() != "2 + 0");
    CHECK(deciding.settings().empty());
}

TEST_CASE("a limit is set by name and document only, and the project keeps both") {
    const Deciding deciding;
    auto* set = deciding.child<QPushButton>("cunjing_rule_set");
    deciding.decide("甲", "");
    CHECK_FALSE(set->isEnabled());
    deciding.decide("甲", "凤府发〔2024〕12号");
    REQUIRE(set->isEnabled());
    deciding.child<QDoubleSpinBox>("cunjing_rule_value")->setValue(8);
    deciding.child<QComboBox>("cunjing_rule_scope")->setCurrentIndex(1);
    set->click();
    const auto settings = deciding.settings();
    REQUIRE(settings.size() == 1);
    CHECK(settings[0].set.name == "coop_road");
    CHECK(settings[0].set.key == "village/t0");
    CHECK(settings[0].set.value == 8);
    CHECK(settings[0].set.scope == "500235111201");
    CHECK(settings[0].set.author == "甲");
    CHECK(settings[0].set.document == "凤府发〔2024〕12号");
}

TEST_CASE("a rule is switched off by decision: the next check leaves it out and says by whom") {
    const Deciding deciding;
    auto& desk = const_cast<Desk&>(deciding.desk);
    deciding.decide("甲", "第3号纪要");
    deciding.child<QPushButton>("cunjing_rule_switch")->click();
    desk.findings().run_check();
    REQUIRE(wait_until([&] { return !desk.workplace().is_busy(); }));
    for (const ListedFinding& finding : desk.findings().dock().list().all()) CHECK(finding.rule != "coop-roadside");
    const auto* reasons = desk.findings().dock().findChild<QPlainTextEdit*>("cunjing_reasons");
    CHECK(reasons->toPlainText().contains("第3号纪要"));
}

}  // namespace cunjing
