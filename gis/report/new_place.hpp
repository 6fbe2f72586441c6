// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>

namespace cunjing {

/// A file or folder that appears at its place whole or not at all: it is made in a folder of its own beside, and given
/// its name when it is finished. What was not finished is gone again.
class NewPlace {
public:
    /// Takes where it shall be, and whether a file that stands there may be replaced; a folder never is.
    /// Throws DataError: taken, no such folder, not writable.
    NewPlace(const std::filesystem::path& target, bool overwrite);
    ~NewPlace();
    NewPlace(const NewPlace&) = delete;
    NewPlace& operator=(const NewPlace&) = delete;
    NewPlace(NewPlace&&) = delete;
    NewPlace& operator=(NewPlace&&) = delete;

    /// Where to make it.
    [[nodiscard]] std::filesystem::path path() const;
    /// A folder for what is needed on the way and goes with it.
    [[nodiscard]] const std::filesystem::path& workshop() const { return workshop_; }
    /// Gives it its name. Throws DataError.
    void put_in_place() const;

private:
    [[noreturn]] void refuse_taken() const;

    std::filesystem::path target_;
    std::filesystem::path workshop_;
    bool overwrite_;
};

}  // namespace cunjing
