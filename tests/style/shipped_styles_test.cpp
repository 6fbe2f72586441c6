// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "gis/catalogue/catalogue.hpp"
#include "gis/style/style_set.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;

namespace {

const Catalogue& catalogue() {
    static const Catalogue shipped = Catalogue::load(in_source("layers"));
    return shipped;
}

const StyleSet& styles() {
    static const StyleSet shipped = StyleSet::load(in_source("styles"));
    return shipped;
}

/// What findings are drawn by; they are no layer of the catalogue.
const std::map<std::string, std::set<std::string>> finding_words = {
    {"verdict", {"violated", "doubtful", "undetermined"}},
    {"severity", {"0", "1", "2", "3"}},
    {"focus", {"road", "yard", "water", "poultry", "care"}}};

void add_comparisons(const Filter& filter, std::vector<Filter>& comparisons) {
    if (!filter.field.empty()) comparisons.push_back(filter);
    for (const Filter& part : filter.parts) add_comparisons(part, comparisons);
}

std::vector<Filter> comparisons_of(const Style& style) {
    std::vector<Filter> comparisons;
    for (const StylePass& pass : style.passes)
        for (const StyleRule& rule : pass.rules)
            if (rule.filter) add_comparisons(*rule.filter, comparisons);
    return comparisons;
}

/// The rules that draw a finding, over all passes.
std::vector<const StyleRule*> rules_for_finding(const std::string& verdict, int severity, const std::string& focus) {
    const FieldValues fields = [&](std::string_view field) -> FieldContent {
        if (field == "verdict") return std::string_view(verdict);
        if (field == "focus") return std::string_view(focus);
        return static_cast<double>(severity);
    };
    std::vector<const StyleRule*> rules;
    for (const StylePass& pass : styles().of("finding").passes)
        for (const StyleRule* rule : pass.rules_for(10000, fields)) rules.push_back(rule);
    return rules;
}

/// How light a colour is in grey print, 0…255.
double lightness(const Colour& colour) {
    return 0.299 * colour.red + 0.587 * colour.green + 0.114 * colour.blue;
}

const Graphic& first_graphic(const StyleRule& rule) {
    return std::get<PointSymbol>(rule.symbols.at(0)).graphic;
}

}  // namespace

TEST_CASE("every layer with a geometry has a style, and every style a layer") {
    for (const auto& layer : catalogue().layers()) {
        INFO(layer->name);
        CHECK(styles().has(layer->name) == !layer->has(Dimension::none));
    }
    for (const auto& [name, style] : styles().all()) {
        INFO(name);
        CHECK((catalogue().find_layer(name) != nullptr || name == "finding" || name == "evidence"));
    }
}

TEST_CASE("every style has a title, and every title is in both languages") {
    for (const auto& [name, style] : styles().all()) {
        INFO(name);
        CHECK_FALSE(style.title.zh.empty());
        CHECK_FALSE(style.title.en.empty());
        if (const Layer* layer = catalogue().find_layer(name)) CHECK(style.title == layer->title);
        for (const StylePass& pass : style.passes)
            for (const StyleRule& rule : pass.rules) CHECK(rule.title.zh.empty() == rule.title.en.empty());
    }
}

// Maps hang on walls: they are drawn without a word about persons.
TEST_CASE("styles speak of fields that their layer has and that are not personal") {
    for (const auto& [name, style] : styles().all()) {
        const Layer* layer = catalogue().find_layer(name);
        for (const std::string& field : style.fields()) {
            INFO(name << "." << field);
            if (layer == nullptr) {
                CHECK((name == "finding" && finding_words.contains(field)));
                continue;
            }
            CHECK_FALSE(layer->personal);
            const Field* found = layer->find(field);
            REQUIRE(found != nullptr);
            CHECK_FALSE(found->personal);
        }
    }
}

TEST_CASE("styles compare fields with values that they can hold") {
    for (const auto& [name, style] : styles().all())
        for (const Filter& comparison : comparisons_of(style))
            for (const std::string& word : comparison.words) {
                INFO(name << "." << comparison.field << " with " << word);
                const Layer* layer = catalogue().find_layer(name);
                if (layer == nullptr) {
                    CHECK(finding_words.at(comparison.field).contains(word));
                    continue;
                }
                const Field& field = layer->fields.at(layer->index_of(comparison.field));
                const bool is_number = word.find_first_not_of("0123456789.") == std::string::npos;
                if (field.values.empty())
                    CHECK((is_number && (field.type == FieldType::integer || field.type == FieldType::real)));
                else
                    CHECK(std::ranges::find(field.values, word, &FieldValue::code) != field.values.end());
            }
}

