// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/new_place.hpp"

#include "gis/base/error.hpp"
#include "gis/base/uid.hpp"

namespace cunjing {

namespace fs = std::filesystem;

NewPlace::NewPlace(const fs::path& target, bool overwrite) : target_(fs::absolute(target)), overwrite_(overwrite) {
    if (!target_.has_filename()) target_ = target_.parent_path();
    const fs::path folder = target_.parent_path();
    const bool is_taken = fs::exists(fs::symlink_status(target_));
    if (is_taken && (!overwrite || fs::is_directory(target_))) refuse_taken();
    if (!fs::is_directory(folder)) throw DataError(say("没有文件夹 {}", "there is no folder {}", folder.string()));
    workshop_ = folder / (".cunjing-" + random_uid().substr(0, 8));
    std::error_code error;
    fs::create_directory(workshop_, error);
    if (error)
        throw DataError(
            say("文件夹 {} 不可写（{}）", "the folder {} cannot be written ({})", folder.string(), error.message()));
}

NewPlace::~NewPlace() {
    std::error_code ignored;
    fs::remove_all(workshop_, ignored);
}

fs::path NewPlace::path() const {
    return workshop_ / target_.filename();
}

void NewPlace::put_in_place() const {
    std::error_code error;
    if (!overwrite_ && !fs::is_directory(path())) {
        fs::create_hard_link(path(), target_, error);  // unlike a new name, a link never replaces anything
        if (!error) return;
        if (error == std::errc::file_exists) refuse_taken();
    }
    fs::rename(path(), target_, error);
    if (error) throw DataError(say("无法建立 {}（{}）", "cannot make {} ({})", target_.string(), error.message()));
}

void NewPlace::refuse_taken() const {
    if (fs::is_directory(target_))
        throw DataError(say("文件夹 {} 已存在；请换一个名字，或先移走它",
                            "the folder {} exists already; take another name or move it away", target_.string()));
    throw DataError(say("{} 已存在；要替换它请加 --force", "{} exists already; --force replaces it", target_.string()));
}

}  // namespace cunjing
