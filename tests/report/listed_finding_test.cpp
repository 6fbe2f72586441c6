// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// A finding reads the same whether it was stored by a check or comes from a feature that nobody has saved yet.

#include "gis/report/listed_finding.hpp"

#include <catch2/catch.hpp>

#include "gis/check/check.hpp"
#include "gis/check/finding_maker.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;

namespace {

const Catalogue& catalogue() {
    static const Catalogue shipped = Catalogue::load(in_source("layers"));
    return shipped;
}

/// All that is told of a finding.
std::string line_of(const ListedFinding& finding) {
    const auto number = [](const auto& value) { return value ? fmt::format("{}", *value) : "-"; };
    const std::string place = finding.place ? fmt::format("{} {}", finding.place->x, finding.place->y) : "nowhere";
    return fmt::format(
        "{} {}/{} {} [{}] ({}) {} {} {}:{} -> {}:{} {} {} {} limit {} ({}) t {} in {} by {} village {} "
        "{}/{} @ {}",
        finding.rule, finding.title.zh, finding.title.en, finding.focus, finding.basis_text, finding.basis_source,
        finding.verdict, finding.severity, finding.subject_layer, finding.subject_uid, finding.reference_layer,
        finding.reference_uid, finding.measure, finding.measure_is_spoken ? "spoken" : "unspoken",
        number(finding.measured), number(finding.limit), finding.limit_source, number(finding.tolerance_m),
        number(finding.deadline_days), finding.responsible, finding.village_code, finding.reason.zh, finding.reason.en,
        place);
}

}  // namespace

TEST_CASE("a finding that no file holds is listed as it is once it is stored") {
    const ScratchFolder folder;
    const std::filesystem::path file = folder / "town.gpkg";
    std::filesystem::copy_file(in_source("sample_data/sample_town.gpkg"), file);
    CheckOptions options;
    options.as_of = *parse_date("2026-10-01");
    Project project = Project::open(file, catalogue(), Access::read_write);
    const CheckResult result = check_project(project, catalogue(), options);
    const UnspokenMeasures unspoken = UnspokenMeasures::read(catalogue());
    std::vector<std::string> fresh;
    for (const FindingRow& row : result.run.findings)
        fresh.push_back(line_of(listed_finding(row, catalogue(), unspoken)));

    const Layers layers = layers_with_findings(catalogue());
    const Project stored = Project::open(file, layers, Access::read_only);
    const Snapshot snapshot(stored, 1);
    std::vector<std::string> read;
    for (const ListedFinding& finding : read_findings(snapshot, layers, catalogue())) read.push_back(line_of(finding));
    REQUIRE(read.size() > 100);
    CHECK(fresh == read);
}

TEST_CASE("a shape that cannot be used is listed with its title, a rule that is gone by its id") {
    const UnspokenMeasures unspoken = UnspokenMeasures::read(catalogue());
    FindingRow row;
    row.rule = unusable_shape_rule;
    row.reason = "图形为空 / the shape is empty";
    CHECK(listed_finding(row, catalogue(), unspoken).title.zh == "图形无法使用");
    CHECK(listed_finding(row, catalogue(), unspoken).reason.en == "the shape is empty");
    row.rule = "gone";
    CHECK(listed_finding(row, catalogue(), unspoken).title.zh == "gone");
    CHECK(listed_finding(row, catalogue(), unspoken).basis_text.empty());
}

TEST_CASE("what was measured is told with the unit that was compared, whatever it is") {
    ListedFinding finding;
    finding.measured = 176;
    finding.limit = 0;
    finding.measure = "value_day";
    CHECK(measured_words(finding, Language::zh) == "176 天 / 0 天");
    CHECK(measured_words(finding, Language::en) == "176 days / 0 days");
    finding.measured = 0.834;
    finding.limit = 0.5;
    finding.measure = "value_share";
    CHECK(measured_words(finding, Language::zh) == "83% / 50%");
    finding.measured = 30;
    finding.measure = "value_cm";
    finding.limit.reset();
    CHECK(measured_words(finding, Language::zh) == "30 厘米");
    finding.measure = "value";  // a bare number stays one
    CHECK(measured_words(finding, Language::zh) == "30");
}
