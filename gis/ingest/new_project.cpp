// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/new_project.hpp"

#include <algorithm>
#include <utility>

#include "gis/base/error.hpp"
#include "gis/ingest/register.hpp"
#include "gis/store/project.hpp"

namespace cunjing {
namespace {

namespace fs = std::filesystem;

/// The file that a project is made in; what was begun and not finished is gone again.
class Unfinished {
public:
    explicit Unfinished(fs::path file) : file_(std::move(file)) {}
    ~Unfinished() {
        if (!is_begun_) return;
        std::error_code ignored;
        for (const char* ending : {"", "-journal", "-wal", "-shm"}) fs::remove(file_.string() + ending, ignored);
    }
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    Unfinished(Unfinished&&) = delete;
    Unfinished& operator=(Unfinished&&) = delete;

    void begin() { is_begun_ = true; }
    void finish() { is_begun_ = false; }

private:
    fs::path file_;
    bool is_begun_ = false;
};

/// Villages are found again by code and called by name everywhere, so both must come along.
void require_villages(const ImportReport& report, const fs::path& source) {
    const auto has = [&](const char* field) {
        return std::ranges::find(report.fields, field, &MappedField::field) != report.fields.end();
    };
    if (!has("code"))
        throw DataError(say("{} 中找不到村（社区）区划代码这一列；请将该列命名为 code 或“区划代码”",
                            "no column of {} holds the division codes of the villages; call that column code",
                            source.string()));
    if (!has("name"))
        throw DataError(say("{} 中找不到村（社区）名称这一列；请将该列命名为 name 或“名称”",
                            "no column of {} holds the names of the villages; call that column name", source.string()));
    if (report.written == 0)
        throw DataError(say("{} 中没有可用的村（社区）边界", "{} has no village that could be taken", source.string()));
}

ImportReport import_villages(const NewProject& wanted, const Catalogue& catalogue, Project& project,
                             Progress& progress) {
    ImportOptions options;
    options.source = wanted.villages_source;
    ImportReport report = import_vector(project, catalogue, catalogue.layer("village"), options, progress);
    require_villages(report, wanted.villages_source);
    return report;
}

}  // namespace

NewProjectReport make_project(const NewProject& wanted, const Catalogue& catalogue, Progress& progress) {
    std::optional<Table> listed;
    if (!wanted.villages_register.empty()) listed = read_register(wanted.villages_register, catalogue);
    Unfinished unfinished(wanted.file);
    Project project = Project::create(wanted.file, catalogue, wanted.work_crs);
    unfinished.begin();
    NewProjectReport report{project.work_crs(), 0, {}};
    if (listed) report.villages = project.append(*listed, progress);
    if (!wanted.villages_source.empty()) {
        report.import = import_villages(wanted, catalogue, project, progress);
        report.villages = report.import->written;
    }
    if (!wanted.settings.empty()) project.add_settings(wanted.settings, wanted.author);
    if (progress.is_cancelled()) throw Cancelled();
    unfinished.finish();
    return report;
}

}  // namespace cunjing
