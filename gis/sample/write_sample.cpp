// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <system_error>

#include "gis/base/error.hpp"
#include "gis/sample/township.hpp"
#include "gis/store/project.hpp"

namespace cunjing {
namespace {

/// A file that is removed again unless it was given its final name.
class HalfDoneFile {
public:
    explicit HalfDoneFile(const std::filesystem::path& final_name) : final_name_(final_name), file_(final_name) {
        file_.replace_extension(".half-done.gpkg");
        std::error_code ignored;
        std::filesystem::remove(file_, ignored);
    }
    ~HalfDoneFile() {
        std::error_code ignored;
        std::filesystem::remove(file_, ignored);
    }
    HalfDoneFile(const HalfDoneFile&) = delete;
    HalfDoneFile& operator=(const HalfDoneFile&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return file_; }
    void finish() {
        std::error_code error;
        std::filesystem::rename(file_, final_name_, error);
        if (error)
            throw DataError(say("无法写入 {}：{}", "cannot write {}: {}", final_name_.string(), error.message()));
    }

private:
    std::filesystem::path final_name_;
    std::filesystem::path file_;
};

}  // namespace

void write_sample(const std::filesystem::path& out, const Catalogue& catalogue, const SampleOptions& options,
                  Progress& progress) {
    if (std::filesystem::exists(out))
        throw DataError(say("{} 已存在；请换一个文件名，或先删除它",
                            "{} exists already; choose another name or remove it first", out.string()));
    HalfDoneFile file(out);
    {
        Project project = Project::create(file.path(), catalogue, sample_crs);
        for (const Table& table : make_township(catalogue, options, progress))
            if (table.size() > 0) project.append(table, progress);
    }
    file.finish();
}

}  // namespace cunjing
