// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>

#include "gis/base/error.hpp"
#include "gis/store/project_file.hpp"
#include "gis/store/row_feed.hpp"
#include "gis/store/spatial_functions.hpp"

namespace cunjing {
namespace {

namespace fs = std::filesystem;

bool may(const fs::path& path, int mode) {
    return faccessat(AT_FDCWD, path.c_str(), mode, AT_EACCESS) == 0;
}

/// What can be said about a path before anything is opened: SQLite's own words would mislead.
void require_file(const fs::path& path, Access access) {
    const std::string name = path.string();
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status))
        throw DataError(say("找不到 {}；新项目请用 cunjing new 建立",
                            "there is no {}; a new project is made by cunjing new", name));
    if (fs::is_directory(status))
        throw DataError(
            say("{} 是文件夹，需要的是一个 .gpkg 文件", "{} is a folder, and a .gpkg file is needed", name));
    if (!may(path, R_OK)) throw DataError(say("没有读取 {} 的权限", "no permission to read {}", name));
    if (fs::file_size(path, error) == 0)
        throw DataError(say("{} 是空文件（0 字节），不是 GeoPackage", "{} is empty (0 bytes), not a GeoPackage", name));
    if (access == Access::read_only) return;
    if (!may(path, W_OK))
        throw DataError(say("{} 只读，无法写入；请检查文件权限，或复制到可写的文件夹",
                            "{} is read-only; check its permissions or copy it to a folder that can be written", name));
    const fs::path folder = fs::absolute(path).parent_path();
    if (!may(folder, W_OK))
        throw DataError(say("文件夹 {} 只读，写入 {} 时无法建立日志",
                            "the folder {} is read-only, so no journal can be kept while {} is written",
                            folder.string(), name));
}

/// A path as a URI file name, in which ? # % would mean something.
std::string uri_of(const fs::path& path) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : fs::absolute(path).string()) {
        if (c == '?' || c == '#' || c == '%') {
            uri += '%';
            uri += digits[static_cast<unsigned char>(c) >> 4U];
            uri += digits[static_cast<unsigned char>(c) & 0x0FU];
        } else {
            uri += c;
        }
    }
    return uri + "?immutable=1";
}

SqliteHandle open_sqlite(const std::string& name, int flags, Connection& connection) {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &opened, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    SqliteHandle handle(opened);
    connection.handle = opened;
    if (code != SQLITE_OK) throw_sqlite_error(connection, code);
    sqlite3_busy_timeout(opened, static_cast<int>(connection.lock_wait.count()));
    return handle;
}

/// SQLite's first look into the file; it also undoes what a killed program left half done.
int first_look(sqlite3* handle) {
    return sqlite3_exec(handle, "SELECT count(*) FROM sqlite_master", nullptr, nullptr, nullptr);
}

/// Opens a file for reading or writing. Also for reading it is opened with the right to write, and told not to: a
/// reader without that right can neither undo a killed program's half-done write nor take its -wal and -shm files away
/// when it goes.
SqliteHandle open_database(const fs::path& path, Access access, Connection& connection) {
    SqliteHandle handle = open_sqlite(path.string(), SQLITE_OPEN_READWRITE, connection);
    int code = first_look(handle.get());
    const bool cannot_share = (code & 0xFF) == SQLITE_CANTOPEN || (code & 0xFF) == SQLITE_READONLY;
    if (cannot_share && !fs::exists(path.string() + "-wal") && !fs::exists(path.string() + "-journal")) {
        handle = open_sqlite(uri_of(path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, connection);
        code = first_look(handle.get());
    }
    if (cannot_share && code != SQLITE_OK)
        throw DataError(say("{} 上次写入时中断，需要先恢复；请给予写权限后再打开一次",
                            "{} was interrupted while it was written and must be put right first; open it once with "
                            "permission to write",
                            connection.file));
    if (code != SQLITE_OK) throw_sqlite_error(connection, code);
    add_row_feed(connection);
    if (access == Access::read_only) {
        execute(connection, "PRAGMA query_only = 1");
        return handle;
    }
    add_spatial_functions(connection);
    // With SQLite's usual 2 MB a bulk write goes to disk and back again page by page.
    execute(connection, "PRAGMA cache_size = -65536");
    return handle;
}

void require_geopackage(const ProjectFile& file) {
    if (!has_table(file.connection, "gpkg_contents") || !has_table(file.connection, "gpkg_spatial_ref_sys"))
        throw DataError(say("{} 是 SQLite 文件，但不是 GeoPackage", "{} is an SQLite file, but no GeoPackage",
                            file.connection.file));
}

}  // namespace

bool ProjectFile::has_layer_table(const std::string& name) const {
    return std::ranges::find(tables, name) != tables.end();
}

void ProjectFile::note(const Text& sentence) {
    if (std::ranges::find(notes, sentence) == notes.end()) notes.push_back(sentence);
}

std::vector<std::string> table_names(const Layer& layer) {
    if (layer.dimensions.empty()) return {layer.table_name(Dimension::none)};
    std::vector<std::string> names;
    for (const Dimension dimension : layer.dimensions) {
        const std::string name = layer.table_name(dimension);
        if (std::ranges::find(names, name) == names.end()) names.push_back(name);
    }
    return names;
}

std::unique_ptr<ProjectFile> open_project_file(const fs::path& path, const Layers& layers, Access access,
                                               std::chrono::milliseconds lock_wait) {
    require_file(path, access);
    auto file = std::make_unique<ProjectFile>();
    file->path = path;
    file->access = access;
    file->connection = {nullptr, path.string(), lock_wait};
    file->handle = open_database(path, access, file->connection);
    require_geopackage(*file);
    for (const auto& layer : layers)
        for (const std::string& table : table_names(*layer))
            if (has_table(file->connection, table)) file->tables.push_back(table);
    if (file->tables.empty())
        throw DataError(say("{} 中没有本软件的图层（如 village、road、coop）；新项目请用 cunjing new 建立",
                            "{} has none of the catalogue's layers (village, road, coop…); a new project is made by "
                            "cunjing new",
                            path.string()));
    file->work_crs = find_work_crs(file->connection, file->tables);
    return file;
}

SqliteHandle open_for_reading(const fs::path& path, Connection& connection) {
    return open_database(path, Access::read_only, connection);
}

ProjectFile open_new_file(const fs::path& path, const fs::path& name, const std::string& work_crs) {
    ProjectFile file;
    file.path = path;
    file.access = Access::read_write;
    file.connection = {nullptr, name.string(), default_lock_wait};
    file.handle = open_database(path, file.access, file.connection);
    file.work_crs = work_crs;
    return file;
}

}  // namespace cunjing
