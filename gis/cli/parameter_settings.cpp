// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/cli/parameter_settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "gis/base/date.hpp"
#include "gis/base/error.hpp"
#include "gis/check/parameters_in_force.hpp"
#include "gis/cli/parameter_words.hpp"
#include "gis/cli/text_table.hpp"

namespace cunjing {
namespace {

/// The beginning of the codes of the villages that a scope means.
/// Source: GB/T 10114: 2 digits province, 6 county, 9 town, 12 village.
std::string prefix_of(const std::string& scope) {
    if (scope == "project") return {};
    const std::size_t colon = scope.find(':');
    const std::string kind = scope.substr(0, colon);
    std::string code = colon == std::string::npos ? "" : scope.substr(colon + 1);
    const std::map<std::string, std::size_t> digits = {{"province", 2}, {"county", 6}, {"town", 9}, {"village", 12}};
    const auto wanted = digits.find(kind);
    const bool is_code = code.find_first_not_of("0123456789") == std::string::npos;
    if (wanted == digits.end() || !is_code || code.size() != wanted->second)
        throw ConfigError(
            say("--scope 应为 project、province:两位、county:六位、town:九位 或 village:十二位 代码，不能是“{}”",
                "--scope is project, province:NN, county:NNNNNN, town:NNNNNNNNN or village: and twelve "
                "digits, not '{}'",
                scope));
    return code;
}

/// Somebody who writes a village's code wrong would set nothing without noticing.
void require_village_in(const std::string& prefix, const Project& project, const Catalogue& catalogue) {
    if (prefix.empty()) return;
    const Table villages = project.read(catalogue.layer("village"), {"code"});
    const Column& codes = villages.column(villages.layer().index_of("code"));
    std::vector<std::string> known;
    for (std::size_t row = 0; row < villages.size(); ++row)
        if (codes.is_known(row)) known.emplace_back(codes.text(row));
    for (const std::string& code : known)
        if (code.starts_with(prefix)) return;
    const Text hint = suggestion(prefix, known);
    throw ConfigError(say("项目中没有代码以 {0} 开头的村{1}",
                          "no village of the project has a code that begins with {0}{2}", prefix, hint.zh, hint.en));
}

std::string user_name() {
    for (const char* variable : {"USER", "LOGNAME"})
        if (const char* name = std::getenv(variable); name != nullptr && *name != '\0') return name;
    return {};
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

std::vector<ParameterSetting> wanted(const ParameterSettingOptions& options, const ParameterSet& parameters,
                                     const std::string& scope) {
    const std::string author = options.author.empty() ? user_name() : options.author;
    std::vector<ParameterSetting> settings;
    const auto add = [&](const NamedParameter& what, const std::string* value) {
        for (const std::string& key : what.keys)
            settings.push_back(
                {{what.parameter->name, key, scope, value ? parameter_value_of(*value, *what.parameter) : 0, author,
                  to_string(today()), options.document},
                 value == nullptr});
    };
    for (const std::string& word : options.set) {
        const std::size_t equals = word.find('=');
        if (equals == std::string::npos)
            throw ConfigError(say("--set 应写作 参数=值 或 参数.词=值，不能是“{}”",
                                  "--set is written PARAMETER=VALUE or PARAMETER.WORD=VALUE, not '{}'", word));
        const std::string value = word.substr(equals + 1);
        add(parameter_named(word.substr(0, equals), parameters), &value);
    }
    for (const std::string& word : options.undo) add(parameter_named(word, parameters), nullptr);
    return settings;
}

/// Somebody will ask by whose decision: the document is what makes a number defensible.
void require_document(const ParameterSettingOptions& options) {
    if (options.set.empty() || !options.document.empty()) return;
    throw ConfigError({"请用 --document 写明依据的文件，例如 --document 凤府发〔2024〕12号",
                       "name the document that decides it with --document, as in --document 'Fengfufa 2024 No. 12'"});
}

std::string name_of(const ParameterOverride& set) {
    return set.key.empty() ? set.name : fmt::format("{}[{}]", set.name, set.key);
}

void print_changes(const std::vector<ParameterSetting>& settings, const ParameterSet& before, const ParameterSet& after,
                   const Session& session) {
    for (const ParameterSetting& setting : settings) {
        const Parameter& parameter = *before.find(setting.set.name);
        const std::vector<std::string> words = words_of(setting.set.key);
        std::vector<Value> keys;
        for (const std::string& word : words) keys.emplace_back(std::string_view(word));
        const auto amount = [&](const ParameterSet& of) {
            return amount_of(parameter, of.number(parameter, keys, setting.set.scope).value_or(0));
        };
        session.print(say("{0}：{1} → {2}", "{0}: {1} → {2}", name_of(setting.set), amount(before), amount(after)));
    }
}

/// The last word on a value and scope.
const ParameterSetting* latest_of(const ParameterOverride& set, const std::vector<ParameterSetting>& settings) {
    const auto is_same = [&set](const ParameterSetting& other) {
        return other.set.name == set.name && other.set.key == set.key && other.set.scope == set.scope;
    };
    return &*std::find_if(settings.rbegin(), settings.rend(), is_same);
}

void list_settings(const std::vector<ParameterSetting>& settings, const ParameterSet& parameters,
                   const Session& session) {
    nlohmann::ordered_json json = nlohmann::ordered_json::array();
    TextTable table({session.words({"参数", "parameter"}), ">" + session.words({"值", "value"}),
                     session.words({"现行", "in force"}), session.words({"范围", "scope"}),
                     session.words({"文件", "document"}), session.words({"设定人", "author"}),
                     session.words({"日期", "date"})});
    for (const ParameterSetting& setting : settings) {
        const ParameterOverride& set = setting.set;
        const bool is_in_force = latest_of(set, settings) == &setting && !setting.is_withdrawal;
        const Parameter* parameter = parameters.find(set.name);
        std::string value =
            setting.is_withdrawal ? session.words({"撤销", "taken back"}) : fmt::format("{}", set.value);
        if (!setting.is_withdrawal && parameter != nullptr) value = amount_of(*parameter, set.value);
        table.add({name_of(set), value, is_in_force ? session.words({"是", "yes"}) : "",
                   set.scope.empty() ? session.words({"全项目", "project"}) : set.scope, set.document, set.author,
                   set.date});
        json.push_back(
            {{"parameter", set.name},
             {"key", set.key},
             {"scope", set.scope},
             {"value", setting.is_withdrawal ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(set.value)},
             {"in_force", is_in_force},
             {"document", set.document},
             {"author", set.author},
             {"date", set.date}});
    }
    if (session.json)
        fmt::print("{}\n", json.dump(2));
    else if (settings.empty())
        session.print({"本项目没有调整过参数；默认值见 cunjing rules --parameters。",
                       "This project sets no parameter; cunjing rules --parameters lists the defaults."});
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
    const std::string scope = prefix_of(options.scope);
    require_village_in(scope, project, catalogue);
    const ParameterSet before = parameters_in_force(catalogue, project);
    const std::vector<ParameterSetting> settings = wanted(options, catalogue.parameters(), scope);
    project.add_parameter_settings(settings);
    print_changes(settings, before, parameters_in_force(catalogue, project), session);
    tell_all_sizes(settings, catalogue.parameters(), session);
    session.print(
        {"已记入项目的表 parameter；下次检查时生效，每条结果写明所用的值及其来源。",
         "Kept in the project's table parameter; the next check uses it, and each finding says which value it "
         "used and whose."});
    return exit_done;
}

}  // namespace cunjing
