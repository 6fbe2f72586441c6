// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>
#include <cstdint>

#include "gis/base/error.hpp"
#include "gis/style/style_reader.hpp"
#include "tests/style/document.hpp"
#include "tests/support/files.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

std::string complaint_about(const std::string& document) {
    try {
        static_cast<void>(read_style_text("styles/pond.sld", document));
    } catch (const ConfigError& error) {
        CHECK_FALSE(error.message().zh.empty());
        return error.message().en;
    }
    return "no complaint";
}

/// A rule's fault and what the complaint about it must begin with and hold.
struct Fault {
    std::string within;
    std::string begins;
    std::string holds;
};

void check_all(const std::vector<Fault>& faults) {
    for (const Fault& fault : faults) {
        INFO(fault.within);
        const std::string complaint = complaint_about(document_of_rule(fault.within));
        CHECK_THAT(complaint, Catch::StartsWith(fault.begins));
        CHECK_THAT(complaint, Catch::Contains(fault.holds));
    }
}

std::string stroke(const std::string& parameters) {
    return "<se:LineSymbolizer>\n<se:Stroke>\n" + parameters + "</se:Stroke></se:LineSymbolizer>";
}

std::string parameter(const std::string& name, const std::string& value) {
    return "<se:SvgParameter name='" + name + "'>" + value + "</se:SvgParameter>";
}

std::string graphic(const std::string& within) {
    return "<se:PointSymbolizer>\n<se:Graphic>" + within + "</se:Graphic></se:PointSymbolizer>";
}

std::string picture(const std::string& href, const std::string& format = "image/svg+xml") {
    return graphic("<se:ExternalGraphic><se:OnlineResource xlink:href='" + href + "'/><se:Format>" + format +
                   "</se:Format></se:ExternalGraphic><se:Size>3</se:Size>");
}

std::string filter(const std::string& condition) {
    return "<ogc:Filter>\n" + condition + "</ogc:Filter>" + any_symbol;
}

const std::string is_pond =
    "<ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>pond</ogc:Literal>"
    "</ogc:PropertyIsEqualTo>";

}  // namespace

TEST_CASE("elements that are unknown, doubled or missing") {
    check_all({
        {"<se:PolygonSymboliser/>", "pond.sld:2: <se:PolygonSymboliser>: ", "did you mean 'se:PolygonSymbolizer'?"},
        {"\n<se:RasterSymbolizer/>", "pond.sld:3: <se:RasterSymbolizer>: ", "supported: se:Name, se:Description"},
        {"", "pond.sld:2: <se:Rule>: ", "no symbolizer; supported: se:PolygonSymbolizer"},
        {any_symbol + "<se:ElseFilter/>\n<se:ElseFilter/>", "pond.sld:3: <se:ElseFilter>: ", "only one in <se:Rule>"},
        {any_symbol + "words", "pond.sld:2: <se:Rule>: ", "'words'"},
        {"<se:Description><se:Title>塘</se:Title></se:Description>" + any_symbol,
         "pond.sld:2: <se:Description>: ", "<se:Abstract> is missing"},
        {"<se:LineSymbolizer/>", "pond.sld:2: <se:LineSymbolizer>: ", "<se:Stroke> is missing"},
        {"<se:PolygonSymbolizer/>", "pond.sld:2: <se:PolygonSymbolizer>: ", "nothing would be drawn"},
        {"<Rule xmlns='http://example.org/'/>", "pond.sld:2: <Rule>: ", "namespace is not supported"},
        {"<other:Rule/>", "pond.sld:2: <other:Rule>: ", "namespace is not supported"},
    });
}

TEST_CASE("attributes that are unknown or doubled") {
    check_all({
        {"<se:PolygonSymbolizer colour='red'><se:Fill/></se:PolygonSymbolizer>",
         "pond.sld:2: <se:PolygonSymbolizer>: ", "'colour' is not supported; supported: uom"},
        {"<se:PolygonSymbolizer><se:Fill\n id='1'/></se:PolygonSymbolizer>", "pond.sld:2: <se:Fill>: ", "'id'"},
        {"<se:PolygonSymbolizer uom='http://www.opengeospatial.org/se/units/foot'><se:Fill/></se:PolygonSymbolizer>",
         "pond.sld:2: <se:PolygonSymbolizer>: ", "http://www.opengis.net/def/uom/UCUM/0/mm"},
        {"<se:LineSymbolizer uom='' uom=''><se:Stroke/></se:LineSymbolizer>",
         "pond.sld:2: <se:LineSymbolizer>: ", "'uom' stands twice"},
    });
}

