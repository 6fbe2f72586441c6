// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/check/scene.hpp"

#include <cctype>
#include <cstdlib>
#include <stdexcept>

#include "tests/support/files.hpp"

namespace cunjing {
namespace {

/// Reads the nested brackets of WKT: `((x y, x y), (…))`.
class WktReader {
public:
    explicit WktReader(const std::string& text) : place_(text.c_str()) {}

    std::string word() {
        skip();
        std::string word;
        while (std::isalpha(static_cast<unsigned char>(*place_)) != 0) word += *place_++;
        return word;
    }
    bool take(char sign) {
        skip();
        if (*place_ != sign) return false;
        ++place_;
        return true;
    }
    void points(ShapeColumn& shapes) {
        shapes.begin_ring();
        expect('(');
        do {
            char* end = nullptr;
            const double x = std::strtod(place_, &end);
            place_ = end;
            const double y = std::strtod(place_, &end);
            place_ = end;
            shapes.add({x, y});
        } while (take(','));
        expect(')');
    }
    void polygon(ShapeColumn& shapes) {
        shapes.begin_part();
        expect('(');
        do points(shapes);
        while (take(','));
        expect(')');
    }
    void part(ShapeColumn& shapes) {
        shapes.begin_part();
        points(shapes);
    }
    void expect(char sign) {
        if (!take(sign)) throw std::runtime_error(std::string("WKT of a test: expected ") + sign + " at " + place_);
    }

private:
    void skip() {
        while (*place_ == ' ') ++place_;
    }
    const char* place_;
};

Value value_of(const Field& field, const std::variant<double, bool, std::string>& given) {
    if (const auto* number = std::get_if<double>(&given)) return Value(*number);
    if (const auto* truth = std::get_if<bool>(&given)) return Value(*truth);
    const auto& text = std::get<std::string>(given);
    if (field.type == FieldType::date) return Value(parse_date(text).value().day);
    return Value(std::string_view(text));
}

}  // namespace

const Catalogue& shipped_catalogue() {
    static const Catalogue catalogue = Catalogue::load(in_source("layers"));
    return catalogue;
}

void append_wkt(ShapeColumn& shapes, const std::string& wkt) {
    WktReader reader(wkt);
    std::string word = reader.word();
    const bool multi = word.starts_with("MULTI");
    if (multi) word.erase(0, 5);
    if (wkt.ends_with("EMPTY")) return shapes.append_none();
    const Dimension dimension = word == "POINT"     ? Dimension::point
                                : word == "POLYGON" ? Dimension::polygon
                                                    : Dimension::line;
    shapes.begin_feature(dimension);
    if (multi) reader.expect('(');
    do {
        if (dimension == Dimension::polygon)
            reader.polygon(shapes);
        else
            reader.part(shapes);
    } while (multi && reader.take(','));
    shapes.end_feature();
}

Scene::Scene(const Catalogue& catalogue) : catalogue_(catalogue) {}

void Scene::add(const std::string& layer, const std::string& wkt, Attributes attributes) {
    Table& table = tables_.try_emplace(layer, catalogue_.layer(layer)).first->second;
    const std::string uid = layer + "-" + std::to_string(table.size() + 1);
    bool accuracy_given = false;
    bool uid_given = false;
    for (const auto& [field, value] : attributes) {
        table.set(field, value_of(*table.layer().find(field), value));
        accuracy_given = accuracy_given || field == "accuracy_m";
        uid_given = uid_given || field == "uid";
    }
    if (!accuracy_given) table.set("accuracy_m", Value(0.0));
    if (!uid_given) table.set("uid", Value(std::string_view(uid)));
    append_wkt(table.shapes, wkt);
    table.end_row();
}

void Scene::add_road(const std::string& road_class, const std::string& ditch_side) {
    const std::map<std::string, std::pair<double, double>> widths = {
        {"county", {6.5, 7.5}}, {"township", {6.0, 6.5}}, {"village", {3.5, 4.5}}, {"group", {3.0, 3.5}}};
    const auto [surface, bed] = widths.at(road_class);
    add("road", "LINESTRING (-200 0, 200 0)",
        {{"class", road_class},
         {"surface_width_m", surface},
         {"roadbed_width_m", bed},
         {"ditch_side", ditch_side},
         {"ditch_width_m", 0.4}});
}

Judgements Scene::judge(const std::string& rule_id, const std::string& layer) const {
    const Rule& rule = catalogue_.rule(rule_id);
    ReferenceLayers references;
    for (const auto& [name, table] : tables_)
        references[name] = std::make_unique<const ReferenceLayer>(table, catalogue_.parameters());
    const JudgeContext context{references, catalogue_.parameters(), as_of_};
    for (const Subject& subject : rule.subjects)
        if (subject.layer->name == layer) return cunjing::judge(rule, subject, tables_.at(layer), context);
    throw std::runtime_error("rule " + rule_id + " does not speak of " + layer);
}

Judgement Scene::judge_only(const std::string& rule, const std::string& layer) const {
    const Judgements judgements = judge(rule, layer);
    if (judgements.verdicts.size() != 1) throw std::runtime_error("the scene has more than one " + layer);
    if (!judgements.hits.empty()) return judgements.hits.front();
    Judgement satisfied;
    return satisfied;
}

}  // namespace cunjing
