// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/style/style_reader.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "gis/base/error.hpp"
#include "gis/style/sld_filter.hpp"
#include "gis/style/sld_paint.hpp"
#include "gis/style/sld_symbols.hpp"
#include "gis/style/xml.hpp"

namespace cunjing {
namespace {

/// Chinese is in the title, English in the abstract.
Text read_description(const XmlElement& element) {
    element.allow_only({}, {"se:Title", "se:Abstract"});
    return {element.at("se:Title").text(), element.at("se:Abstract").text()};
}

void read_scales(const XmlElement& element, StyleRule& rule) {
    if (const auto least = element.find("se:MinScaleDenominator")) rule.min_scale = positive(*least);
    if (const auto most = element.find("se:MaxScaleDenominator")) {
        rule.max_scale = positive(*most);
        if (rule.max_scale <= rule.min_scale)
            most->fail(say("应大于 <se:MinScaleDenominator> 的 {}",
                           "it must be greater than the {} of <se:MinScaleDenominator>", rule.min_scale));
    }
}

StyleRule read_rule(const XmlElement& element) {
    element.allow_only({},
                       {"se:Name", "se:Description", "ogc:Filter", "se:ElseFilter", "se:MinScaleDenominator",
                        "se:MaxScaleDenominator"},
                       symbolizers());
    StyleRule rule;
    if (const auto name = element.find("se:Name")) rule.name = name->text();
    if (const auto description = element.find("se:Description")) rule.title = read_description(*description);
    if (const auto filter = element.find("ogc:Filter")) rule.filter = read_filter(*filter);
    if (const auto otherwise = element.find("se:ElseFilter")) {
        otherwise->allow_only({}, {});
        if (rule.filter) otherwise->fail({"不能与 <ogc:Filter> 并用", "it cannot stand beside <ogc:Filter>"});
        rule.is_else = true;
    }
    read_scales(element, rule);
    for (const XmlElement& child : element.children())
        if (std::ranges::find(symbolizers(), child.name()) != symbolizers().end())
            rule.symbols.push_back(read_symbol(child));
    if (rule.symbols.empty())
        element.fail(say("没有符号，应有：{}", "there is no symbolizer; supported: {}", join(symbolizers(), ", ")));
    return rule;
}

StylePass read_pass(const XmlElement& element) {
    element.allow_only({}, {"se:Name", "se:SemanticTypeIdentifier"}, {"se:Rule"});
    StylePass pass;
    if (const auto kind = element.find("se:SemanticTypeIdentifier"))
        pass.shapes = one_of<StylePass::Shapes>(*kind, {{"generic:any", StylePass::Shapes::all},
                                                        {"generic:point", StylePass::Shapes::points},
                                                        {"generic:line", StylePass::Shapes::lines},
                                                        {"generic:polygon", StylePass::Shapes::polygons}});
    for (const XmlElement& rule : element.children("se:Rule")) pass.rules.push_back(read_rule(rule));
    if (pass.rules.empty()) element.fail({"缺少 <se:Rule>", "<se:Rule> is missing"});
    return pass;
}

Style read_document(const XmlElement& root) {
    if (root.name() != "StyledLayerDescriptor") root.fail_unknown(root.name(), {"StyledLayerDescriptor"});
    root.allow_only({"version", "xsi:schemaLocation"}, {"NamedLayer"});
    if (const std::string version = root.attribute_at("version"); version != "1.1.0")
        root.fail(say("不支持版本“{}”，只支持 1.1.0", "version '{}' is not supported; 1.1.0 is", version));
    const XmlElement layer = root.at("NamedLayer");
    layer.allow_only({}, {"se:Name", "UserStyle"});
    const XmlElement user_style = layer.at("UserStyle");
    user_style.allow_only({}, {"se:Name", "se:Description"}, {"se:FeatureTypeStyle"});
    Style style;
    style.layer = layer.at("se:Name").text();
    if (const auto description = user_style.find("se:Description")) style.title = read_description(*description);
    for (const XmlElement& pass : user_style.children("se:FeatureTypeStyle")) style.passes.push_back(read_pass(pass));
    if (style.passes.empty()) user_style.fail({"缺少 <se:FeatureTypeStyle>", "<se:FeatureTypeStyle> is missing"});
    return style;
}

}  // namespace

Style read_style(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    if (!stream) throw ConfigError(say("无法读取样式文件 {}", "cannot read the style {}", file.string()));
    return read_style_text(file, text);
}

Style read_style_text(const std::filesystem::path& name, const std::string& text) {
    const XmlFile file(name, text);
    return read_document(file.root());
}

}  // namespace cunjing
