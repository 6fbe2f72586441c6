// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/style/sld_symbols.hpp"

#include <algorithm>

#include "gis/style/sld_graphic.hpp"
#include "gis/style/sld_paint.hpp"

namespace cunjing {
namespace {

/// SE's own size of letters and width of a halo where none is named.
constexpr double letters_mm = 10 * 0.28;
constexpr double halo_mm = 1 * 0.28;

PolygonSymbol read_polygon(const XmlElement& element) {
    element.allow_only({"uom"}, {"se:Fill", "se:Stroke"});
    const Measure measure = measure_of(element);
    PolygonSymbol symbol;
    if (const auto fill = element.find("se:Fill")) {
        if (const auto pattern = fill->find("se:GraphicFill")) {
            fill->allow_only({}, {"se:GraphicFill"});
            pattern->allow_only({}, {"se:Graphic"});
            symbol.hatch = read_graphic(pattern->at("se:Graphic"), measure);
        } else {
            symbol.fill = read_fill(*fill);
        }
    }
    if (const auto stroke = element.find("se:Stroke")) symbol.outline = read_stroke(*stroke, measure);
    if (!symbol.fill && !symbol.hatch && !symbol.outline)
        element.fail({"缺少 <se:Fill> 或 <se:Stroke>，什么也画不出来",
                      "neither <se:Fill> nor <se:Stroke> is there: nothing would be drawn"});
    return symbol;
}

LineSymbol read_line(const XmlElement& element) {
    element.allow_only({"uom"}, {"se:Stroke", "se:PerpendicularOffset"});
    const Measure measure = measure_of(element);
    LineSymbol symbol;
    symbol.stroke = read_stroke(element.at("se:Stroke"), measure);
    if (const auto offset = element.find("se:PerpendicularOffset")) symbol.offset = measure.of(offset->number());
    return symbol;
}

PointSymbol read_point(const XmlElement& element) {
    element.allow_only({"uom"}, {"se:Graphic"});
    return {read_graphic(element.at("se:Graphic"), measure_of(element))};
}

/// One blank for any run of blanks and line ends.
std::string with_single_blanks(std::string_view text) {
    std::string result;
    for (char c : text) {
        if (c == '\t' || c == '\n' || c == '\r') c = ' ';
        if (c != ' ' || !result.ends_with(' ')) result += c;
    }
    return result;
}

/// Fields and the words between them; blanks before the first and behind the last words go.
std::vector<TextSymbol::Part> read_label(const XmlElement& element) {
    element.allow_attributes({});
    std::vector<TextSymbol::Part> label;
    for (const auto& [words, piece] : element.pieces()) {
        if (!piece) {
            label.push_back({"", with_single_blanks(words)});
            continue;
        }
        const std::string text = piece->text();
        if (piece->name() == "ogc:PropertyName" && !text.empty())
            label.push_back({text, ""});
        else if (piece->name() == "ogc:Literal")
            label.push_back({"", text});
        else
            piece->fail_unknown(piece->name(), {"ogc:PropertyName", "ogc:Literal"});
    }
    if (!label.empty() && label.front().words.starts_with(' ')) label.front().words.erase(0, 1);
    if (!label.empty() && label.back().words.ends_with(' ')) label.back().words.pop_back();
    std::erase_if(label, [](const TextSymbol::Part& part) { return part.field.empty() && part.words.empty(); });
    if (label.empty()) element.fail({"没有文字", "there are no words"});
    return label;
}

TextSymbol::Place read_place(const XmlElement& element) {
    element.allow_only({}, {"se:PointPlacement", "se:LinePlacement"});
    const auto children = element.children();
    if (children.size() != 1)
        element.fail({"应有一个 <se:PointPlacement> 或 <se:LinePlacement>",
                      "one <se:PointPlacement> or <se:LinePlacement> is expected"});
    children.front().allow_only({}, {});
    return children.front().name() == "se:LinePlacement" ? TextSymbol::Place::along : TextSymbol::Place::beside;
}

TextSymbol read_text(const XmlElement& element) {
    element.allow_only({"uom"}, {"se:Label", "se:Font", "se:LabelPlacement", "se:Halo", "se:Fill"});
    const Measure measure = measure_of(element);
    TextSymbol symbol;
    symbol.label = read_label(element.at("se:Label"));
    symbol.size = {letters_mm, Length::Unit::sheet_mm};
    if (const auto font = element.find("se:Font")) {
        font->allow_only({}, {}, {"se:SvgParameter"});
        for (const auto& [name, parameter] : svg_parameters(*font, {"font-size"}))
            symbol.size = measure.of(positive(parameter));
    }
    if (const auto placement = element.find("se:LabelPlacement")) symbol.place = read_place(*placement);
    if (const auto halo = element.find("se:Halo")) {
        halo->allow_only({}, {"se:Radius", "se:Fill"});
        symbol.halo = Colour{0xff, 0xff, 0xff, 1};
        if (const auto fill = halo->find("se:Fill")) symbol.halo = read_fill(*fill);
        symbol.halo_width = {halo_mm, Length::Unit::sheet_mm};
        if (const auto radius = halo->find("se:Radius")) symbol.halo_width = measure.of(positive(*radius));
    }
    if (const auto fill = element.find("se:Fill")) symbol.colour = read_fill(*fill);
    return symbol;
}

}  // namespace

const std::vector<std::string>& symbolizers() {
    static const std::vector<std::string> names = {"se:PolygonSymbolizer", "se:LineSymbolizer", "se:PointSymbolizer",
                                                   "se:TextSymbolizer"};
    return names;
}

Symbol read_symbol(const XmlElement& element) {
    if (element.name() == "se:PolygonSymbolizer") return read_polygon(element);
    if (element.name() == "se:LineSymbolizer") return read_line(element);
    if (element.name() == "se:PointSymbolizer") return read_point(element);
    if (element.name() == "se:TextSymbolizer") return read_text(element);
    element.fail_unknown(element.name(), symbolizers());
}

}  // namespace cunjing
