// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace cunjing {

/// A file of the source tree, such as `layers/coop.yaml`.
[[nodiscard]] std::filesystem::path in_source(std::string_view relative);

/// A file of the build tree, such as `bin/cunjing`.
[[nodiscard]] std::filesystem::path in_build(std::string_view relative);

/// A folder of its own for one test, empty at first, gone with all that is in it when the test ends.
class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ScratchFolder(ScratchFolder&&) = delete;
    ScratchFolder& operator=(ScratchFolder&&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

    /// Writes a file of this content into the folder and gives its path.
    [[nodiscard]] std::filesystem::path file(std::string_view name, std::string_view content) const;

private:
    std::filesystem::path path_;
};

/// The whole content of a file, byte for byte. Throws std::runtime_error when it cannot be read.
[[nodiscard]] std::string content_of(const std::filesystem::path& path);

}  // namespace cunjing
