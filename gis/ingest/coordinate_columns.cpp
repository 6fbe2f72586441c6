// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/coordinate_columns.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "gis/base/error.hpp"
#include "gis/ingest/angle.hpp"
#include "gis/ingest/field_map.hpp"

namespace cunjing {
namespace {

enum class Announced { nothing, east, north, x, y, both };

using Word = std::pair<std::string_view, Announced>;

constexpr std::array<Word, 39> whole_words{{
    {"lon", Announced::east},
    {"lng", Announced::east},
    {"long", Announced::east},
    {"longitude", Announced::east},
    {"东经", Announced::east},
    {"easting", Announced::east},
    {"east", Announced::east},
    {"e", Announced::east},
    {"东", Announced::east},
    {"lat", Announced::north},
    {"latitude", Announced::north},
    {"北纬", Announced::north},
    {"northing", Announced::north},
    {"north", Announced::north},
    {"n", Announced::north},
    {"北", Announced::north},
    {"x", Announced::x},
    {"x坐标", Announced::x},
    {"坐标x", Announced::x},
    {"xcoord", Announced::x},
    {"pointx", Announced::x},
    {"y", Announced::y},
    {"y坐标", Announced::y},
    {"坐标y", Announced::y},
    {"ycoord", Announced::y},
    {"pointy", Announced::y},
    {"经纬度", Announced::both},
    {"坐标", Announced::both},
    {"gps坐标", Announced::both},
    {"经纬度坐标", Announced::both},
    {"地理坐标", Announced::both},
    {"coordinates", Announced::both},
    {"lonlat", Announced::both},
    {"latlon", Announced::both},
    {"lnglat", Announced::both},
    {"位置坐标", Announced::both},
    {"坐标位置", Announced::both},
    {"定位坐标", Announced::both},
    {"中心坐标", Announced::both},
}};

constexpr std::array<Word, 6> parts_of_words{{
    {"经度", Announced::east},
    {"东坐标", Announced::east},
    {"横坐标", Announced::east},
    {"纬度", Announced::north},
    {"北坐标", Announced::north},
    {"纵坐标", Announced::north},
}};

Announced announced_by(const std::string& heading) {
    for (const std::string& part : {heading, split_heading(heading).words}) {
        const std::string word = comparable(part);
        const auto* const whole = std::ranges::find(whole_words, std::string_view(word), &Word::first);
        if (whole != whole_words.end()) return whole->second;
    }
    const std::string word = comparable(heading);
    for (const auto& [part, what] : parts_of_words)
        if (word.find(part) != std::string::npos) return what;
    return Announced::nothing;
}

std::string_view cell_of(const CsvRow& row, std::size_t column) {
    return column < row.cells.size() ? std::string_view(row.cells[column]) : std::string_view();
}

/// What the values of two columns may be: how many rows fit the one order, how many the other.
struct Fit {
    std::size_t rows = 0;
    std::size_t degrees = 0;
    std::size_t metres = 0;
    std::size_t degrees_in_order = 0;
    std::size_t degrees_reversed = 0;
    std::size_t metres_in_order = 0;
    std::size_t metres_reversed = 0;

