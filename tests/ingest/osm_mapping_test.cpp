// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/osm_mapping.hpp"

#include <algorithm>
#include <set>

#include "tests/ingest/fixture.hpp"

using namespace cunjing;

namespace {

const std::string villages_part =
    "villages: {when: {boundary: [administrative]}, level: admin_level, least_level: 6, share: 0.5, name: {tag: name}, "
    "code: {tag: ref}, seats: {place: [village]}}\n";

/// The shipped catalogue with another mapping.
std::string refusal_of_mapping(const std::string& features) {
    const ScratchFolder folder;
    std::filesystem::copy(in_source("layers"), folder / "layers", std::filesystem::copy_options::recursive);
    (void)folder.file("layers/osm/mapping.yaml", features + villages_part);
    const Catalogue catalogue = Catalogue::load(folder / "layers");
    return refusal_of<ConfigError>([&] { (void)OsmMapping::load(catalogue); }).en;
}

}  // namespace

TEST_CASE("The shipped mapping gives every class of road and names layers and words that exist") {
    const OsmMapping mapping = OsmMapping::load(shipped_catalogue());
    std::set<std::string> classes;
    for (const OsmEntry& entry : mapping.entries)
        for (const OsmSource& source : entry.fields)
            if (source.field->name == "class")
                for (const auto& [value, word] : source.words) classes.insert(word);
    CHECK(classes.size() == 7);
    const OsmEntry& road = mapping.entries.front();
    for (const std::string& value : road.when.front().values)
        CHECK(road.fields[1].words.count(value) == 1);  // no road that is taken lacks its class
}

TEST_CASE("What becomes a coop or a structure is not a building as well") {
    const OsmMapping mapping = OsmMapping::load(shipped_catalogue());
    std::set<std::string> elsewhere;
    std::set<std::string> excluded;
    for (const OsmEntry& entry : mapping.entries) {
        if (entry.layer->name == "coop" || entry.layer->name == "structure")
            for (const OsmCondition& condition : entry.when)
                if (condition.key == "building") elsewhere.insert(condition.values.begin(), condition.values.end());
        if (entry.layer->name == "building")
            for (const OsmCondition& condition : entry.unless)
                excluded.insert(condition.values.begin(), condition.values.end());
    }
    CHECK_FALSE(elsewhere.empty());
    CHECK(std::ranges::includes(excluded, elsewhere));
}

TEST_CASE("A mistake in the mapping is refused with its line and the nearest word") {
    const std::string head = "features:\n  - layer: road\n    takes: line\n    when: {highway: any}\n";
    CHECK(refusal_of_mapping("features:\n  - layer: raod\n    takes: line\n    when: {highway: any}\n") ==
          "mapping.yaml:2: there is no layer 'raod' (did you mean 'road'?)");
    CHECK(refusal_of_mapping(head + "    fields: {clas: {tag: highway}}\n")
              .find("mapping.yaml:5: layer road has no "
                    "field 'clas' (did you mean 'class'") == 0);
    CHECK(refusal_of_mapping(head + "    fields: {class: {tag: highway, words: {track: grupo}}}\n")
              .find("mapping.yaml:5: field class cannot be 'grupo'") == 0);
    CHECK(refusal_of_mapping(head + "    fields: {class: {always: track}}\n").find("mapping.yaml:5") == 0);
    CHECK(refusal_of_mapping(head + "    fields: {class: {tag: highway, reed: metres}}\n").find("'reed'") !=
          std::string::npos);
    CHECK(refusal_of_mapping(head + "    fields: {surface_width_m: {tag: width, read: inches}}\n").find("'inches'") !=
          std::string::npos);
    CHECK(refusal_of_mapping(head + "    fields: {class: {words: {a: group}}}\n").find("'tag' is missing") !=
          std::string::npos);
    CHECK(refusal_of_mapping("features:\n  - layer: road\n    takes: polygon\n    when: {highway: any}\n")
              .find("layer road has no polygon") != std::string::npos);
    CHECK(refusal_of_mapping("features:\n  - layer: road\n    takes: lines\n    when: {highway: any}\n")
              .find("'lines'") != std::string::npos);
}

TEST_CASE("A condition without values is any value but no") {
    OsmTags tags;
    tags.parse(R"("building"=>"no","tunnel"=>"culvert")");
    CHECK_FALSE(OsmCondition{"building", {}}.holds(tags));
    CHECK(OsmCondition{"tunnel", {}}.holds(tags));
    CHECK_FALSE(OsmCondition{"bridge", {}}.holds(tags));
    CHECK(OsmCondition{"building", {"no"}}.holds(tags));
}
