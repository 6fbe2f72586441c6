// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/base/date.hpp"
#include "gis/store/contents.hpp"
#include "gis/store/project_file.hpp"
#include "gis/store/schema.hpp"
#include "gis/store/transaction.hpp"

namespace cunjing {

std::vector<ParameterSetting> Project::parameter_settings() const {
    std::vector<ParameterSetting> settings;
    if (!has_table(file_->connection, "parameter")) return settings;
    Statement rows(file_->connection,
                   "SELECT name, key, scope, value, author, date, document FROM parameter ORDER BY fid");
    while (rows.step()) {
        ParameterSetting setting;
        ParameterOverride& set = setting.set;
        int at = 0;
        for (std::string* text : {&set.name, &set.key, &set.scope}) *text = rows.text(at++);
        setting.is_withdrawal = rows.column_type(at) == SQLITE_NULL;
        set.value = rows.real(at++);
        for (std::string* text : {&set.author, &set.date, &set.document}) *text = rows.text(at++);
        settings.push_back(std::move(setting));
    }
    return settings;
}

void Project::add_parameter_settings(const std::vector<ParameterSetting>& settings) {
    Transaction transaction(*file_);
    create_run_tables(*file_);
    Statement insert(file_->connection,
                     "INSERT INTO parameter (name, key, scope, value, author, date, document) VALUES (?,?,?,?,?,?,?)");
    for (const ParameterSetting& setting : settings) {
        const ParameterOverride& set = setting.set;
        int at = 0;
        for (const std::string* text : {&set.name, &set.key, &set.scope}) insert.bind(at++, std::string_view(*text));
        setting.is_withdrawal ? insert.bind_null(at) : insert.bind(at, set.value);
        ++at;
        for (const std::string* text : {&set.author, &set.date, &set.document}) insert.bind_known(at++, *text);
        insert.run();
    }
    replace_contents(file_->connection, "parameter", {}, row_count(file_->connection, "parameter"));
    transaction.commit();
}

std::vector<ParameterOverride> in_force(const std::vector<ParameterSetting>& settings) {
    std::map<std::tuple<std::string, std::string, std::string>, const ParameterSetting*> latest;
    for (const ParameterSetting& setting : settings)
        latest[{setting.set.name, setting.set.key, setting.set.scope}] = &setting;
    std::vector<ParameterOverride> overrides;
    for (const auto& [place, setting] : latest)
        if (!setting->is_withdrawal) overrides.push_back(setting->set);
    return overrides;
}

}  // namespace cunjing