    void add(const Coordinate& a, const Coordinate& b);
    [[nodiscard]] bool is_in_degrees() const { return degrees >= metres; }
    [[nodiscard]] bool in_order() const { return most(is_in_degrees() ? degrees_in_order : metres_in_order); }
    [[nodiscard]] bool reversed() const { return most(is_in_degrees() ? degrees_reversed : metres_reversed); }

private:
    /// A slip in a row or two must not hide what all the others say.
    [[nodiscard]] bool most(std::size_t count) const {
        return rows > 0 && count * 10 >= (is_in_degrees() ? degrees : metres) * 9;
    }
};

bool is_like_northing(double value) {
    return value >= 1e6 && value < 1e7;
}

bool is_like_easting(double value) {
    return (value >= 1e5 && value < 1e6) || (value >= 13e6 && value < 46e6);
}

void Fit::add(const Coordinate& a, const Coordinate& b) {
    ++rows;
    const bool is_degrees = std::abs(a.value) <= 180 && std::abs(b.value) <= 180;
    if (!is_degrees) {
        ++metres;
        metres_in_order += is_like_easting(a.value) && is_like_northing(b.value) ? 1 : 0;
        metres_reversed += is_like_northing(a.value) && is_like_easting(b.value) ? 1 : 0;
        return;
    }
    ++degrees;
    const bool says_reversed = a.axis == Coordinate::Axis::north || b.axis == Coordinate::Axis::east;
    const bool says_in_order = a.axis == Coordinate::Axis::east || b.axis == Coordinate::Axis::north;
    degrees_in_order += std::abs(b.value) <= 90 && !says_reversed ? 1 : 0;
    degrees_reversed += std::abs(a.value) <= 90 && !says_in_order ? 1 : 0;
}

class Finder {
public:
    Finder(const std::vector<std::string>& headings, const std::vector<CsvRow>& rows, const std::string& file)
        : headings_(headings), rows_(rows), file_(file) {}

    [[nodiscard]] CoordinateColumns as_asked(const std::string& asked) const {
        const std::vector<std::string> names = split_list(asked);
        if (names.size() != 2)
            throw ConfigError(say("--coordinates 应写两列：东（经度）列,北（纬度）列，不能是“{}”",
                                  "--coordinates takes two columns, EAST,NORTH, not '{}'", asked));
        CoordinateColumns found;
        found.east = column_named(headings_, names[0]);
        found.north = column_named(headings_, names[1]);
        found.degrees = fit(found).is_in_degrees();
        found.note = note(found, {"按要求", "as asked"});
        return found;
    }

    [[nodiscard]] std::optional<CoordinateColumns> by_headings() const {
        if (const auto named = pair_of(Announced::east, Announced::north)) return by_names(*named);
        if (const auto lettered = pair_of(Announced::x, Announced::y)) return by_values(*lettered);
        for (std::size_t column = 0; column < headings_.size(); ++column)
            if (announced_by(headings_[column]) == Announced::both && has_pairs(column)) return in_one_cell(column);
        return std::nullopt;
    }

private:
    [[nodiscard]] std::optional<CoordinateColumns> pair_of(Announced first, Announced second) const {
        const auto column_of = [&](Announced what) {
            return std::ranges::find(headings_, what, [](const std::string& h) { return announced_by(h); });
        };
        const auto a = column_of(first);
        const auto b = column_of(second);
        if (a == headings_.end() || b == headings_.end()) return std::nullopt;
        CoordinateColumns found;
        found.east = static_cast<std::size_t>(a - headings_.begin());
        found.north = static_cast<std::size_t>(b - headings_.begin());
        return found;
    }

    [[nodiscard]] CoordinateColumns by_names(CoordinateColumns found) const {
        const Fit values = fit(found);
        found.degrees = values.is_in_degrees();
        if (values.in_order() || !values.reversed()) {
            found.note = note(found, {"按列名", "by their headings"});
            return found;
        }
        std::swap(found.east, found.north);
        found.note = note(found, {"数值表明两列填反了，已对调，请核对",
                                  "the values show that the two were filled in the wrong order; please look at them"});
        return found;
    }

    [[nodiscard]] CoordinateColumns by_values(CoordinateColumns found) const {
        const Fit values = fit(found);
        found.degrees = values.is_in_degrees();
        if (values.rows > 0 && values.in_order() == values.reversed()) refuse_to_guess(found);
        if (values.reversed()) std::swap(found.east, found.north);
        found.note = note(found, {"按数值判断", "by their values"});
        return found;
    }

    [[nodiscard]] CoordinateColumns in_one_cell(std::size_t column) const {
        CoordinateColumns found;
        found.east = found.north = column;
        const Fit values = fit(found);
        found.degrees = values.is_in_degrees();
        const bool latitude_stands_first = comparable(headings_[column]).starts_with("lat");
        found.north_first = values.in_order() == values.reversed() ? latitude_stands_first : values.reversed();
        found.note = found.north_first ? say("坐标取自列“{}”（先北后东）",
                                             "coordinates from column '{}', the northern one first", headings_[column])
                                       : say("坐标取自列“{}”（先东后北）",
                                             "coordinates from column '{}', the eastern one first", headings_[column]);
        return found;
    }

