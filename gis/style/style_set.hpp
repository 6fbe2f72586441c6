// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "gis/style/style.hpp"

namespace cunjing {

/// The styles of a folder by the layers that they are for.
class StyleSet {
public:
    /// Reads every .sld file of the folder.
    /// Throws ConfigError as read_style does, for a folder without styles, and for a file that is not called as the
    /// layer that it names.
    static StyleSet load(const std::filesystem::path& folder);

    /// The folder of the installed or built program's own styles.
    /// Throws ConfigError when there is none.
    static std::filesystem::path default_folder();

    /// Throws ConfigError naming the layer, the folder and the nearest known layer.
    [[nodiscard]] const Style& of(const std::string& layer) const;
    [[nodiscard]] bool has(const std::string& layer) const { return styles_.contains(layer); }
    [[nodiscard]] const std::map<std::string, Style>& all() const { return styles_; }
    /// Where pictures are.
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

private:
    std::filesystem::path folder_;
    std::map<std::string, Style> styles_;
};

}  // namespace cunjing