TEST_CASE("strokes and fills that cannot be drawn") {
    check_all({
        {stroke(parameter("stroke", "red")), "pond.sld:4: <se:SvgParameter>: ", "#rrggbb is expected here, not 'red'"},
        {stroke(parameter("stroke", "#12345g")), "pond.sld:4: <se:SvgParameter>: ", "'#12345g'"},
        {stroke(parameter("stroke-width", "-1")), "pond.sld:4: <se:SvgParameter>: ", "greater than 0, not -1"},
        {stroke(parameter("stroke-width", "0")), "pond.sld:4: <se:SvgParameter>: ", "greater than 0"},
        {stroke(parameter("stroke-width", "1 mm")), "pond.sld:4: <se:SvgParameter>: ", "a number is expected"},
        {stroke(parameter("stroke-width", "nan")), "pond.sld:4: <se:SvgParameter>: ", "a number is expected"},
        {stroke(parameter("stroke-width", "")), "pond.sld:4: <se:SvgParameter>: ", "a number is expected"},
        {stroke(parameter("stroke-opacity", "1.1")), "pond.sld:4: <se:SvgParameter>: ", "in 0…1, not 1.1"},
        {stroke(parameter("stroke-opacity", "-0.1")), "pond.sld:4: <se:SvgParameter>: ", "in 0…1"},
        {stroke(parameter("stroke-dasharray", "1 -1")), "pond.sld:4: <se:SvgParameter>: ", "not '-1'"},
        {stroke(parameter("stroke-dasharray", "0 0")), "pond.sld:4: <se:SvgParameter>: ", "cannot all be 0"},
        {stroke(parameter("stroke-dasharray", "")), "pond.sld:4: <se:SvgParameter>: ", "cannot all be 0"},
        {stroke(parameter("stroke-linecap", "rund")), "pond.sld:4: <se:SvgParameter>: ", "did you mean 'round'?"},
        {stroke(parameter("stroke-linejoin", "none")), "pond.sld:4: <se:SvgParameter>: ", "mitre, round, bevel"},
        {stroke(parameter("stroke-widht", "1")), "pond.sld:4: <se:SvgParameter>: ", "did you mean 'stroke-width'?"},
        {stroke("<se:SvgParameter>1</se:SvgParameter>"), "pond.sld:4: <se:SvgParameter>: ", "'name' is missing"},
        {stroke(parameter("stroke-width", "1") + "\n" + parameter("stroke-width", "2")),
         "pond.sld:5: <se:SvgParameter>: ", "'stroke-width' stands twice"},
        {stroke("<se:GraphicStroke/>"), "pond.sld:4: <se:GraphicStroke>: ", "supported: se:SvgParameter"},
        {stroke(parameter("stroke", "<ogc:Literal>#000000</ogc:Literal>")),
         "pond.sld:4: <ogc:Literal>: ", "only words"},
    });
}

TEST_CASE("marks that cannot be drawn") {
    check_all({
        {graphic(""), "pond.sld:3: <se:Graphic>: ", "one <se:Mark> or <se:ExternalGraphic>"},
        {graphic("<se:Mark/>"), "pond.sld:3: <se:Mark>: ", "nothing would be drawn"},
        {graphic("<se:Mark><se:WellKnownName>circel</se:WellKnownName><se:Fill/></se:Mark>"),
         "pond.sld:3: <se:WellKnownName>: ", "did you mean 'circle'?"},
        {graphic("<se:Mark><se:Fill/></se:Mark><se:Size>-2</se:Size>"), "pond.sld:3: <se:Size>: ", "greater than 0"},
        {graphic("<se:Mark><se:Fill/></se:Mark><se:Opacity>2</se:Opacity>"), "pond.sld:3: <se:Opacity>: ", "in 0…1"},
        {graphic("<se:Mark><se:Fill/></se:Mark><se:Displacement/>"), "pond.sld:3: <se:Displacement>: ", "se:Rotation"},
    });
}

