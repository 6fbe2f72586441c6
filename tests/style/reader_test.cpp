// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>

#include "gis/style/style_reader.hpp"
#include "tests/style/document.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;

namespace {

const std::string millimetres = " uom='http://www.opengis.net/def/uom/UCUM/0/mm'";
const std::string metres = " uom='http://www.opengeospatial.org/se/units/metre'";
const std::string pixels = " uom='http://www.opengeospatial.org/se/units/pixel'";

std::string parameter(const std::string& name, const std::string& value) {
    return "<se:SvgParameter name='" + name + "'>" + value + "</se:SvgParameter>";
}

LineSymbol line(const std::string& uom, const std::string& parameters, const std::string& behind = "") {
    return symbol_of<LineSymbol>("<se:LineSymbolizer" + uom + "><se:Stroke>" + parameters + "</se:Stroke>" + behind +
                                 "</se:LineSymbolizer>");
}

Graphic graphic(const std::string& within) {
    return symbol_of<PointSymbol>("<se:PointSymbolizer" + millimetres + "><se:Graphic>" + within +
                                  "</se:Graphic></se:PointSymbolizer>")
        .graphic;
}

TextSymbol text(const std::string& within) {
    return symbol_of<TextSymbol>("<se:TextSymbolizer" + millimetres + ">" + within + "</se:TextSymbolizer>");
}

Length mm(double value) {
    return {value, Length::Unit::sheet_mm};
}

/// A label's parts: {name} is a field.
std::string parts_of(const std::string& label) {
    std::string parts;
    for (const TextSymbol::Part& part : text("<se:Label>" + label + "</se:Label>").label)
        parts += part.field.empty() ? "[" + part.words + "]" : "{" + part.field + "}";
    return parts;
}

}  // namespace

TEST_CASE("a style knows its layer, its title and its passes in their order") {
    const std::string title = "<se:Description><se:Title>塘</se:Title><se:Abstract>Pond</se:Abstract></se:Description>";
    const std::string rule = "<se:Rule>" + title + any_symbol + any_symbol + "</se:Rule>";
    const Style style = read_style_text(
        "pond.sld", document_of(title + "<se:FeatureTypeStyle>" + rule + rule +
                                "</se:FeatureTypeStyle><se:FeatureTypeStyle><se:SemanticTypeIdentifier>generic:point"
                                "</se:SemanticTypeIdentifier>" +
                                rule + "</se:FeatureTypeStyle>"));
    CHECK(style.layer == "pond");
    CHECK(style.title == Text{"塘", "Pond"});
    REQUIRE(style.passes.size() == 2);
    CHECK(style.passes[0].rules.size() == 2);
    CHECK(style.passes[0].shapes == StylePass::Shapes::all);
    CHECK(style.passes[1].shapes == StylePass::Shapes::points);
    CHECK(style.passes[1].rules[0].title == Text{"塘", "Pond"});
    CHECK(style.passes[1].rules[0].symbols.size() == 2);
    CHECK_FALSE(style.passes[1].rules[0].is_else);
    CHECK(rule_of("<se:ElseFilter/>" + any_symbol).is_else);
}

// What a prefix is called is the file's own affair; the namespace counts.
TEST_CASE("a file may call the namespaces as it likes") {
    const Style style = read_style_text(
        "pond.sld",
        "<a:StyledLayerDescriptor version='1.1.0' xmlns:a='http://www.opengis.net/sld'><a:NamedLayer>"
        "<Name xmlns='http://www.opengis.net/se'>pond</Name><a:UserStyle>"
        "<FeatureTypeStyle xmlns='http://www.opengis.net/se'><Rule><PolygonSymbolizer><Fill/></PolygonSymbolizer>"
        "</Rule></FeatureTypeStyle></a:UserStyle></a:NamedLayer></a:StyledLayerDescriptor>");
    CHECK(style.layer == "pond");
    CHECK(style.passes.at(0).rules.at(0).symbols.size() == 1);
}

TEST_CASE("comments and a declaration of the encoding are no fault") {
    const std::string head = "<?xml version='1.0' encoding='UTF-8'?>\n<!-- a pond -->\n";
    CHECK(read_style_text("pond.sld", head + document_of_rule("<!-- a rule -->" + any_symbol)).layer == "pond");
}

