// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/style/filter.hpp"

namespace cunjing {

/// A measure on the sheet in millimetres, or on the ground in metres: then it shrinks with the scale.
struct Length {
    enum class Unit { sheet_mm, ground_m };
    double value = 0;
    Unit unit = Unit::sheet_mm;

    /// Takes the scale's denominator, 10 000 of 1:10 000.
    [[nodiscard]] double on_sheet_mm(double scale) const {
        return unit == Unit::sheet_mm ? value : value * 1000 / scale;
    }
    bool operator==(const Length&) const = default;
};

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    double opacity = 1;  // 0…1

    bool operator==(const Colour&) const = default;
};

/// How a line is drawn.
struct Stroke {
    enum class Cap { butt, round, square };
    enum class Join { mitre, round, bevel };
    Colour colour;
    Length width;
    std::vector<Length> dashes;  // drawn and left out in turn, an even number; empty: one line
    Cap cap = Cap::butt;
    Join join = Join::mitre;
};

/// The shapes that a mark or a hatch can have.
enum class MarkShape {
    square,
    circle,
    triangle,
    diamond,
    pentagon,
    hexagon,
    star,
    cross,
    x,
    slash,
    backslash,
    horizontal,
    vertical,
    dot  // a disc of a third of the size, with room round it
};

/// A shape drawn at a place, or again and again as a hatch.
struct Mark {
    MarkShape shape = MarkShape::square;
    std::optional<Colour> fill;
    std::optional<Stroke> stroke;
};

/// A drawing in a file of the styles' folder.
struct Picture {
    std::string file;  // "svg/well.svg"
};

/// What stands at a place: a mark or a picture.
struct Graphic {
    std::variant<Mark, Picture> is;
    Length size;              // its height; of a hatch the distance from one to the next
    double rotation_deg = 0;  // clockwise
    double opacity = 1;
};

/// Ground is filled or hatched, and outlined. A hatch over a fill is two symbols of a rule.
struct PolygonSymbol {
    std::optional<Colour> fill;
    std::optional<Graphic> hatch;
    std::optional<Stroke> outline;
};

struct LineSymbol {
    Stroke stroke;
    Length offset;  // to the left of the direction of drawing; negative: to the right
};

/// Of a line or polygon: at a point on it.
struct PointSymbol {
    Graphic graphic;
};

/// Words beside a feature: fields and fixed words, one behind the other.
struct TextSymbol {
    struct Part {
        std::string field;  // empty: fixed words
        std::string words;
    };
    enum class Place { beside, along };
    std::vector<Part> label;
    Length size;  // of the letters
    Colour colour;
    std::optional<Colour> halo;
    Length halo_width;  // round the letters
    Place place = Place::beside;
};

using Symbol = std::variant<PolygonSymbol, LineSymbol, PointSymbol, TextSymbol>;

/// What is drawn of the features that a filter lets through, between two scales.
struct StyleRule {
    std::string name;
    /// What the legend calls it; rules of one title are one entry, drawn upon each other. Empty: not in the legend.
    Text title;
    std::optional<Filter> filter;  // none: every feature
    bool is_else = false;          // for features that no other rule of the pass took at this scale
    double min_scale = 0;          // denominators: from this one on
    double max_scale = 0;          // and below this one; 0: no bound
    std::vector<Symbol> symbols;   // drawn one upon the other

    [[nodiscard]] bool is_for_scale(double scale) const {
        return scale >= min_scale && (max_scale == 0 || scale < max_scale);
    }
};

/// Features are drawn pass by pass: all casings of roads before all roads.
struct StylePass {
    enum class Shapes { all, points, lines, polygons };
    Shapes shapes = Shapes::all;  // of a layer of polygons and points, the pass may draw only the ones or the others
    std::vector<StyleRule> rules;

    /// The rules that a feature is drawn by, in their order: all whose filter holds, else the `else` rules.
    /// Takes the scale's denominator and what the feature's fields hold.
    [[nodiscard]] std::vector<const StyleRule*> rules_for(double scale, const FieldValues& fields) const;
};

/// How the features of one layer look, as `styles/<layer>.sld` says.
struct Style {
    std::string layer;
    Text title;
    std::vector<StylePass> passes;

    /// The fields that filters and labels speak of, each once, sorted.
    [[nodiscard]] std::vector<std::string> fields() const;
};

}  // namespace cunjing