TEST_CASE("labels that cannot be drawn") {
    check_all({
        {"<se:TextSymbolizer><se:Label> </se:Label></se:TextSymbolizer>", "pond.sld:2: <se:Label>: ", "no words"},
        {"<se:TextSymbolizer><se:Label><ogc:Function/></se:Label></se:TextSymbolizer>",
         "pond.sld:2: <ogc:Function>: ", "ogc:PropertyName, ogc:Literal"},
        {"<se:TextSymbolizer><se:Label>x</se:Label><se:LabelPlacement/></se:TextSymbolizer>",
         "pond.sld:2: <se:LabelPlacement>: ", "one <se:PointPlacement> or <se:LinePlacement>"},
        {"<se:TextSymbolizer><se:Label>x</se:Label><se:LabelPlacement><se:PointPlacement><se:AnchorPoint/>"
         "</se:PointPlacement></se:LabelPlacement></se:TextSymbolizer>",
         "pond.sld:2: <se:AnchorPoint>: ", "nothing is here"},
        {"<se:TextSymbolizer><se:Label>x</se:Label><se:Font>" + parameter("font-family", "Song") +
             "</se:Font></se:TextSymbolizer>",
         "pond.sld:2: <se:SvgParameter>: ", "supported: font-size"},
    });
}

TEST_CASE("filters that cannot be read") {
    check_all({
        {filter(""), "pond.sld:2: <ogc:Filter>: ", "exactly one condition"},
        {filter(is_pond + is_pond), "pond.sld:2: <ogc:Filter>: ", "exactly one condition"},
        {filter("<ogc:And>" + is_pond + "</ogc:And>"), "pond.sld:3: <ogc:And>: ", "at least two conditions"},
        {filter("<ogc:Not>" + is_pond + is_pond + "</ogc:Not>"), "pond.sld:3: <ogc:Not>: ", "exactly one condition"},
        {filter("<ogc:PropertyIsLike/>"), "pond.sld:3: <ogc:PropertyIsLike>: ", "supported: ogc:PropertyIsEqualTo"},
        {filter("<ogc:PropertyIsEqual/>"), "pond.sld:3: <ogc:PropertyIsEqual>: ", "did you mean"},
        {filter("<ogc:PropertyIsNull/>"), "pond.sld:3: <ogc:PropertyIsNull>: ", "<ogc:PropertyName> is missing"},
        {filter("<ogc:PropertyIsNull><ogc:PropertyName> </ogc:PropertyName></ogc:PropertyIsNull>"),
         "pond.sld:3: <ogc:PropertyName>: ", "name of a field"},
        {filter("<ogc:PropertyIsEqualTo matchCase='false'/>"), "pond.sld:3: <ogc:PropertyIsEqualTo>: ", "'matchCase'"},
        {filter("<ogc:PropertyIsBetween><ogc:PropertyName>a</ogc:PropertyName></ogc:PropertyIsBetween>"),
         "pond.sld:3: <ogc:PropertyIsBetween>: ", "<ogc:LowerBoundary> is missing"},
        {"\n<se:ElseFilter/>" + filter(is_pond), "pond.sld:3: <se:ElseFilter>: ", "beside <ogc:Filter>"},
    });
}

TEST_CASE("scales that no map has") {
    const std::string least = "<se:MinScaleDenominator>5000</se:MinScaleDenominator>";
    check_all({
        {least + "\n<se:MaxScaleDenominator>5000</se:MaxScaleDenominator>" + any_symbol,
         "pond.sld:3: <se:MaxScaleDenominator>: ", "greater than the 5000"},
        {"<se:MinScaleDenominator>0</se:MinScaleDenominator>" + any_symbol,
         "pond.sld:2: <se:MinScaleDenominator>: ", "greater than 0"},
    });
}

TEST_CASE("pictures that are not there or would lead out of the folder") {
    check_all({
        {picture("svg/nowhere.svg"), "pond.sld:3: <se:OnlineResource>: ", "styles/svg/nowhere.svg"},
        {picture("svg"), "pond.sld:3: <se:OnlineResource>: ", "no picture styles/svg"},
        {picture("../secret.svg"), "pond.sld:3: <se:OnlineResource>: ", "in the styles' folder"},
        {picture("/etc/passwd"), "pond.sld:3: <se:OnlineResource>: ", "in the styles' folder"},
        {picture("http://example.org/a.svg"), "pond.sld:3: <se:OnlineResource>: ", "in the styles' folder"},
        {picture("svg/well.svg", "image/png"), "pond.sld:3: <se:Format>: ", "supported: image/svg+xml"},
    });
}