TEST_CASE("a line has all that a stroke can say") {
    const LineSymbol symbol =
        line(millimetres,
             parameter("stroke", "#12aBf0") + parameter("stroke-width", "0.5") + parameter("stroke-opacity", "0.25") +
                 parameter("stroke-dasharray", "4 1,0.5  1") + parameter("stroke-linecap", "round") +
                 parameter("stroke-linejoin", "bevel"),
             "<se:PerpendicularOffset>-1.5</se:PerpendicularOffset>");
    CHECK(symbol.stroke.colour == Colour{0x12, 0xab, 0xf0, 0.25});
    CHECK(symbol.stroke.width == mm(0.5));
    CHECK(symbol.stroke.dashes == std::vector<Length>{mm(4), mm(1), mm(0.5), mm(1)});
    CHECK(symbol.stroke.cap == Stroke::Cap::round);
    CHECK(symbol.stroke.join == Stroke::Join::bevel);
    CHECK(symbol.offset == mm(-1.5));
}

// SE 1.1, 11.1.3: black, one pixel of 0.28 mm, no dashes.
TEST_CASE("a stroke that says nothing is what SE says") {
    const LineSymbol symbol = line("", "");
    CHECK(symbol.stroke.colour == Colour{0, 0, 0, 1});
    CHECK(symbol.stroke.width == mm(0.28));
    CHECK(symbol.stroke.dashes.empty());
    CHECK(symbol.stroke.cap == Stroke::Cap::butt);
    CHECK(symbol.stroke.join == Stroke::Join::mitre);
    CHECK(symbol.offset == mm(0));
    CHECK(line(metres, "").stroke.width == mm(0.28));
}

TEST_CASE("a number counts millimetres, pixels of 0.28 mm, or metres of the ground") {
    const std::string two = parameter("stroke-width", "2");
    CHECK(line(millimetres, two).stroke.width == mm(2));
    CHECK(line(pixels, two).stroke.width == mm(0.56));
    CHECK(line("", two).stroke.width == mm(0.56));
    CHECK(line(metres, two).stroke.width == Length{2, Length::Unit::ground_m});
    CHECK(line(metres, parameter("stroke-dasharray", "3 1")).stroke.dashes.at(0) == Length{3, Length::Unit::ground_m});
    CHECK(line(metres, two).stroke.width.on_sheet_mm(10000) == Approx(0.2));
    CHECK(line(millimetres, two).stroke.width.on_sheet_mm(10000) == 2);
}

// As in SVG: 3 drawn, 1 left out, 2 drawn, 3 left out, 1 drawn, 2 left out.
TEST_CASE("an odd number of dashes is taken twice") {
    const auto dashes = line(millimetres, parameter("stroke-dasharray", "3 1 2")).stroke.dashes;
    CHECK(dashes == std::vector<Length>{mm(3), mm(1), mm(2), mm(3), mm(1), mm(2)});
}

TEST_CASE("ground is filled and outlined") {
    const auto symbol =
        symbol_of<PolygonSymbol>("<se:PolygonSymbolizer" + millimetres + "><se:Fill>" + parameter("fill", "#d5e9f4") +
                                 parameter("fill-opacity", "0") + "</se:Fill><se:Stroke>" +
                                 parameter("stroke-width", "0.1") + "</se:Stroke></se:PolygonSymbolizer>");
    CHECK(symbol.fill == Colour{0xd5, 0xe9, 0xf4, 0});
    CHECK(symbol.outline.value().width == mm(0.1));
    CHECK_FALSE(symbol.hatch.has_value());
}

TEST_CASE("a fill that says nothing is SE's grey, an outline alone has no fill") {
    CHECK(symbol_of<PolygonSymbol>(any_symbol).fill == Colour{0x80, 0x80, 0x80, 1});
    CHECK_FALSE(symbol_of<PolygonSymbol>(any_symbol).outline.has_value());
    CHECK_FALSE(symbol_of<PolygonSymbol>("<se:PolygonSymbolizer><se:Stroke/></se:PolygonSymbolizer>").fill.has_value());
}

TEST_CASE("ground is hatched by a mark drawn again and again") {
    const auto symbol = symbol_of<PolygonSymbol>(
        "<se:PolygonSymbolizer" + millimetres +
        "><se:Fill><se:GraphicFill><se:Graphic><se:Mark><se:WellKnownName>shape://slash</se:WellKnownName>"
        "<se:Stroke/></se:Mark><se:Size>2.5</se:Size></se:Graphic></se:GraphicFill></se:Fill></se:PolygonSymbolizer>");
    CHECK_FALSE(symbol.fill.has_value());
    CHECK(symbol.hatch.value().size == mm(2.5));
    CHECK(std::get<Mark>(symbol.hatch->is).shape == MarkShape::slash);
}

