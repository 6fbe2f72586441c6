// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/map/book_town.hpp"

#include <array>
#include <cstdio>

namespace cunjing {
namespace {

constexpr double side_m = 1000;

void save_findings(Project& project, const std::vector<DrawnVillage>& villages) {
    RunRecord run;
    run.as_of = "2024-09-30";
    run.rules.push_back({"coop-roadside", "poultry", {"道路两旁搭建圈舍", "Coop by the roadside"}, "", "", false});
    FindingRow finding;
    finding.rule = "coop-roadside";
    finding.subject_layer = "coop";
    finding.subject_uid = "coop-1";
    finding.measure = "distance_m";
    finding.measured = 2.5;
    finding.limit = 5;
    finding.severity = 2;
    finding.responsible = "owner";
    finding.village_how = "polygon";
    for (std::size_t i = 0; i < villages.size(); ++i)
        for (int j = 0; j < villages[i].violated + villages[i].doubtful; ++j) {
            const Point corner = BookTown::corner_of(i);
            finding.verdict = j < villages[i].violated ? "violated" : "doubtful";
            finding.village_code = villages[i].code;
            finding.place = Point{corner.x + 100 + j % 9 * 90, corner.y + 100 + j / 9 * 90};
            if (!villages[i].has_ground) finding.place.reset();
            run.findings.add({finding});
        }
    project.save_run(run);
}

}  // namespace

void add_square(ShapeColumn& shapes, Point corner, double side) {
    shapes.append(Dimension::polygon, std::vector<Point>{corner,
                                                         {corner.x, corner.y + side},
                                                         {corner.x + side, corner.y + side},
                                                         {corner.x + side, corner.y},
                                                         corner});
}

BookTown::BookTown(const std::vector<DrawnVillage>& villages) {
    Table table(shipped_catalogue().layer("village"));
    for (std::size_t i = 0; i < villages.size(); ++i) {
        table.set("code", Value(villages[i].code));
        table.set("name", Value(villages[i].name));
        if (!villages[i].district.empty()) table.set("district", Value(villages[i].district));
        if (villages[i].has_ground)
            add_square(table.shapes, corner_of(i), side_m);
        else
            table.shapes.append_none();
        table.end_row();
    }
    project.append(table);
    project.add_settings({{"town", "试验镇"}, {"office", "督查专班"}}, "");
    save_findings(project, villages);
}

Point BookTown::corner_of(std::size_t village) {
    return {500000 + static_cast<double>(village % 10) * side_m, 3400000 + static_cast<double>(village / 10) * side_m};
}

MapsOptions BookTown::options(const std::string& name) const {
    MapsOptions options;
    options.project = project.file();
    options.out = folder / name;
    options.styles = in_source("styles");
    options.page = "A4";
    return options;
}

TownPrinting::TownPrinting(const BookTown& town, Audience audience)
    : source(town.project.file(), shipped_catalogue()),
      styles(StyleSet::load(in_source("styles"))),
      page(PageTemplate::read(in_source("styles/pages/village.yaml"))),
      theme(read_theme(in_source("styles"), "findings", shipped_catalogue())),
      printing{source, styles, page, theme, page.size("A4"), audience, Language::zh} {}

std::string words_on(const std::filesystem::path& pdf, std::size_t page) {
    const std::string number = std::to_string(page);
    const std::string command = "pdftotext -layout -f " + number + " -l " + number + " '" + pdf.string() + "' -";
    FILE* words = popen(command.c_str(), "r");
    REQUIRE(words != nullptr);
    std::string all;
    std::array<char, 4096> some{};
    for (std::size_t size = 0; (size = fread(some.data(), 1, some.size(), words)) > 0;) all.append(some.data(), size);
    INFO("pdftotext is of the package poppler-utils");
    REQUIRE(pclose(words) == 0);
    return all;
}

}  // namespace cunjing