    [[nodiscard]] bool has_pairs(std::size_t column) const {
        return std::ranges::any_of(
            rows_, [&](const CsvRow& row) { return read_coordinate_pair(cell_of(row, column)).has_value(); });
    }

    [[nodiscard]] Fit fit(const CoordinateColumns& columns) const {
        Fit values;
        for (const CsvRow& row : rows_) {
            if (columns.east == columns.north) {
                if (const auto both = read_coordinate_pair(cell_of(row, columns.east)))
                    values.add(both->first, both->second);
                continue;
            }
            const auto a = read_coordinate(cell_of(row, columns.east));
            const auto b = read_coordinate(cell_of(row, columns.north));
            if (a && b && (a->value != 0 || b->value != 0)) values.add(*a, *b);
        }
        return values;
    }

    [[nodiscard]] Text note(const CoordinateColumns& found, const Text& why) const {
        const std::string& east = headings_[found.east];
        const std::string& north = headings_[found.north];
        if (found.degrees)
            return say("经度取自列“{0}”，纬度取自列“{1}”（{2}）",
                       "longitude from column '{0}', latitude from '{1}' ({3})", east, north, why.zh, why.en);
        return say("东坐标取自列“{0}”，北坐标取自列“{1}”（{2}）",
                   "easting from column '{0}', northing from '{1}' ({3})", east, north, why.zh, why.en);
    }

    [[noreturn]] void refuse_to_guess(const CoordinateColumns& found) const {
        throw DataError(
            say("{0} 的列“{1}”“{2}”看不出哪个是东坐标、哪个是北坐标（国内测绘以 X 为北）：请写 --coordinates "
                "东坐标列,北坐标列",
                "which of the columns '{1}' and '{2}' of {0} is the easting cannot be told (in Chinese surveys X is "
                "northing): say --coordinates EAST,NORTH",
                file_, headings_[found.east], headings_[found.north]));
    }

    const std::vector<std::string>& headings_;
    const std::vector<CsvRow>& rows_;
    const std::string& file_;
};

}  // namespace

bool names_coordinates(const std::string& heading) {
    return announced_by(heading) != Announced::nothing;
}

std::optional<CoordinateColumns> find_coordinate_columns(const std::vector<std::string>& headings,
                                                         const std::vector<CsvRow>& rows, const std::string& asked,
                                                         const std::string& file) {
    const Finder finder(headings, rows, file);
    return asked.empty() ? finder.by_headings() : finder.as_asked(asked);
}

SheetPlace place_of(const CoordinateColumns& columns, const CsvRow& row) {
    const std::string_view a = cell_of(row, columns.east);
    const std::string_view b = cell_of(row, columns.north);
    const auto is_blank = [](std::string_view cell) { return cell.find_first_not_of(" \t") == std::string_view::npos; };
    if (is_blank(a) && is_blank(b)) return {NoPlace::blank, {}};
    std::optional<Coordinate> east = read_coordinate(a);
    std::optional<Coordinate> north = read_coordinate(b);
    if (columns.east == columns.north) {
        const auto both = read_coordinate_pair(a);
        east = both ? std::optional(columns.north_first ? both->second : both->first) : std::nullopt;
        north = both ? std::optional(columns.north_first ? both->first : both->second) : std::nullopt;
    }
    if (!east || !north) return {NoPlace::unreadable, {}};
    if (east->value == 0 && north->value == 0) return {NoPlace::blank, {}};
    const bool is_degrees = std::abs(east->value) <= 180 && std::abs(north->value) <= 180;
    if (is_degrees != columns.degrees) return {NoPlace::unreadable, {}};
    return {NoPlace::has_one, {east->value, north->value}};
}

}  // namespace cunjing
