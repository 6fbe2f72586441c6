// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string_view>

namespace cunjing {

/// A file of text that is written from its start to its end, every byte or an error.
class TextFile {
public:
    /// Throws DataError when the file cannot be made.
    explicit TextFile(const std::filesystem::path& path);

    /// Throws DataError when the disk is full or gone.
    void write(std::string_view text);
    /// Throws DataError when not all that was written arrived on the disk.
    void close();

private:
    struct Closer {
        void operator()(std::FILE* file) const { static_cast<void>(std::fclose(file)); }
    };
    [[noreturn]] void fail() const;

    std::filesystem::path path_;
    std::unique_ptr<std::FILE, Closer> file_;
};

/// The text between the tags of XML: its signs escaped, those that XML cannot hold left out.
[[nodiscard]] std::string xml_text(std::string_view text);

}  // namespace cunjing
