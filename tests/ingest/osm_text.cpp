// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/ingest/osm_text.hpp"

#include <fmt/format.h>

namespace cunjing {

std::string OsmText::lines(const Tags& tags) {
    std::string text;
    for (const auto& [key, value] : tags) text += fmt::format("<tag k=\"{}\" v=\"{}\"/>\n", key, value);
    return text;
}

int OsmText::node(double column, double row, const Tags& tags) {
    const int id = ++last_id_;
    nodes_ += fmt::format("<node id=\"{}\" lon=\"{:.7f}\" lat=\"{:.7f}\">\n{}</node>\n", id, 108.75 + column * 0.001,
                          30.85 + row * 0.001, lines(tags));
    return id;
}

int OsmText::way(const std::vector<std::pair<double, double>>& places, const Tags& tags) {
    std::vector<int> nodes;
    for (const auto& [column, row] : places) {
        const bool closes = nodes.size() > 2 && std::pair(column, row) == places.front();
        nodes.push_back(closes ? nodes.front() : node(column, row));
    }
    return way_of(nodes, tags);
}

int OsmText::way_of(const std::vector<int>& nodes, const Tags& tags) {
    const int id = ++last_id_;
    ways_ += fmt::format("<way id=\"{}\">\n", id);
    for (const int one : nodes) ways_ += fmt::format("<nd ref=\"{}\"/>\n", one);
    ways_ += lines(tags) + "</way>\n";
    return id;
}

int OsmText::square(double column, double row, const Tags& tags, double size) {
    return way({{column, row}, {column + size, row}, {column + size, row + size}, {column, row + size}, {column, row}},
               tags);
}

int OsmText::relation(const std::vector<std::pair<int, std::string>>& ways, const Tags& tags) {
    const int id = ++last_id_;
    relations_ += fmt::format("<relation id=\"{}\">\n", id);
    for (const auto& [way, role] : ways)
        relations_ += fmt::format("<member type=\"way\" ref=\"{}\" role=\"{}\"/>\n", way, role);
    relations_ += lines(tags) + "</relation>\n";
    return id;
}

std::string OsmText::text(bool with_bounds) const {
    const std::string bounds =
        with_bounds ? "<bounds minlat=\"30.8\" minlon=\"108.7\" maxlat=\"30.9\" maxlon=\"108.8\"/>\n" : "";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<osm version=\"0.6\">\n" + bounds + nodes_ + ways_ +
           relations_ + "</osm>\n";
}

}  // namespace cunjing
