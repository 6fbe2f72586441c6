// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "gis/catalogue/catalogue.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;

namespace {

const Catalogue& shipped() {
    static const Catalogue catalogue = Catalogue::load(in_source("layers"));
    return catalogue;
}

/// Names that are to be told apart: each spelling may stand for one thing only.
class Names {
public:
    void add(const std::string& thing, const std::string& spelling) {
        const auto [entry, is_new] = meaning_.try_emplace(folded(spelling), thing);
        if (!is_new && entry->second != thing)
            clashes_ += "'" + spelling + "' means both " + entry->second + " and " + thing + "\n";
    }
    void add(const std::string& thing, const Text& title, const std::vector<std::string>& aliases) {
        add(thing, thing);
        add(thing, title.zh);
        add(thing, title.en);
        for (const std::string& alias : aliases) add(thing, alias);
    }
    [[nodiscard]] const std::string& clashes() const { return clashes_; }

private:
    std::map<std::string, std::string> meaning_;
    std::string clashes_;
};

/// The unit that the end of a field's name promises, or "" where it promises none.
std::string unit_in_name(const std::string& name) {
    static const std::vector<std::pair<std::string, std::string>> endings = {
        {"_mg_l", "mg/l"}, {"_m2", "m2"}, {"_m3", "m3"}, {"_cm", "cm"},
        {"_mu", "mu"},     {"_kg", "kg"}, {"_m", "m"},   {"_share", "share"}};
    for (const auto& [ending, unit] : endings)
        if (name.ends_with(ending)) return unit;
    return "";
}

}  // namespace

// An import that could read one column heading in two ways would have to guess.
TEST_CASE("every spelling stands for one layer, one field, one word") {
    Names layers;
    for (const auto& layer : shipped().layers()) {
        layers.add(layer->name, layer->title, layer->aliases);
        Names fields;
        for (const Field& field : layer->fields) {
            fields.add(field.name, field.title, field.aliases);
            Names words;
            for (const FieldValue& value : field.values) words.add(value.code, value.title, value.aliases);
            INFO("field " << layer->name << "." << field.name);
            CHECK(words.clashes() == "");
        }
        INFO("layer " << layer->name);
        CHECK(fields.clashes() == "");
    }
    CHECK(layers.clashes() == "");
}

TEST_CASE("a field's unit is the one its name ends in, and every quantity has a unit and a range") {
    for (const auto& layer : shipped().layers())
        for (const Field& field : layer->fields) {
            INFO("field " << layer->name << "." << field.name);
            if (const std::string promised = unit_in_name(field.name); !promised.empty()) CHECK(field.unit == promised);
            if (field.type != FieldType::integer && field.type != FieldType::real) continue;
            CHECK_FALSE(field.unit.empty());
            REQUIRE(field.minimum.has_value());
            CHECK(*field.minimum < *field.maximum);
        }
}

namespace {

/// Words that no source gives a number for: what depends on it is undetermined, never smaller.
std::vector<const char*> without_number(const std::string& parameter) {
    if (parameter == "coop_birds_per_head") return {"other"};
    if (parameter == "manure_pigs_per_head") return {"rabbit", "other"};
    if (parameter == "manure_need_n") return {"vegetable", "other"};
    if (parameter == "manure_need_p") return {"potato", "rape", "soybean", "tomato", "vegetable", "other"};
    return {};
}

}  // namespace

// A class that is missing here would be a road that no rule can judge.
TEST_CASE("a parameter by one attribute has a number for each of its words") {
    for (const Parameter& parameter : shipped().parameters().all()) {
        if (parameter.by.size() != 1) continue;
        const std::string& attribute = parameter.by.front();
        const std::size_t dot = attribute.find('.');
        const Layer& layer = shipped().layer(attribute.substr(0, dot));
        std::set<std::string> words;
        const DerivedField* derived = layer.find_derived(attribute.substr(dot + 1));
        for (const FieldValue& value : derived != nullptr
                                           ? std::get<Steps>(derived->is).words
                                           : layer.fields[layer.index_of(attribute.substr(dot + 1))].values)
            words.insert(value.code);
        for (const char* word : without_number(parameter.name)) words.erase(word);
        std::set<std::string> keys;
        for (const auto& [key, number] : parameter.values) keys.insert(key);
        INFO("parameter " << parameter.name);
        CHECK(keys == words);
    }
}

// Domain §1: each line lies outside the one before, for every class, also at the ends of the usual ranges.
TEST_CASE("no road is wider than its roadbed") {
    const Parameter& surface = *shipped().parameters().find("road_surface_width");
    const Parameter& bed = *shipped().parameters().find("road_bed_width");
    for (const auto& [road_class, width_m] : surface.values) {
        INFO("class " << road_class);
        CHECK(width_m <= bed.values.at(road_class));
        CHECK(surface.ranges.at(road_class).first <= bed.ranges.at(road_class).first);
        CHECK(surface.ranges.at(road_class).second <= bed.ranges.at(road_class).second);
    }
}

// A feature stands for the ground that domain §10 gives it; without it a coop's point would be no coop at all.
TEST_CASE("points that stand for ground say how much") {
    const std::map<std::string, double> expected = {{"coop", 6}, {"dump_site", 4}, {"pile", 4}, {"observation", 1}};
    for (const auto& layer : shipped().layers()) {
        INFO("layer " << layer->name);
        const auto area = expected.find(layer->name);
        CHECK(layer->point_area_m2 == (area == expected.end() ? 0 : area->second));
    }
}