TEST_CASE("every mark by its name") {
    const std::vector<std::pair<std::string, MarkShape>> shapes = {{"square", MarkShape::square},
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
                                                                   {"shape://dot", MarkShape::dot}};
    for (const auto& [name, shape] : shapes) {
        INFO(name);
        const Graphic read = graphic("<se:Mark><se:WellKnownName>" + name + "</se:WellKnownName><se:Fill/></se:Mark>");
        CHECK(std::get<Mark>(read.is).shape == shape);
    }
}

TEST_CASE("a mark with its size, rotation and opacity") {
    const Graphic read = graphic("<se:Mark><se:Fill/><se:Stroke>" + parameter("stroke-width", "0.2") +
                                 "</se:Stroke></se:Mark><se:Opacity>0.5</se:Opacity><se:Size>3.2</se:Size>"
                                 "<se:Rotation>-45</se:Rotation>");
    const Mark& mark = std::get<Mark>(read.is);
    CHECK(mark.shape == MarkShape::square);  // SE's own, where none is named
    CHECK(mark.fill.has_value());
    CHECK(mark.stroke.value().width == mm(0.2));
    CHECK(read.size == mm(3.2));
    CHECK(read.rotation_deg == -45);
    CHECK(read.opacity == 0.5);
}

TEST_CASE("a mark without a size is six pixels high whatever the unit") {
    CHECK(graphic("<se:Mark><se:Fill/></se:Mark>").size.value == Approx(1.68));
}

TEST_CASE("a picture lies beside the style") {
    const ScratchFolder scratch;
    static_cast<void>(scratch.file("svg/well.svg", "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>"));
    const auto file = scratch.file(
        "pond.sld", document_of_rule("<se:PointSymbolizer" + millimetres +
                                     "><se:Graphic><se:ExternalGraphic><se:OnlineResource xlink:type='simple' "
                                     "xlink:href='svg/well.svg'/><se:Format>image/svg+xml</se:Format>"
                                     "</se:ExternalGraphic><se:Size>4</se:Size></se:Graphic></se:PointSymbolizer>"));
    const Style style = read_style(file);
    const auto& point = std::get<PointSymbol>(style.passes.at(0).rules.at(0).symbols.at(0));
    CHECK(std::get<Picture>(point.graphic.is).file == "svg/well.svg");
    CHECK(point.graphic.size == mm(4));
}

TEST_CASE("a label mixes fields and fixed words; blanks round it go, blanks within are one") {
    CHECK(parts_of("<ogc:PropertyName>name</ogc:PropertyName>") == "{name}");
    CHECK(parts_of("\n  <ogc:PropertyName>name</ogc:PropertyName>\n ") == "{name}");
    CHECK(parts_of("塘 <ogc:PropertyName>name</ogc:PropertyName>") == "[塘 ]{name}");
    CHECK(parts_of("<ogc:PropertyName>a</ogc:PropertyName> <ogc:PropertyName>b</ogc:PropertyName>") == "{a}[ ]{b}");
    CHECK(parts_of("<ogc:PropertyName>a</ogc:PropertyName>\n   （<ogc:PropertyName>b</ogc:PropertyName>）") ==
          "{a}[ （]{b}[）]");
    CHECK(parts_of("<ogc:Literal>No.</ogc:Literal><ogc:PropertyName>code</ogc:PropertyName>") == "[No.]{code}");
    CHECK(parts_of("<![CDATA[A & B]]>") == "[A & B]");
}

TEST_CASE("letters have a size, a colour, a halo and a place") {
    const TextSymbol symbol = text(
        "<se:Label>x</se:Label><se:Font>" + parameter("font-size", "2.4") +
        "</se:Font><se:LabelPlacement><se:LinePlacement/></se:LabelPlacement><se:Halo><se:Radius>0.6</se:Radius>"
        "<se:Fill>" +
        parameter("fill", "#fffff0") + "</se:Fill></se:Halo><se:Fill>" + parameter("fill", "#6b4f8a") + "</se:Fill>");
    CHECK(symbol.size == mm(2.4));
    CHECK(symbol.colour == Colour{0x6b, 0x4f, 0x8a, 1});
    CHECK(symbol.halo == Colour{0xff, 0xff, 0xf0, 1});
    CHECK(symbol.halo_width == mm(0.6));
    CHECK(symbol.place == TextSymbol::Place::along);
    const TextSymbol plain = text("<se:Label>x</se:Label>");
    CHECK(plain.size.value == Approx(2.8));
    CHECK(plain.colour == Colour{0, 0, 0, 1});
    CHECK_FALSE(plain.halo.has_value());
    CHECK(plain.place == TextSymbol::Place::beside);
    CHECK(text("<se:Label>x</se:Label><se:Halo/>").halo == Colour{0xff, 0xff, 0xff, 1});
}
