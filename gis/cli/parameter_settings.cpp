// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/cli/parameter_settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "gis/check/parameters_in_force.hpp"
#include "gis/check/rule_switches.hpp"
#include "gis/cli/settings_asked_for.hpp"
#include "gis/cli/text_table.hpp"

namespace cunjing {
namespace {

Text words_of_switch(bool is_on) {
    return is_on ? Text{"启用", "on"} : Text{"停用", "off"};
}

/// One word for a parameter by two sets it for all sizes: a farm's distance is easily cut with a household's.
void tell_all_sizes(const std::vector<ParameterSetting>& settings, const ParameterSet& parameters,
                    const Session& session) {
    const auto first_word = [](const std::string& key) { return key.substr(0, key.find('/')); };
    for (std::size_t i = 1; i < settings.size(); ++i) {
        const ParameterOverride& set = settings[i].set;
        const ParameterOverride& before = settings[i - 1].set;
        if (settings[i].is_withdrawal || set.name != before.name || set.key == before.key ||
            set.key.find('/') == std::string::npos || first_word(set.key) != first_word(before.key))
            continue;
        session.print(say("注意：{0} 按 {1} 的每一级都已设定，包括规模养殖场；只设一级请写全，如 {0}.{2}=值。",
                          "Note: {0} is now set for each {1}, farms among them; to set one of them write it out, as in "
                          "{0}.{2}=VALUE.",
                          set.name, parameters.find(set.name)->by.back(), before.key));
        return;
    }
}

/// "规则 coop-roadside", "coop_road[village/t0]".
std::string name_of(const ParameterOverride& set, const Session& session) {
    if (is_rule_switch(set)) return session.words(say("规则 {0}", "rule {0}", set.key));
    return set.key.empty() ? set.name : fmt::format("{}[{}]", set.name, set.key);
}

/// What holds in a project: the parameters, and which rules are off.
struct InForce {
    ParameterSet parameters;
    std::set<std::string> off;

    InForce(const Catalogue& catalogue, const Project& project)
        : parameters(parameters_in_force(catalogue, project)), off(ids_of(rules_switched_off(project))) {}

    [[nodiscard]] std::string words(const ParameterOverride& set, const Session& session) const {
        if (is_rule_switch(set)) return session.words(words_of_switch(!off.contains(set.key)));
        const Parameter& parameter = *parameters.find(set.name);
        const std::vector<std::string> words = words_of(set.key);
        const std::vector<Value> keys(words.begin(), words.end());
        return amount_of(parameter, parameters.number(parameter, keys, set.scope).value_or(0));
    }
};

void print_changes(const std::vector<ParameterSetting>& settings, const InForce& before, const InForce& after,
                   const Session& session) {
    for (const ParameterSetting& setting : settings)
        session.print(say("{0}：{1} → {2}", "{0}: {1} → {2}", name_of(setting.set, session),
                          before.words(setting.set, session), after.words(setting.set, session)));
}

/// The last word on a value and scope.
const ParameterSetting* latest_of(const ParameterOverride& set, const std::vector<ParameterSetting>& settings) {
    const auto is_same = [&set](const ParameterSetting& other) {
        return other.set.name == set.name && other.set.key == set.key && other.set.scope == set.scope;
    };
    return &*std::find_if(settings.rbegin(), settings.rend(), is_same);
}

std::string value_of(const ParameterSetting& setting, const ParameterSet& parameters, const Session& session) {
    if (is_rule_switch(setting.set)) return session.words(words_of_switch(setting.is_withdrawal));
    if (setting.is_withdrawal) return session.words({"撤销", "taken back"});
    const Parameter* parameter = parameters.find(setting.set.name);
    return parameter == nullptr ? fmt::format("{}", setting.set.value) : amount_of(*parameter, setting.set.value);
}

nlohmann::ordered_json to_json(const ParameterSetting& setting, bool is_in_force) {
    const ParameterOverride& set = setting.set;
    nlohmann::ordered_json json;
    if (is_rule_switch(set)) {
        json = {{"rule", set.key}, {"switched", setting.is_withdrawal ? "on" : "off"}};
    } else {
        json = {{"parameter", set.name}, {"key", set.key}, {"scope", set.scope}, {"value", nullptr}};
        if (!setting.is_withdrawal) json["value"] = set.value;
    }
    json.update(nlohmann::ordered_json{
        {"in_force", is_in_force}, {"document", set.document}, {"author", set.author}, {"date", set.date}});
    return json;
}

void list_settings(const std::vector<ParameterSetting>& settings, const ParameterSet& parameters,
                   const Session& session) {
    nlohmann::ordered_json json = nlohmann::ordered_json::array();
    TextTable table({session.words({"参数或规则", "parameter or rule"}), ">" + session.words({"值", "value"}),
                     session.words({"现行", "in force"}), session.words({"范围", "scope"}),
                     session.words({"文件", "document"}), session.words({"设定人", "author"}),
                     session.words({"日期", "date"})});
    for (const ParameterSetting& setting : settings) {
        const ParameterOverride& set = setting.set;
        const bool is_in_force = latest_of(set, settings) == &setting && !setting.is_withdrawal;
        table.add({name_of(set, session), value_of(setting, parameters, session),
                   is_in_force ? session.words({"是", "yes"}) : "",
                   set.scope.empty() ? session.words({"全项目", "project"}) : set.scope, set.document, set.author,
                   set.date});
        json.push_back(to_json(setting, is_in_force));
    }
    if (session.json)
        fmt::print("{}\n", json.dump(2));
    else if (settings.empty())
        session.print({"本项目没有调整过参数，也没有停用规则；默认值见 cunjing rules --parameters。",
                       "This project sets no parameter and has switched no rule off; cunjing rules --parameters lists "
                       "the defaults."});
    else
        fmt::print("{}", table.to_string());
}

}  // namespace

int run_parameter_settings(const Session& session, const ParameterSettingOptions& options) {
    const Catalogue catalogue = session.load_catalogue();
    const bool writes = !options.set.empty() || !options.undo.empty();
    require_document(options);
    Project project = Project::open(options.project, catalogue, writes ? Access::read_write : Access::read_only);
    if (!writes) {
        list_settings(project.parameter_settings(), catalogue.parameters(), session);
        return exit_done;
    }
    const InForce before(catalogue, project);
    const std::vector<ParameterSetting> settings = settings_asked_for(options, project, catalogue);
    project.add_parameter_settings(settings);
    print_changes(settings, before, InForce(catalogue, project), session);
    tell_all_sizes(settings, catalogue.parameters(), session);
    session.print(
        {"已记入项目的表 parameter；下次检查时生效：每条结果写明所用的值及其来源，停用的规则列为未运行。",
         "Kept in the project's table parameter; the next check uses it: each finding says which value it used and "
         "whose, and a rule that is off is listed as not run."});
    return exit_done;
}

}  // namespace cunjing
