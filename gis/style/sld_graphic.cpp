// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/style/sld_graphic.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "gis/base/error.hpp"

namespace cunjing {
namespace {

/// SE's own size of a mark that names none.
constexpr double mark_size_mm = 6 * 0.28;

const std::vector<std::pair<std::string, MarkShape>>& well_known_names() {
    static const std::vector<std::pair<std::string, MarkShape>> names = {
        {"square", MarkShape::square},
        {"circle", MarkShape::circle},
        {"triangle", MarkShape::triangle},
        {"star", MarkShape::star},
        {"cross", MarkShape::cross},
        {"x", MarkShape::x},
        {"diamond", MarkShape::diamond},
        {"pentagon", MarkShape::pentagon},
        {"hexagon", MarkShape::hexagon},
        {"shape://slash", MarkShape::slash},
        {"shape://backslash", MarkShape::backslash},
        {"shape://horline", MarkShape::horizontal},
        {"shape://vertline", MarkShape::vertical},
        {"shape://times", MarkShape::x},
        {"shape://plus", MarkShape::cross},
        {"shape://dot", MarkShape::dot},
    };
    return names;
}

Mark read_mark(const XmlElement& element, const Measure& measure) {
    element.allow_only({}, {"se:WellKnownName", "se:Fill", "se:Stroke"});
    Mark mark;
    if (const auto name = element.find("se:WellKnownName")) mark.shape = one_of(*name, well_known_names());
    if (const auto fill = element.find("se:Fill")) mark.fill = read_fill(*fill);
    if (const auto stroke = element.find("se:Stroke")) mark.stroke = read_stroke(*stroke, measure);
    if (!mark.fill && !mark.stroke)
        element.fail({"缺少 <se:Fill> 或 <se:Stroke>，什么也画不出来",
                      "neither <se:Fill> nor <se:Stroke> is there: nothing would be drawn"});
    return mark;
}

/// A picture is drawn from its own file alone.
void refuse_references(const pugi::xml_node& node, const XmlFile& file) {
    for (const pugi::xml_attribute& attribute : node.attributes()) {
        const std::string_view name = attribute.name();
        if ((name == "href" || name.ends_with(":href")) && !std::string_view(attribute.value()).starts_with("#"))
            throw ConfigError(say("{0}: 图案不能引用“{1}”", "{0}: a picture cannot refer to '{1}'",
                                  file.place(node.offset_debug()), std::string_view(attribute.value())));
    }
    for (const pugi::xml_node& child : node.children()) refuse_references(child, file);
}

/// The problem with a picture's file, in both languages, or two empty strings.
Text problem_of(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!std::filesystem::is_regular_file(path) || !stream)
        return say("没有图案文件 {}", "there is no picture {}", path.string());
    const std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    try {
        const XmlFile file(path, text);
        refuse_references(file.document(), file);
        if (file.root().name() == "svg:svg") return {};
        return say("{} 不是 SVG", "{} is not SVG", path.string());
    } catch (const ConfigError& error) {
        return say("{0} 不是可用的 SVG：{1}", "{0} is not SVG that can be used: {2}", path.string(), error.message().zh,
                   error.message().en);
    }
}

Picture read_picture(const XmlElement& element) {
    element.allow_only({}, {"se:OnlineResource", "se:Format"});
    static const std::vector<std::pair<std::string, bool>> formats = {{"image/svg+xml", true}};
    static_cast<void>(one_of(element.at("se:Format"), formats));
    const XmlElement resource = element.at("se:OnlineResource");
    resource.allow_only({"xlink:type", "xlink:href"}, {});
    const std::string file = resource.attribute_at("xlink:href");
    const std::filesystem::path path(file);
    const bool leaves = std::find(path.begin(), path.end(), "..") != path.end();
    if (path.is_absolute() || leaves || file.find(':') != std::string::npos)
        resource.fail(
            say("图案应在样式文件夹内，而不是“{}”", "a picture lies in the styles' folder, not at '{}'", file));
    const Text problem = problem_of(element.file().name().parent_path() / path);
    if (!problem.en.empty()) resource.fail(problem);
    return {file};
}

}  // namespace

Graphic read_graphic(const XmlElement& element, const Measure& measure) {
    element.allow_only({}, {"se:Mark", "se:ExternalGraphic", "se:Opacity", "se:Size", "se:Rotation"});
    Graphic graphic;
    const auto mark = element.find("se:Mark");
    const auto picture = element.find("se:ExternalGraphic");
    if (mark.has_value() == picture.has_value())
        element.fail(
            {"应有一个 <se:Mark> 或 <se:ExternalGraphic>", "one <se:Mark> or <se:ExternalGraphic> is expected"});
    if (mark) graphic.is = read_mark(*mark, measure);
    if (picture) graphic.is = read_picture(*picture);
    if (const auto opacity = element.find("se:Opacity")) graphic.opacity = share(*opacity);
    if (const auto rotation = element.find("se:Rotation")) graphic.rotation_deg = rotation->number();
    graphic.size = {mark_size_mm, Length::Unit::sheet_mm};
    if (const auto size = element.find("se:Size"))
        graphic.size = measure.of(positive(*size));
    else if (picture)
        static_cast<void>(element.at("se:Size"));
    return graphic;
}

}  // namespace cunjing
