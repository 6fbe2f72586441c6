// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/style/style_set.hpp"

#include <set>
#include <system_error>
#include <vector>

#include "gis/base/error.hpp"
#include "gis/base/own_files.hpp"
#include "gis/style/style_reader.hpp"

namespace cunjing {

StyleSet StyleSet::load(const std::filesystem::path& folder) {
    StyleSet set;
    set.folder_ = folder;
    std::error_code unreadable;
    std::set<std::filesystem::path> files;  // in order, so that of several faults always the same one is told
    for (const auto& entry : std::filesystem::directory_iterator(folder, unreadable))
        if (entry.path().extension() == ".sld") files.insert(entry.path());
    for (const std::filesystem::path& file : files) {
        Style style = read_style(file);
        if (style.layer != file.stem().string())
            throw ConfigError(say("{0} 是图层“{1}”的样式，应命名为 {1}.sld",
                                  "{0} is the style of the layer '{1}' and should be called {1}.sld", file.string(),
                                  style.layer));
        set.styles_.emplace(style.layer, std::move(style));
    }
    if (set.styles_.empty())
        throw ConfigError(say("{} 中没有样式（.sld 文件）", "there are no styles (.sld files) in {}", folder.string()));
    return set;
}

const Style& StyleSet::of(const std::string& layer) const {
    const auto found = styles_.find(layer);
    if (found != styles_.end()) return found->second;
    std::vector<std::string> known;
    for (const auto& [name, style] : styles_) known.push_back(name);
    const Text hint = suggestion(layer, known);
    throw ConfigError(say("{0} 中没有图层“{1}”的样式{2}", "there is no style for the layer '{1}' in {0}{3}",
                          folder_.string(), layer, hint.zh, hint.en));
}

std::filesystem::path StyleSet::default_folder() {
    if (std::filesystem::path folder = own_folder("styles"); !folder.empty()) return folder;
    throw ConfigError(
        {"找不到样式文件夹（styles），请用 --styles 指明", "the folder of styles is not found; name it with --styles"});
}

}  // namespace cunjing
