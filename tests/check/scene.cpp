// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/check/scene.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "gis/check/ways.hpp"
#include "gis/store/project.hpp"
#include "tests/geometry/random_shapes.hpp"
#include "tests/geometry/wkt.hpp"
#include "tests/support/files.hpp"

namespace cunjing {
namespace {

Value value_of(const Field& field, const std::variant<double, bool, std::string>& given) {
    if (const auto* number = std::get_if<double>(&given)) return Value(*number);
    if (const auto* truth = std::get_if<bool>(&given)) return Value(*truth);
    const auto& text = std::get<std::string>(given);
    if (field.type == FieldType::date) return Value(parse_date(text).value().day);
    return Value(std::string_view(text));
}

/// The little rules with all that a rule must say and they leave out.
std::string with_common_words(const std::string& rules) {
    static const std::vector<std::pair<std::string, std::string>> common = {
        {"title", "{zh: 试验, en: test}"},
        {"focus", "care"},
        {"subject", "coop"},
        {"severity", "1"},
        {"deadline_days", "1"},
        {"responsible", "owner"},
        {"basis", "{text: made up, source: a test, verified: false}"},
        {"remedy", "{zh: 试验, en: test}"}};
    std::istringstream lines(rules);
    std::string result;
    std::string body;
    const auto finish = [&] {
        for (const auto& [key, value] : common)
            if (!body.empty() && body.find("\n  " + key + ":") == std::string::npos)
                body += "  " + key + ": " + value + "\n";
        result += body;
        body.clear();
    };
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with(' ')) finish();
        (line.ends_with(':') || !body.empty() ? body : result) += line + "\n";
    }
    finish();
    return result;
}

}  // namespace

const Catalogue& shipped_catalogue() {
    static const Catalogue catalogue = Catalogue::load(in_source("layers"));
    return catalogue;
}

Scene::Scene(const Catalogue& catalogue) : catalogue_(catalogue) {}

void Scene::add(const std::string& layer, const std::string& wkt, const Attributes& attributes) {
    const Drawn drawn(wkt);
    add(layer, drawn.shape(), attributes);
}

void Scene::add(const std::string& layer, const Shape& shape, const Attributes& attributes) {
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
    table.shapes.append(shape);
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

std::vector<ShapeProblem> Scene::make_sound(const std::string& layer) {
    return cunjing::make_sound(tables_.at(layer));
}

Judgements Scene::judge(const std::string& rule_id, const std::string& layer) const {
    const Rule& rule = catalogue_.rule(rule_id);
    ReferenceLayers references;
    for (const auto& [name, table] : tables_)
        references[name] = std::make_unique<const ReferenceLayer>(table, catalogue_.parameters());
    Lookups lookups;
    for (const auto& [name, table] : tables_) lookups.add(table);
    std::optional<VillageMap> villages;
    if (const auto found = references.find("village"); found != references.end())
        villages.emplace(found->second.get(), std::map<std::string, std::string, std::less<>>());
    const Ways ways(references, catalogue_.parameters());
    const JudgeContext context{references, catalogue_.parameters(),         as_of_,
                               &lookups,   villages ? &*villages : nullptr, &ways};
    for (const Subject& subject : rule.subjects)
        if (subject.layer->name == layer) return cunjing::judge(rule, subject, tables_.at(layer), context);
    throw std::runtime_error("rule " + rule_id + " does not speak of " + layer);
}

Judgement Scene::judge_only(const std::string& rule, const std::string& layer) const {
    const Judgements judgements = judge(rule, layer);
    if (judgements.verdicts.size() != 1) throw std::runtime_error("the scene has more than one " + layer);
    if (!judgements.hits.empty()) return judgements.hits.front();
    return {};
}

void Scene::save(const std::filesystem::path& file) const {
    constexpr Point yunyang{571000, 3414000};
    Project project = Project::create(file, catalogue_, "EPSG:4545");
    std::vector<Table> moved;
    for (const auto& [name, table] : tables_) {
        moved.push_back(table);
        moved.back().shapes = Placement{0, yunyang}(table.shapes);
    }
    project.append(moved);
}

const Catalogue& little_rules() {
    static const Catalogue catalogue = [] {
        const ScratchFolder folder;
        for (const auto& entry : std::filesystem::directory_iterator(in_source("layers")))
            if (entry.is_regular_file()) std::filesystem::copy(entry.path(), folder / entry.path().filename().string());
        std::ofstream parameters(folder / "parameters.yaml", std::ios::app);
        parameters << content_of(in_source("tests/check/little_parameters.yaml"));
        parameters.close();
        (void)folder.file("rules/road.yaml", with_common_words(content_of(in_source("tests/check/little_rules.yaml"))));
        return Catalogue::load(folder.path());
    }();
    return catalogue;
}

Verdict verdict_of(const std::string& rule, const Scene& scene) {
    return scene.judge_only(rule, little_rules().rule(rule).subjects.front().layer->name).verdict;
}

}  // namespace cunjing