TEST_CASE("a rule for one value of a field is called as the catalogue calls the value") {
    for (const auto& layer : catalogue().layers()) {
        if (!styles().has(layer->name)) continue;
        for (const StylePass& pass : styles().of(layer->name).passes)
            for (const StyleRule& rule : pass.rules) {
                if (rule.title.zh.empty() || !rule.filter || rule.filter->kind != Filter::Kind::equal) continue;
                INFO(layer->name << " " << rule.name);
                const Field& field = layer->fields.at(layer->index_of(rule.filter->field));
                const auto value = std::ranges::find(field.values, rule.filter->words.at(0), &FieldValue::code);
                REQUIRE(value != field.values.end());
                CHECK(rule.title.zh.find(value->title.zh) != std::string::npos);
            }
    }
}

TEST_CASE("passes draw shapes that their layer has, and fill only ground") {
    const auto dimension_of = [](StylePass::Shapes shapes) {
        if (shapes == StylePass::Shapes::points) return Dimension::point;
        return shapes == StylePass::Shapes::lines ? Dimension::line : Dimension::polygon;
    };
    for (const auto& layer : catalogue().layers()) {
        if (!styles().has(layer->name)) continue;
        for (const StylePass& pass : styles().of(layer->name).passes)
            for (const StyleRule& rule : pass.rules) {
                INFO(layer->name << " " << rule.name);
                if (pass.shapes != StylePass::Shapes::all) CHECK(layer->has(dimension_of(pass.shapes)));
                for (const Symbol& symbol : rule.symbols) {
                    if (std::holds_alternative<PolygonSymbol>(symbol)) CHECK(layer->has(Dimension::polygon));
                    if (std::holds_alternative<LineSymbol>(symbol)) CHECK(layer->has(Dimension::line));
                }
            }
    }
}

TEST_CASE("every finding is drawn once, with a title") {
    for (const std::string& verdict : finding_words.at("verdict"))
        for (const std::string& focus : finding_words.at("focus"))
            for (const int severity : {1, 2, 3}) {
                INFO(verdict << " " << severity << " " << focus);
                const auto rules = rules_for_finding(verdict, severity, focus);
                REQUIRE(rules.size() == 1);
                CHECK_FALSE(rules[0]->title.zh.empty());
            }
}

TEST_CASE("a finding's shape tells its focus at every severity") {
    std::set<MarkShape> shapes;
    for (const std::string& focus : finding_words.at("focus")) {
        INFO(focus);
        const MarkShape shape = std::get<Mark>(first_graphic(*rules_for_finding("violated", 3, focus).at(0)).is).shape;
        CHECK(shapes.insert(shape).second);
        for (const char* verdict : {"violated", "doubtful"})
            for (const int severity : {1, 2, 3})
                CHECK(std::get<Mark>(first_graphic(*rules_for_finding(verdict, severity, focus).at(0)).is).shape ==
                      shape);
    }
}

// Offices print in grey: what is worse is darker by a quarter of the way from black to white, and larger.
TEST_CASE("a worse finding is darker and larger") {
    for (const char* verdict : {"violated", "doubtful"})
        for (const std::string& focus : finding_words.at("focus"))
            for (const int severity : {2, 3}) {
                INFO(verdict << " " << severity << " " << focus);
                const Graphic& worse = first_graphic(*rules_for_finding(verdict, severity, focus).at(0));
                const Graphic& better = first_graphic(*rules_for_finding(verdict, severity - 1, focus).at(0));
                CHECK(lightness(std::get<Mark>(worse.is).fill.value()) + 64 <
                      lightness(std::get<Mark>(better.is).fill.value()));
                CHECK(worse.size.value > better.size.value);
                CHECK(std::get<Mark>(worse.is).stroke.has_value());
            }
}

TEST_CASE("every picture of the folder is drawn by a style") {
    std::set<std::string> drawn;
    for (const auto& [name, style] : styles().all())
        for (const StylePass& pass : style.passes)
            for (const StyleRule& rule : pass.rules)
                for (const Symbol& symbol : rule.symbols)
                    if (const auto* point = std::get_if<PointSymbol>(&symbol))
                        if (const auto* picture = std::get_if<Picture>(&point->graphic.is)) drawn.insert(picture->file);
    std::set<std::string> there;
    for (const auto& entry : std::filesystem::directory_iterator(in_source("styles/svg")))
        there.insert("svg/" + entry.path().filename().string());
    CHECK(drawn == there);
}
