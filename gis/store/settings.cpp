// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/base/date.hpp"
#include "gis/store/contents.hpp"
#include "gis/store/project_file.hpp"
#include "gis/store/schema.hpp"
#include "gis/store/transaction.hpp"

namespace cunjing {

std::map<std::string, std::string> Project::settings() const {
    std::map<std::string, std::string> settings;
    if (!has_table(file_->connection, "setting")) return settings;
    Statement rows(file_->connection, "SELECT name, value FROM setting ORDER BY fid");
    while (rows.step()) settings[std::string(rows.text(0))] = rows.text(1);
    std::erase_if(settings, [](const auto& setting) { return setting.second.empty(); });
    return settings;
}

void Project::add_settings(const std::map<std::string, std::string>& settings, const std::string& author) {
    Transaction transaction(*file_);
    create_run_tables(*file_);
    Statement insert(file_->connection, "INSERT INTO setting (name, value, author, date) VALUES (?,?,?,?)");
    const std::string day = to_string(today());
    for (const auto& [name, value] : settings) {
        insert.bind(0, std::string_view(name));
        insert.bind_known(1, value);
        insert.bind_known(2, author);
        insert.bind(3, std::string_view(day));
        insert.run();
    }
    replace_contents(file_->connection, "setting", {}, row_count(file_->connection, "setting"));
    transaction.commit();
}

}  // namespace cunjing