TEST_CASE("pictures that are no SVG, or fetch something") {
    const ScratchFolder scratch;
    const std::vector<std::pair<std::string, std::string>> pictures = {
        {"\x89PNG", "not SVG that can be used: a.svg:1: not UTF-8"},
        {"<html/>", "not SVG"},
        {"<svg xmlns='http://www.w3.org/2000/svg'>", "a.svg:1: not valid XML"},
        {"<!DOCTYPE svg [<!ENTITY a 'aaaa'>]><svg xmlns='http://www.w3.org/2000/svg'/>", "DOCTYPE"},
        {"<svg xmlns='http://www.w3.org/2000/svg'>\n<image href='http://example.org/a.png'/></svg>",
         "a.svg:2: a picture cannot refer to 'http://example.org/a.png'"},
    };
    const std::string document = document_of_rule(picture("a.svg"));
    for (const auto& [content, complaint] : pictures) {
        INFO(content);
        static_cast<void>(scratch.file("a.svg", content));
        CHECK_THROWS_WITH(read_style_text(scratch / "pond.sld", document),
                          Catch::StartsWith("pond.sld:3: <se:OnlineResource>: ") && Catch::Contains(complaint));
    }
    static_cast<void>(scratch.file("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><use href='#b'/></svg>"));
    CHECK_NOTHROW(read_style_text(scratch / "pond.sld", document));
}

TEST_CASE("documents that are no style") {
    CHECK_THAT(complaint_about(""), Catch::StartsWith("pond.sld:1: not valid XML: "));
    CHECK_THAT(complaint_about("<a>\n<b>\n</a>"), Catch::StartsWith("pond.sld:3: not valid XML: "));
    CHECK_THAT(complaint_about("<a/>"), Catch::StartsWith("pond.sld:1: <a>: its namespace"));
    CHECK_THAT(complaint_about("<StyledLayer xmlns='http://www.opengis.net/sld'/>"),
               Catch::Contains("supported: StyledLayerDescriptor"));
    CHECK_THAT(complaint_about("\xC4\xE3"), Catch::Contains("not UTF-8"));
    CHECK_THAT(complaint_about(document_of_rule(any_symbol) + std::string(1, '\0')), Catch::Contains("not UTF-8"));
    CHECK_THAT(complaint_about("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"), Catch::Contains("DOCTYPE is not supported"));
    CHECK_THAT(complaint_about("<StyledLayerDescriptor version='1.0.0' xmlns='http://www.opengis.net/sld'/>"),
               Catch::Contains("version '1.0.0' is not supported; 1.1.0 is"));
    CHECK_THAT(complaint_about(document_of("")), Catch::Contains("<se:FeatureTypeStyle> is missing"));
    CHECK_THAT(complaint_about(document_of("<se:FeatureTypeStyle/>")), Catch::Contains("<se:Rule> is missing"));
    CHECK_THAT(complaint_about(document_of("<se:FeatureTypeStyle><se:SemanticTypeIdentifier>generic:raster"
                                           "</se:SemanticTypeIdentifier></se:FeatureTypeStyle>")),
               Catch::Contains("generic:polygon"));
    CHECK_THROWS_WITH(read_style("styles/nowhere.sld"), Catch::Contains("styles/nowhere.sld"));
}

// Readers go down by recursion; a file must not make them fall through the stack.
TEST_CASE("a filter nested a thousand deep is refused") {
    std::string open;
    std::string close;
    for (int i = 0; i < 1000; ++i) {
        open += "<ogc:Not>";
        close += "</ogc:Not>";
    }
    CHECK_THAT(complaint_about(document_of_rule(filter(open + is_pond + close))), Catch::Contains("nested too deeply"));
}

// Whoever edits a style mistypes: that must never end in anything but a complaint.
TEST_CASE("a style with a mistyped byte is read or complained about") {
    const std::string road = content_of(in_source("styles/road.sld"));
    property("wherever it is, whatever it becomes", [&road](std::uint8_t byte) {
        std::string mistyped = road;
        mistyped.at(*rc::gen::inRange<std::size_t>(0, road.size())) = static_cast<char>(byte);
        try {
            RC_ASSERT(!read_style_text("styles/road.sld", mistyped).passes.empty());
        } catch (const ConfigError& error) {
            RC_ASSERT(error.message().en.starts_with("road.sld:"));
        }
    });
}
