// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "gis/style/style.hpp"
#include "gis/style/xml.hpp"

namespace cunjing {

/// What the numbers of a symbolizer count: millimetres of the sheet, metres of the ground, or SE's pixels of 0.28 mm.
struct Measure {
    Length::Unit unit = Length::Unit::sheet_mm;
    double factor = 0.28;

    [[nodiscard]] Length of(double number) const { return {number * factor, unit}; }
};

/// Reads the attribute `uom` of a symbolizer. Throws ConfigError for any other unit.
[[nodiscard]] Measure measure_of(const XmlElement& symbolizer);

/// Throws ConfigError unless a number is greater than 0.
[[nodiscard]] double positive(const XmlElement& element);
/// Throws ConfigError unless a number is in 0…1.
[[nodiscard]] double share(const XmlElement& element);

/// The `se:SvgParameter` elements within by their names, each once and among the known ones.
[[nodiscard]] std::map<std::string, XmlElement> svg_parameters(const XmlElement& element,
                                                               const std::vector<std::string>& known);

/// The meaning of the word within an element. Throws ConfigError with the known words for any other.
template <class Meaning>
[[nodiscard]] Meaning one_of(const XmlElement& element, const std::vector<std::pair<std::string, Meaning>>& words,
                             const std::vector<std::string>& attributes = {}) {
    const std::string word = element.text(attributes);
    std::vector<std::string> known;
    for (const auto& [name, meaning] : words) {
        if (name == word) return meaning;
        known.push_back(name);
    }
    element.fail_unknown(word, known);
}

/// Reads an `se:Fill` that is a colour: SE's grey #808080 where none is named.
[[nodiscard]] Colour read_fill(const XmlElement& fill);

/// Reads an `se:Stroke`: black and one pixel wide where nothing else is said.
[[nodiscard]] Stroke read_stroke(const XmlElement& stroke, const Measure& measure);

}  // namespace cunjing
