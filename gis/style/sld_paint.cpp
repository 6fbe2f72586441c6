// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/style/sld_paint.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace cunjing {
namespace {

constexpr const char* pixel_uom = "http://www.opengeospatial.org/se/units/pixel";
constexpr const char* metre_uom = "http://www.opengeospatial.org/se/units/metre";
constexpr const char* millimetre_uom = "http://www.opengis.net/def/uom/UCUM/0/mm";
constexpr double pixel_mm = 0.28;

/// The attribute that an SvgParameter is known by.
const std::vector<std::string> named = {"name"};

std::uint8_t byte_of(std::string_view digits) {
    std::uint8_t byte = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
    return byte;
}

Colour read_colour(const XmlElement& parameter) {
    const std::string text = parameter.text(named);
    const auto is_digit = [](char c) {
        return std::string_view("0123456789abcdefABCDEF").find(c) != std::string::npos;
    };
    if (text.size() != 7 || text[0] != '#' || !std::all_of(text.begin() + 1, text.end(), is_digit))
        parameter.fail(
            say("此处应为 #rrggbb 形式的颜色，而不是“{}”", "a colour #rrggbb is expected here, not '{}'", text));
    const std::string_view digits = std::string_view(text).substr(1);
    return {byte_of(digits.substr(0, 2)), byte_of(digits.substr(2, 2)), byte_of(digits.substr(4, 2)), 1};
}

/// Numbers with blanks or commas between them. An odd number of them is taken twice, as SVG does.
std::vector<Length> read_dashes(const XmlElement& parameter, const Measure& measure) {
    std::string words = parameter.text(named);
    std::ranges::replace(words, ' ', ',');
    std::vector<Length> dashes;
    double sum = 0;
    for (const std::string& word : split_list(words)) {
        const auto number = number_of(word);
        if (!number || *number < 0)
            parameter.fail(
                say("此处应为不小于 0 的数字，而不是“{}”", "numbers from 0 on are expected here, not '{}'", word));
        sum += *number;
        dashes.push_back(measure.of(*number));
    }
    if (sum <= 0) parameter.fail({"虚线不能全为 0", "dashes cannot all be 0"});
    if (dashes.size() % 2 == 1) {
        const std::vector<Length> once = dashes;
        dashes.insert(dashes.end(), once.begin(), once.end());
    }
    return dashes;
}

}  // namespace

Measure measure_of(const XmlElement& symbolizer) {
    const auto uom = symbolizer.attribute("uom");
    if (!uom || *uom == pixel_uom) return {Length::Unit::sheet_mm, pixel_mm};
    if (*uom == metre_uom) return {Length::Unit::ground_m, 1};
    if (*uom == millimetre_uom) return {Length::Unit::sheet_mm, 1};
    symbolizer.fail_unknown(*uom, {millimetre_uom, metre_uom, pixel_uom});
}

double positive(const XmlElement& element) {
    const double number = element.number(named);
    if (number <= 0) element.fail(say("应大于 0，而不是 {}", "it must be greater than 0, not {}", number));
    return number;
}

double share(const XmlElement& element) {
    const double number = element.number(named);
    if (number < 0 || number > 1) element.fail(say("应在 0 和 1 之间，而不是 {}", "it must be in 0…1, not {}", number));
    return number;
}

std::map<std::string, XmlElement> svg_parameters(const XmlElement& element, const std::vector<std::string>& known) {
    std::map<std::string, XmlElement> parameters;
    for (const XmlElement& parameter : element.children("se:SvgParameter")) {
        const std::string name = parameter.attribute_at("name");
        if (std::ranges::find(known, name) == known.end()) parameter.fail_unknown(name, known);
        if (!parameters.try_emplace(name, parameter).second)
            parameter.fail(say("“{}”出现了两次", "'{}' stands twice", name));
    }
    return parameters;
}

Colour read_fill(const XmlElement& fill) {
    fill.allow_only({}, {}, {"se:SvgParameter"});
    Colour colour{0x80, 0x80, 0x80, 1};
    const auto parameters = svg_parameters(fill, {"fill", "fill-opacity"});
    if (const auto found = parameters.find("fill"); found != parameters.end()) colour = read_colour(found->second);
    if (const auto found = parameters.find("fill-opacity"); found != parameters.end())
        colour.opacity = share(found->second);
    return colour;
}

Stroke read_stroke(const XmlElement& stroke, const Measure& measure) {
    stroke.allow_only({}, {}, {"se:SvgParameter"});
    Stroke read;
    read.width = {pixel_mm, Length::Unit::sheet_mm};
    const std::vector<std::string> known = {"stroke",           "stroke-width",   "stroke-opacity",
                                            "stroke-dasharray", "stroke-linecap", "stroke-linejoin"};
    double opacity = 1;
    for (const auto& [name, parameter] : svg_parameters(stroke, known)) {
        if (name == "stroke") read.colour = read_colour(parameter);
        if (name == "stroke-width") read.width = measure.of(positive(parameter));
        if (name == "stroke-opacity") opacity = share(parameter);
        if (name == "stroke-dasharray") read.dashes = read_dashes(parameter, measure);
        if (name == "stroke-linecap")
            read.cap = one_of<Stroke::Cap>(
                parameter,
                {{"butt", Stroke::Cap::butt}, {"round", Stroke::Cap::round}, {"square", Stroke::Cap::square}}, named);
        if (name == "stroke-linejoin")
            read.join = one_of<Stroke::Join>(
                parameter,
                {{"mitre", Stroke::Join::mitre}, {"round", Stroke::Join::round}, {"bevel", Stroke::Join::bevel}},
                named);
    }
    read.colour.opacity = opacity;
    return read;
}

}  // namespace cunjing
