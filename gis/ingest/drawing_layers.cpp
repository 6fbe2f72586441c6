// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/drawing_layers.hpp"

#include <fstream>
#include <map>
#include <vector>

#include "gis/base/error.hpp"
#include "gis/ingest/names.hpp"
#include "gis/ingest/text_encoding.hpp"

namespace cunjing {
namespace {

constexpr const char* layer_column = "Layer";

struct DrawingLayer {
    std::string as_stored;
    std::int64_t entities = 0;
};

/// By name.
std::map<std::string, DrawingLayer> layers_of(OGRLayer& entities) {
    std::map<std::string, DrawingLayer> layers;
    TextDecoder decode;
    entities.ResetReading();
    for (const OGRFeatureUniquePtr& entity : entities) {
        const std::string stored = entity->GetFieldAsString(layer_column);
        DrawingLayer& layer = layers[std::string(decode(stored))];
        layer.as_stored = stored;
        ++layer.entities;
    }
    entities.ResetReading();
    return layers;
}

std::string restrict_to(OGRLayer& entities, const std::string& name, const DrawingLayer& layer) {
    std::string quoted;
    for (const char c : layer.as_stored) quoted += c == '\'' ? std::string("''") : std::string(1, c);
    entities.SetAttributeFilter(fmt::format("\"{}\" = '{}'", layer_column, quoted).c_str());
    return name;
}

}  // namespace

bool is_drawing_of_unsure_encoding(const std::filesystem::path& path) {
    constexpr std::size_t header_bytes = 65536;
    if (folded(path.extension().string()) != ".dxf") return false;
    std::string header(header_bytes, '\0');
    std::ifstream(path, std::ios::binary).read(header.data(), static_cast<std::streamsize>(header.size()));
    const std::string words = folded(header);
    return words.find("ansi936") == std::string::npos && words.find("gb2312") == std::string::npos;
}

std::string choose_drawing_layer(OGRLayer& entities, const std::filesystem::path& path, const Layer& layer,
                                 const std::string& asked) {
    if (asked == entities.GetName()) return asked;
    const auto layers = layers_of(entities);
    std::vector<std::string> names;
    std::vector<std::string> listed;
    std::vector<std::string> called_so;
    for (const auto& [name, drawn] : layers) {
        names.push_back(name);
        listed.push_back(fmt::format("{} × {}", name, drawn.entities));
        if (is_called(layer, name)) called_so.push_back(name);
    }
    if (!asked.empty()) {
        if (layers.contains(asked)) return restrict_to(entities, asked, layers.at(asked));
        const Text hint = suggestion(asked, names);
        throw DataError(say("{0} 中没有图层“{1}”{2}；其中有：{3}", "{0} has no layer '{1}'{4}; it has: {3}",
                            path.string(), asked, hint.zh, join(listed, ", "), hint.en));
    }
    if (names.size() <= 1) return names.empty() ? std::string(entities.GetName()) : names.front();
    if (called_so.size() == 1) return restrict_to(entities, called_so.front(), layers.at(called_so.front()));
    throw DataError(say("{0} 的图形分在 {1} 个图层里，无法确定哪个是 {2}：请用 --source-layer 指明（{3}；全部用 {4}）",
                        "the entities of {0} are on {1} layers and it is not plain which is {2}: name one with "
                        "--source-layer ({3}; {4} for all)",
                        path.string(), names.size(), layer.name, join(listed, ", "), entities.GetName()));
}

}  // namespace cunjing
