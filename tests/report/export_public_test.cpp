// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Nothing personal leaves with --public, in any format and of any layer.

#include <catch2/catch.hpp>

#include "tests/report/fixture.hpp"

using namespace cunjing;

namespace {

const std::string secret = "zhangsan-canary";
const std::string open = "open-canary";

/// A row of each layer: personal fields say the secret, words that may be anything too; other texts say the open one.
void fill(Project& project) {
    for (const auto& layer : shipped_catalogue().layers()) {
        Table table(*layer);
        for (const Field& field : layer->fields) {
            if (field.type != FieldType::text || field.name == "village_code") continue;
            const bool hidden = field.personal || layer->personal || !field.values.empty();
            table.set(field.name, Value(std::string_view(hidden ? secret : open)));
        }
        const Dimension dimension = layer->dimensions.empty() ? Dimension::none : layer->dimensions.front();
        const Point p{500000, 3400000};
        if (dimension == Dimension::none)
            table.shapes.append_none();
        else if (dimension == Dimension::point)
            table.shapes.append(dimension, std::vector<Point>{p});
        else
            table.shapes.append(dimension,
                                std::vector<Point>{p, {p.x + 9, p.y}, {p.x + 9, p.y + 9}, {p.x, p.y + 9}, p});
        table.end_row();
        project.append(table);
    }
}

}  // namespace

TEST_CASE("No format of a public export holds anything personal") {
    Town town;
    fill(town.project);
    add_finding(town.project);
    for (const std::string name : {"a.gpkg", "a.kml", "a.gpx", "a.xlsx", "a.zip", "csv", "geojson"}) {
        INFO(name);
        ExportOptions options;
        options.out = town.folder / name;
        if (name.find('.') == std::string::npos) options.format = name;
        options.wording.for_public = true;
        const ExportReport report = export_layers(town.project.file(), shipped_catalogue(), options);
        const std::string bytes = all_bytes(options.out);
        CHECK(bytes.find(secret) == std::string::npos);
        CHECK(bytes.find("coop-1") == std::string::npos);  // whose feature a finding is about
        CHECK(report.personal_layers == std::vector<std::string>{"household", "person"});
        if (name != "a.gpx") CHECK(bytes.find(open) != std::string::npos);  // the search finds what is there
        options.out = town.folder / ("full-" + name);
        options.wording.for_public = false;
        static_cast<void>(export_layers(town.project.file(), shipped_catalogue(), options));
        if (name != "a.gpx") CHECK(all_bytes(options.out).find(secret) != std::string::npos);
    }
}

TEST_CASE("What says who somebody is is marked so in every layer") {
    for (const auto& layer : shipped_catalogue().layers())
        for (const Field& field : layer->fields) {
            const bool tells = field.name == "owner" || field.name == "phone" || field.name == "household_uid" ||
                               field.name == "note" || field.name == "uid" || field.name == "parent_uid" ||
                               field.name == "observer" || field.name == "photo" || field.name == "door" ||
                               field.name == "head" || field.name == "leader" || field.name.starts_with("responsible_");
            INFO(layer->name << "." << field.name);
            if (tells) CHECK(field.personal);
        }
}

TEST_CASE("A layer of people is refused when it is all that was asked for") {
    Town town;
    ExportOptions options;
    options.layers = {"person"};
    options.out = town.folder / "a.csv";
    options.wording.for_public = true;
    CHECK(refusal_of<DataError>([&] {
              static_cast<void>(export_layers(town.project.file(), shipped_catalogue(), options));
          }).en.find("--public") != std::string::npos);
}
