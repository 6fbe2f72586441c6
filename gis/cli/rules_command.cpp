// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "gis/base/error.hpp"
#include "gis/catalogue/yaml.hpp"
#include "gis/cli/parameter_settings.hpp"
#include "gis/cli/session.hpp"
#include "gis/cli/text_table.hpp"

namespace cunjing {
namespace {

struct RulesOptions {
    bool markdown = false;
    bool parameters = false;
    ParameterSettingOptions settings;
};

std::string subjects_of(const Rule& rule) {
    std::vector<std::string> names;
    for (const Subject& subject : rule.subjects) names.push_back(subject.layer->name);
    return join(names, ", ");
}

std::string severities_of(const Rule& rule) {
    std::vector<std::string> values;
    for (const Grade<int>& grade : rule.subjects.front().severity) values.push_back(std::to_string(grade.is));
    return join(values, "/");
}

nlohmann::ordered_json to_json(const Rule& rule) {
    nlohmann::ordered_json basis = nlohmann::ordered_json::array();
    for (const Basis& clause : rule.basis)
        basis.push_back({{"text", clause.text}, {"source", clause.source}, {"verified", clause.verified}});
    nlohmann::ordered_json severities = nlohmann::ordered_json::array();
    for (const Grade<int>& grade : rule.subjects.front().severity) severities.push_back(grade.is);
    nlohmann::ordered_json subjects = nlohmann::ordered_json::array();
    for (const Subject& subject : rule.subjects) subjects.push_back(subject.layer->name);
    return {{"id", rule.id},          {"title", {{"zh", rule.title.zh}, {"en", rule.title.en}}},
            {"focus", rule.focus},    {"subject", subjects},
            {"when", rule.when_text}, {"unless", rule.unless_text},
            {"severity", severities}, {"yields_to", rule.yields_to},
            {"basis", basis},         {"limits", {{"zh", rule.limits.zh}, {"en", rule.limits.en}}}};
}

void print_markdown(const Catalogue& catalogue, const Session& session) {
    fmt::print("# {}\n", session.words({"规则", "Rules"}));
    for (const Rule& rule : catalogue.rules()) {
        fmt::print("\n## {} {}\n\n", rule.id, session.words(rule.title));
        fmt::print("- {}: {}\n", session.words({"对象图层", "subject layers"}), subjects_of(rule));
        if (!rule.when_text.empty()) fmt::print("- {}: `{}`\n", session.words({"条件", "when"}), rule.when_text);
        if (!rule.unless_text.empty()) fmt::print("- {}: `{}`\n", session.words({"除外", "unless"}), rule.unless_text);
        fmt::print("- {}: {}\n", session.words({"严重程度", "severity"}), severities_of(rule));
        for (const Basis& clause : rule.basis)
            if (clause.verified)
                fmt::print("- {}: “{}”（{}）\n", session.words({"依据", "basis"}), clause.text, clause.source);
        if (!rule.limits.zh.empty())
            fmt::print("- {}: {}\n", session.words({"局限", "limits"}), session.words(rule.limits));
        if (!rule.note.zh.empty()) fmt::print("- {}: {}\n", session.words({"说明", "note"}), session.words(rule.note));
    }
}

nlohmann::ordered_json to_json(const Parameter& parameter) {
    return {{"name", parameter.name},        {"title", {{"zh", parameter.title.zh}, {"en", parameter.title.en}}},
            {"unit", parameter.unit},        {"by", parameter.by},
            {"values", parameter.values},    {"source", parameter.source},
            {"verified", parameter.verified}};
}

int list_parameters(const Session& session) {
    const Catalogue catalogue = session.load_catalogue();
    nlohmann::ordered_json json = nlohmann::ordered_json::array();
    TextTable table({session.words({"参数", "parameter"}), session.words({"标题", "title"}),
                     session.words({"默认值", "default"}), session.words({"来源", "source"})});
    for (const Parameter& parameter : catalogue.parameters().all()) {
        json.push_back(to_json(parameter));
        for (const auto& [key, value] : parameter.values)
            table.add({key.empty() ? parameter.name : fmt::format("{}.{}", parameter.name, key),
                       session.words(parameter.title), amount_of(parameter, value), parameter.source});
    }
    if (session.json)
        fmt::print("{}\n", json.dump(2));
    else
        fmt::print("{}", table.to_string());
    return exit_done;
}

/// How many of the rules that the plan asks for there are, and why any is not; nothing where the catalogue does not
/// say.
void print_what_is_missing(const Catalogue& catalogue, const Session& session) {
    const std::filesystem::path file = session.folder() / "plan" / "not_yet.yaml";
    if (!std::filesystem::exists(file)) return;
    const YamlValue root = YamlValue::read_file(file);
    root.allow_only({"asked_for", "not_yet"});
    const int asked_for = root.at("asked_for").integer();
    const std::vector<YamlValue> missing = root.at("not_yet").items();
    const auto there = asked_for - static_cast<int>(missing.size());
    session.print(say("共 {0} 条规则；方案解读要求的 {1} 条中已有 {2} 条。尚缺：",
                      "{0} rules; of the {1} that the reading of the plan asks for, {2} are there. Not yet:",
                      catalogue.rules().size(), asked_for, there));
    for (const YamlValue& rule : missing) {
        rule.allow_only({"id", "title", "why"});
        fmt::print("  {} {}: {}\n", rule.at("id").text(), session.words(rule.at("title").title()),
                   session.words(rule.at("why").title()));
    }
}

int list_rules(const Session& session, const RulesOptions& options) {
    if (!options.settings.project.empty()) return run_parameter_settings(session, options.settings);
    if (!options.settings.set.empty() || !options.settings.undo.empty())
        throw ConfigError({"请写明项目：cunjing rules 项目 --set 参数=值 --document 文件",
                           "name the project: cunjing rules PROJECT --set PARAMETER=VALUE --document DOCUMENT"});
    if (options.parameters) return list_parameters(session);
    const Catalogue catalogue = session.load_catalogue();
    if (session.json) {
        nlohmann::ordered_json json = nlohmann::ordered_json::array();
        for (const Rule& rule : catalogue.rules()) json.push_back(to_json(rule));
        fmt::print("{}\n", json.dump(2));
        return exit_done;
    }
    if (options.markdown) {
        print_markdown(catalogue, session);
        return exit_done;
    }
    TextTable table({session.words({"规则", "rule"}), session.words({"标题", "title"}),
                     session.words({"对象图层", "subject layers"}), session.words({"严重程度", "severity"}),
                     session.words({"依据（已核对的原文）", "basis (words that were checked)"})});
    for (const Rule& rule : catalogue.rules()) {
        std::vector<std::string> clauses;
        for (const Basis& clause : rule.basis)
            if (clause.verified) clauses.push_back("“" + clause.text + "”");
        table.add({rule.id, session.words(rule.title), subjects_of(rule), severities_of(rule), join(clauses, " ")});
    }
    fmt::print("{}\n", table.to_string());
    print_what_is_missing(catalogue, session);
    return exit_done;
}

}  // namespace

void add_rules_command(CLI::App& app, Session& session) {
    auto options = std::make_shared<RulesOptions>();
    CLI::App* command =
        app.add_subcommand("rules", session.words({"列出规则及其依据", "list the rules and what they rest on"}));
    ParameterSettingOptions& settings = options->settings;
    command->add_option("PROJECT", settings.project,
                        session.words({"项目文件：列出或调整其参数和停用的规则",
                                       "a project file: list or set its parameters, and which of its rules are off"}));
    command->add_flag("--parameters", options->parameters,
                      session.words({"列出全部参数的默认值及来源", "list all parameters, their defaults and sources"}));
    command
        ->add_option(
            "--set", settings.set,
            session.words({"参数=值 或 参数.词=值，如 coop_road.village=6；规则=off 停用、=on 启用；可重复",
                           "PARAMETER=VALUE or PARAMETER.WORD=VALUE, as in coop_road.village=6; RULE=off or on; may be "
                           "repeated"}))
        ->allow_extra_args(false);
    command
        ->add_option("--undo", settings.undo,
                     session.words({"撤销该范围内的设定，或重新启用规则（记录仍保留）；可重复",
                                    "take back what was set for the scope, or switch a rule on again (the record "
                                    "stays); may be repeated"}))
        ->allow_extra_args(false);
    command->add_option(
        "--scope", settings.scope,
        session.words({"适用范围：project（默认）、province:50、county:500235、town:九位、village:十二位",
                       "where it holds: project (the default), province:50, county:500235, town: and "
                       "nine digits, village: and twelve"}));
    command->add_option("--document", settings.document,
                        session.words({"依据的文件名称或文号", "the document that decides it"}));
    command->add_option("--author", settings.author,
                        session.words({"设定人；默认当前用户", "who sets it; the current user by default"}));
    command->add_flag("--markdown", options->markdown, session.words({"输出 Markdown", "print Markdown"}));
    add_catalogue_option(*command, session);
    add_json_option(*command, session);
    command->callback(
        [&session, options] { session.work = [&session, options] { return list_rules(session, *options); }; });
}

}  // namespace cunjing
