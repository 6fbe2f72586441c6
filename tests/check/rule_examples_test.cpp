// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// The examples of layers/examples: what each rule means, drawn. They are the pictures of docs/rules.md too.

#include <catch2/catch.hpp>
#include <fstream>
#include <set>

#include "gis/catalogue/yaml.hpp"
#include "tests/check/scene.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;

namespace {

struct Example {
    std::string rule;
    YamlValue body;
};

std::vector<Example> examples() {
    std::vector<Example> all;
    for (const char* family : {"road", "yard", "water", "poultry", "process"})
        for (const auto& [rule, body] :
             YamlValue::read_file(in_source(std::string("layers/examples/") + family + ".yaml")).entries()) {
            body.allow_only({"ground", "violated", "satisfied", "doubtful", "not_drawn"});
            all.push_back({rule, body});
        }
    return all;
}

std::vector<double> numbers(const YamlValue& list) {
    std::vector<double> result;
    for (const YamlValue& item : list.items()) result.push_back(item.number());
    return result;
}

/// The shape that a feature is drawn with, as WKT; empty for another key.
std::string wkt(const std::string& key, const YamlValue& value) {
    if (key != "box" && key != "point" && key != "line") return {};
    const std::vector<double> at = numbers(value);
    if (key == "point") return fmt::format("POINT ({} {})", at[0], at[1]);
    if (key == "box")
        return fmt::format("POLYGON (({0} {1}, {2} {1}, {2} {3}, {0} {3}, {0} {1}))", at[0], at[1], at[0] + at[2],
                           at[1] + at[3]);
    std::vector<std::string> points;
    for (std::size_t i = 0; i + 1 < at.size(); i += 2) points.push_back(fmt::format("{} {}", at[i], at[i + 1]));
    return "LINESTRING (" + join(points, ", ") + ")";
}

/// Adds what a list of the file draws; gives the layer of the first.
std::string add(Scene& scene, const YamlValue& features) {
    std::string first;
    for (const YamlValue& feature : features.items()) {
        const auto [layer, body] = feature.entries().front();
        if (first.empty()) first = layer;
        std::string shape;
        Scene::Attributes attributes;
        for (const auto& [key, value] : body.entries()) {
            if (std::string drawn = wkt(key, value); !drawn.empty()) {
                shape = std::move(drawn);
                continue;
            }
            const Field& field = *shipped_catalogue().layer(layer).find(key);
            if (field.type == FieldType::boolean)
                attributes.emplace_back(key, value.truth());
            else if (field.type == FieldType::integer || field.type == FieldType::real)
                attributes.emplace_back(key, value.number());
            else
                attributes.emplace_back(key, value.text());
        }
        scene.add(layer, shape, attributes);
    }
    return first;
}

/// What the rule says of the first feature of a case; a feature that it does not speak of satisfies it.
Verdict verdict_of(const Example& example, const std::string& verdict) {
    Scene scene;
    scene.set_as_of(*parse_date("2024-09-30"));
    const std::string layer = add(scene, example.body.at(verdict));
    if (const auto ground = example.body.find("ground")) add(scene, *ground);
    const Judgements judgements = scene.judge(example.rule, layer);
    return judgements.judged[0] == 0 ? Verdict::satisfied : judgements.verdicts[0];
}

}  // namespace

TEST_CASE("every rule has examples, and they come out as they are called") {
    std::set<std::string> drawn;
    for (const Example& example : examples()) {
        drawn.insert(example.rule);
        for (const auto& [name, verdict] :
             {std::pair("violated", Verdict::violated), std::pair("satisfied", Verdict::satisfied),
              std::pair("doubtful", Verdict::doubtful)}) {
            INFO(example.rule << " " << name);
            if (!example.body.find(name)) {
                CHECK(example.body.at("not_drawn").find(name).has_value());
                continue;
            }
            CHECK(to_string(verdict_of(example, name)) == std::string(to_string(verdict)));
        }
    }
    const std::vector<std::string> ids = shipped_catalogue().rule_ids();
    CHECK(drawn == std::set<std::string>(ids.begin(), ids.end()));
}

TEST_CASE("what a rule quotes from the plan stands in the plan, and every rule serves a sentence of it") {
    const YamlValue plan = YamlValue::read_file(in_source("layers/plan/sentences.yaml"));
    std::string text;
    std::set<std::string> serving;
    for (const YamlValue& sentence : plan.at("sentences").items()) {
        text += sentence.at("text").text();
        for (const std::string& rule : sentence.at("rules").texts()) {
            CHECK(shipped_catalogue().find_rule(rule) != nullptr);
            serving.insert(rule);
        }
    }
    for (const std::string& other : plan.at("others").texts()) text += other;
    for (const Rule& rule : shipped_catalogue().rules()) {
        INFO(rule.id);
        CHECK(serving.contains(rule.id));
        bool has_verified = false;
        for (const Basis& basis : rule.basis) {
            has_verified = has_verified || basis.verified;
            if (basis.source.find("凤鸣镇人居环境整治工作方案") != std::string::npos)
                CHECK(text.find(basis.text) != std::string::npos);
        }
        CHECK(has_verified);
    }
}

// 畜牧法 art. 47: keepers may not be driven out by order; what is asked of a household is persuasion and mending.
TEST_CASE("what is asked of keepers is 劝导 or 整改, never 取缔") {
    for (const Rule& rule : shipped_catalogue().rules()) {
        INFO(rule.id);
        CHECK(rule.remedy.zh.find("取缔") == std::string::npos);
        CHECK(rule.remedy.zh.find("清退") == std::string::npos);
        const bool about_keepers =
            std::ranges::any_of(rule.subjects, [](const Subject& subject) { return subject.layer->name == "coop"; });
        if (rule.focus != "poultry" || !about_keepers) continue;
        CHECK((rule.remedy.zh.find("劝导") != std::string::npos || rule.remedy.zh.find("整改") != std::string::npos));
    }
}

// What a patrol writes down must lead somewhere: each wording of the plan is some rule's.
TEST_CASE("every kind of observation is looked at by a rule, or waits for one that is named") {
    const std::set<std::string> waiting = {"black_water", "coop_misplaced", "other"};
    std::string conditions;
    for (const Rule& rule : shipped_catalogue().rules())
        for (const Subject& subject : rule.subjects)
            if (subject.layer->name == "observation" && subject.where) conditions += subject.where->text();
    const Layer& observation = shipped_catalogue().layer("observation");
    for (const FieldValue& kind : observation.find("kind")->values) {
        INFO(kind.code);
        CHECK((conditions.find("'" + kind.code + "'") != std::string::npos) != waiting.contains(kind.code));
    }
}
