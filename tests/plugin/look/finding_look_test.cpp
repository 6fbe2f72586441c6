// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/look/finding_look.hpp"

#include <qgspallabeling.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerlabeling.h>

#include <catch2/catch.hpp>

#include "tests/plugin/look/styled_layer.hpp"
#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

/// How the layer's own renderer draws a finding about poultry.
QStringList drawn_as(const QString& verdict, const QVariant& severity) {
    const auto table = empty_table("finding", Dimension::point);
    dress_findings(*table, test_styles(), {{"coop-roadside", "poultry"}});
    const QgsFeature finding =
        feature_of(*table, {{"rule", "coop-roadside"}, {"verdict", verdict}, {"severity", severity}});
    return drawn_layers(*table->renderer(), *table, finding, 5000);
}

ListedFinding finding(const char* verdict, int severity, const char* focus = "poultry") {
    ListedFinding row;
    row.verdict = verdict;
    row.severity = severity;
    row.focus = focus;
    return row;
}

QRgb middle(const QIcon& icon) {
    const QImage image = icon.pixmap(18, 18).toImage();
    return image.pixel(image.width() / 2, image.height() / 2);
}

}  // namespace

TEST_CASE("a violation has one mark, a doubt the same with a white core, what is undetermined a cross") {
    const QStringList violated = drawn_as("violated", 3);
    const QStringList doubtful = drawn_as("doubtful", 3);
    REQUIRE(violated.size() == 1);
    REQUIRE(doubtful.size() == 2);
    CHECK(doubtful.filter("color=255,255,255,255").size() == 1);
    CHECK(drawn_as("undetermined", 2).first().contains("name=cross2"));
    CHECK(violated != drawn_as("violated", 2));
}

TEST_CASE("a finding of severity 0 is an opportunity, not a minor violation") {
    CHECK(drawn_as("violated", 0).first().contains("name=star"));
    CHECK(drawn_as("violated", 0) == drawn_as("doubtful", 0));
    CHECK(finding_order(finding("violated", 0)) > finding_order(finding("doubtful", 1)));
    CHECK(severity_title("violated", 0).zh == "建议");
}

TEST_CASE("names of villages keep off findings, which write nothing themselves") {
    const auto table = empty_table("finding", Dimension::point);
    dress_findings(*table, test_styles(), {});
    REQUIRE(table->labelsEnabled());
    CHECK_FALSE(table->labeling()->settings().drawLabels);
    CHECK(table->labeling()->settings().obstacleSettings().isObstacle());
}

TEST_CASE("the list puts the gravest first and what could not be determined last") {
    CHECK(finding_order(finding("violated", 3)) < finding_order(finding("violated", 2)));
    CHECK(finding_order(finding("violated", 1)) < finding_order(finding("doubtful", 3)));
    CHECK(finding_order(finding("violated", 0)) < finding_order(finding("undetermined", 3)));
    CHECK(finding_order(finding("violated", 9)) == finding_order(finding("violated", 3)));
}

TEST_CASE("the largest mark fits into the list: its shape is seen") {
    const QImage image = FindingMarks(test_styles()).icon(finding("violated", 3, "water")).pixmap(18, 18).toImage();
    for (int i = 0; i < image.width(); ++i) {
        CHECK(qAlpha(image.pixel(i, 0)) == 0);
        CHECK(qAlpha(image.pixel(0, i)) == 0);
    }
}

TEST_CASE("the mark in the list tells severity by colour and doubt by a white core") {
    const FindingMarks marks(test_styles());
    CHECK(middle(marks.icon(finding("violated", 3))) != middle(marks.icon(finding("violated", 1))));
    CHECK(middle(marks.icon(finding("doubtful", 3))) == QColor(Qt::white).rgba());
    CHECK(marks.icon(finding("violated", 3, "a focus without a mark")).isNull());
    CHECK(FindingMarks().icon(finding("violated", 3)).isNull());
}

}  // namespace cunjing
