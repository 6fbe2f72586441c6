// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/angle.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "gis/ingest/field_reader.hpp"

namespace cunjing {
namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

// What stands for the marks of degrees, minutes and seconds, for the points of the compass and for full-width digits.
constexpr std::array<Replacement, 42> spellings{{
    {"东经", "E"}, {"北纬", "N"}, {"西经", "W"}, {"南纬", "S"}, {"度", " "},     {"分", " "},     {"秒", " "},
    {"°", " "},    {"º", " "},    {"˚", " "},    {"′", " "},    {"″", " "},      {"’", " "},      {"‘", " "},
    {"”", " "},    {"“", " "},    {"＇", " "},   {"＂", " "},   {"'", " "},      {"\"", " "},     {"：", " "},
    {":", " "},    {"米", ""},    {"０", "0"},   {"１", "1"},   {"２", "2"},     {"３", "3"},     {"４", "4"},
    {"５", "5"},   {"６", "6"},   {"７", "7"},   {"８", "8"},   {"９", "9"},     {"．", "."},     {"。", "."},
    {"，", ","},   {"；", ","},   {";", ","},    {"、", ","},   {"\u3000", " "}, {"\u00a0", " "}, {"\t", " "},
}};

std::string plain(std::string_view text) {
    std::string result(text);
    for (const auto& [from, to] : spellings)
        for (std::size_t at = result.find(from); at != std::string::npos; at = result.find(from, at + to.size()))
            result.replace(at, from.size(), to);
    return result;
}

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

struct Compass {
    char letter = 0;
    double sign = 1;
    Coordinate::Axis axis = Coordinate::Axis::unsaid;
};

/// The point of the compass before or behind the numbers, taken off.
Compass take_compass(std::string_view& text) {
    static constexpr std::array<Compass, 4> points{{{'E', 1, Coordinate::Axis::east},
                                                    {'W', -1, Coordinate::Axis::east},
                                                    {'N', 1, Coordinate::Axis::north},
                                                    {'S', -1, Coordinate::Axis::north}}};
    for (const Compass& point : points) {
        const auto is_it = [&](char c) { return c == point.letter || c == point.letter + ('a' - 'A'); };
        if (text.empty() || (!is_it(text.front()) && !is_it(text.back()))) continue;
        if (is_it(text.front()))
            text.remove_prefix(1);
        else
            text.remove_suffix(1);
        text = trimmed(text);
        return point;
    }
    return {};
}

/// The numbers of a text in which blanks, or hyphens between digits, separate them.
std::optional<std::vector<double>> numbers_of(std::string_view text) {
    std::vector<double> numbers;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" -", 1), text.size());
        const auto number = read_number(text.substr(0, end));
        if (!number) return std::nullopt;
        numbers.push_back(*number);
        text.remove_prefix(end);
        if (text.starts_with('-')) text.remove_prefix(1);
        text = trimmed(text);
    }
    return numbers;
}

std::optional<Coordinate> read_plain(std::string_view text) {
    text = trimmed(text);
    const Compass compass = take_compass(text);
    if (text.ends_with('m')) text = trimmed(text.substr(0, text.size() - 1));
    std::string with_point(text);
    if (std::ranges::count(with_point, ',') == 1 && with_point.find('.') == std::string::npos)
        with_point[with_point.find(',')] = '.';
    const auto numbers = numbers_of(with_point);
    if (!numbers || numbers->empty() || numbers->size() > 3) return std::nullopt;
    double value = std::abs(numbers->front());
    for (std::size_t i = 1; i < numbers->size(); ++i) {
        const double part = (*numbers)[i];
        const double whole = (*numbers)[i - 1];
        if (part < 0 || part >= 60 || whole != std::floor(whole)) return std::nullopt;
        value += part / (i == 1 ? 60 : 3600);
    }
    const double sign = numbers->front() < 0 ? -1 : 1;
    return Coordinate{sign * compass.sign * value, compass.axis};
}

}  // namespace

std::optional<Coordinate> read_coordinate(std::string_view text) {
    return read_plain(plain(text));
}

std::optional<std::pair<Coordinate, Coordinate>> read_coordinate_pair(std::string_view text) {
    const std::string whole = plain(text);
    std::size_t middle = whole.find(',');
    if (middle == std::string::npos) middle = whole.find_first_of("NSns", 1);
    if (middle == std::string::npos) middle = trimmed(whole).find(' ');
    if (middle == std::string::npos || middle >= whole.size()) return std::nullopt;
    const std::size_t second = whole[middle] == ',' ? middle + 1 : middle;
    const auto a = read_plain(std::string_view(whole).substr(0, middle));
    const auto b = read_plain(std::string_view(whole).substr(second));
    if (!a || !b) return std::nullopt;
    return std::pair(*a, *b);
}

}  // namespace cunjing
