// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/cli/settings_asked_for.hpp"

#include <algorithm>
#include <cstdlib>

#include "gis/base/date.hpp"
#include "gis/base/error.hpp"
#include "gis/catalogue/parameter_words.hpp"
#include "gis/check/rule_switches.hpp"

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

/// The parts of `name=value`.
struct NamedValue {
    std::string name;
    std::string value;
};

NamedValue split_at_equals(const std::string& word) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos)
        throw ConfigError(say("--set 应写作 参数=值、参数.词=值 或 规则=off，不能是“{}”",
                              "--set is written PARAMETER=VALUE, PARAMETER.WORD=VALUE or RULE=off, not '{}'", word));
    return {word.substr(0, equals), word.substr(equals + 1)};
}

bool is_switch_word(const std::string& value) {
    return value == "on" || value == "off";
}

/// The settings that a command line asks for, one by one.
class Asked {
public:
    Asked(const ParameterSettingOptions& options, const Project& project, const Catalogue& catalogue)
        : options_(options),
          project_(project),
          catalogue_(catalogue),
          author_(options.author.empty() ? user_name() : options.author),
          scope_(prefix_of(options.scope)) {
        require_village_in(scope_, project, catalogue);
    }

    std::vector<ParameterSetting> take() {
        for (const std::string& word : options_.set) {
            const auto [name, value] = split_at_equals(word);
            if (is_switch_word(value) || catalogue_.find_rule(name) != nullptr)
                add_switch(name, value);
            else
                add(parameter_named(name, catalogue_.parameters()), &value);
        }
        for (const std::string& name : options_.undo) {
            if (is_rule(name))
                add(rule_setting(name, true, author_, to_string(today()), options_.document));
            else
                add(parameter_named(name, catalogue_.parameters()), nullptr);
        }
        return std::move(settings_);
    }

private:
    /// Also one that is off and that the catalogue no longer has. What is written like a rule, with hyphens, is one.
    [[nodiscard]] bool is_rule(const std::string& name) const {
        if (catalogue_.find_rule(name) != nullptr || ids_of(rules_switched_off(project_)).contains(name)) return true;
        return name.find('-') != std::string::npos && !catalogue_.rule(name).id.empty();
    }

    void add_switch(const std::string& name, const std::string& value) {
        const std::string& rule = catalogue_.rule(name).id;
        if (!is_switch_word(value))
            throw ConfigError(say("规则 {0} 只能设为 off（停用）或 on（启用），不能是“{1}”",
                                  "the rule {0} can be off or on, not '{1}'", rule, value));
        add(rule_setting(rule, value == "on", author_, to_string(today()), options_.document));
    }

    void add(ParameterSetting of_rule) {
        if (!scope_.empty())
            throw ConfigError(say("规则 {0} 只能在全项目停用或启用，不能用 --scope {1}",
                                  "the rule {0} can be switched for the whole project only, not with --scope {1}",
                                  of_rule.set.key, options_.scope));
        settings_.push_back(std::move(of_rule));
    }

    /// Takes what the parameter is set to; null where that is taken back.
    void add(const NamedParameter& what, const std::string* value) {
        for (const std::string& key : what.keys)
            settings_.push_back(
                {{what.parameter->name, key, scope_, value == nullptr ? 0 : parameter_value_of(*value, *what.parameter),
                  author_, to_string(today()), options_.document},
                 value == nullptr});
    }

    const ParameterSettingOptions& options_;
    const Project& project_;
    const Catalogue& catalogue_;
    std::string author_;
    std::string scope_;
    std::vector<ParameterSetting> settings_;
};

}  // namespace

std::vector<ParameterSetting> settings_asked_for(const ParameterSettingOptions& options, const Project& project,
                                                 const Catalogue& catalogue) {
    return Asked(options, project, catalogue).take();
}

/// Somebody will ask by whose decision: the document is what makes a number defensible.
void require_document(const ParameterSettingOptions& options) {
    if (options.set.empty() || !options.document.empty()) return;
    throw ConfigError({"请用 --document 写明依据的文件，例如 --document 凤府发〔2024〕12号",
                       "name the document that decides it with --document, as in --document 'Fengfufa 2024 No. 12'"});
}

}  // namespace cunjing
