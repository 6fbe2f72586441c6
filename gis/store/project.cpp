// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/project.hpp"

#include <fcntl.h>
#include <unistd.h>

#include "gis/base/error.hpp"
#include "gis/base/uid.hpp"
#include "gis/crs/crs.hpp"
#include "gis/store/project_file.hpp"
#include "gis/store/read.hpp"
#include "gis/store/schema.hpp"
#include "gis/store/table_template.hpp"
#include "gis/store/transaction.hpp"

namespace cunjing {
namespace {

namespace fs = std::filesystem;

/// A file beside its later place, gone again unless it was put there.
class NewFile {
public:
    explicit NewFile(const fs::path& target)
        : target_(target),
          path_(target.parent_path() / ("." + target.stem().string() + "-" + random_uid().substr(0, 8) + ".gpkg")) {}
    ~NewFile() {
        std::error_code ignored;
        fs::remove(path_, ignored);
        fs::remove(path_.string() + "-journal", ignored);
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    NewFile(NewFile&&) = delete;
    NewFile& operator=(NewFile&&) = delete;

    [[nodiscard]] const fs::path& path() const { return path_; }

    /// Gives the finished file its name, which must not be taken; a link does so and never overwrites.
    void put_in_place() const {
        std::error_code error;
        fs::create_hard_link(path_, target_, error);
        if (!error) return;
        if (error == std::errc::file_exists) throw DataError(say("{} 已存在", "{} exists already", target_.string()));
        fs::rename(path_, target_, error);  // a file system without links
        if (error) throw DataError(say("无法建立 {}（{}）", "cannot make {} ({})", target_.string(), error.message()));
    }

private:
    fs::path target_;
    fs::path path_;
};

void require_free_place(const fs::path& file) {
    const fs::path folder = fs::absolute(file).parent_path();
    if (fs::exists(fs::symlink_status(file)))
        throw DataError(say("{} 已存在；请换一个文件名，或先移走它",
                            "{} exists already; take another name or move it away", file.string()));
    if (!fs::is_directory(folder)) throw DataError(say("没有文件夹 {}", "there is no folder {}", folder.string()));
    if (faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) != 0)
        throw DataError(say("文件夹 {} 不可写", "the folder {} cannot be written", folder.string()));
    if (file.extension() != ".gpkg")
        throw DataError(say("{} 的扩展名应为 .gpkg", "{} should end in .gpkg", file.string()));
}

/// The name a system is stored under and spoken of: its EPSG code where it has one.
std::string stored_name(const std::string& crs) {
    const CrsInfo info = describe_crs(crs);
    return info.epsg != 0 ? "EPSG:" + std::to_string(info.epsg) : crs;
}

}  // namespace

Project::Project(std::unique_ptr<ProjectFile> file) : file_(std::move(file)) {}
Project::~Project() = default;
Project::Project(Project&&) noexcept = default;
Project& Project::operator=(Project&&) noexcept = default;

Project Project::create(const fs::path& file, const Layers& layers, const std::string& work_crs) {
    require_work_crs(work_crs);
    require_free_place(file);
    const NewFile fresh(file);
    create_geopackage(fresh.path().string());
    {
        ProjectFile made = open_new_file(fresh.path(), file, stored_name(work_crs));
        Transaction transaction(made);
        create_tables(made, layers);
        transaction.commit();
    }
    fresh.put_in_place();
    return open(file, layers, Access::read_write);
}

Project Project::open(const fs::path& file, const Layers& layers, Access access, std::chrono::milliseconds lock_wait) {
    return Project(open_project_file(file, layers, access, lock_wait));
}

const fs::path& Project::file() const {
    return file_->path;
}

const std::string& Project::work_crs() const {
    return file_->work_crs;
}

bool Project::has(const Layer& layer) const {
    for (const std::string& table : table_names(layer))
        if (file_->has_layer_table(table)) return true;
    return false;
}

std::int64_t Project::count(const Layer& layer) const {
    std::int64_t count = 0;
    for (const std::string& table : table_names(layer))
        if (file_->has_layer_table(table)) count += row_count(file_->connection, table);
    return count;
}

Table Project::read(const Layer& layer, const std::vector<std::string>& fields) const {
    Table result(layer, fields);
    for (const std::string& table : table_names(layer))
        if (file_->has_layer_table(table)) {
            TableReader reader(file_->connection, file_->work_crs, table);
            for (const Text& sentence : reader.read({RowSpan{}}, result).remarks.sentences(table, layer))
                file_->note(sentence);
        }
    return result;
}

const std::vector<Text>& Project::read_notes() const {
    return file_->notes;
}

}  // namespace cunjing
