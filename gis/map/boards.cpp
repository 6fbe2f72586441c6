// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/boards.hpp"

#include <algorithm>

#include "gis/geometry/distance.hpp"
#include "gis/map/stored_fields.hpp"
#include "gis/report/penning_zones.hpp"

namespace cunjing {

Text place_words(const MapSource& source, const MapVillage& village, Point place) {
    Box spot;
    spot.add(place);
    const Table groups = source.read(source.catalogue().layer("village_group"), spot);
    for (std::size_t row = 0; row < groups.size(); ++row)
        if (groups.shapes.dimension(row) == Dimension::polygon && covers(groups.shapes[row], place)) {
            const std::string group = stored_text(groups, "name", row);
            return {village.name + group, village.name + " " + group};
        }
    return {village.name, village.name};
}

std::vector<Board> pen_zone_boards(const Printing& printing, const MapVillage& village) {
    const MapSource& source = printing.source;
    const Table zones = source.read(source.catalogue().layer("pen_zone"), village.ground);
    std::vector<Board> boards;
    for (std::size_t row = 0; row < zones.size(); ++row) {
        if (stored_text(zones, "status", row) != "approved" || !source.belongs_to(village, zones, row)) continue;
        Board board;
        board.about = Board::About::pen_zone;
        const std::string name = stored_text(zones, "name", row);
        board.name = name.empty() ? say("{}畜禽圈养区", "Penning zone of {}", village.name) : Text{name, name};
        board.shape.append(zones.shapes[row]);
        const auto fact = [&board](const Text& label, const Text& value) {
            board.facts.push_back({label, {value}, false});
        };
        const Text unknown = {"未登记", "not on record"};
        fact({"位置", "Place"}, place_words(source, village, point_on(zones.shapes[row])));
        const Text species = word_title(zones, "species", row);
        fact({"畜禽种类", "Species"}, species.zh.empty() ? unknown : species);
        const auto capacity = stored_number(zones, "capacity", row);
        fact({"批准容量", "Capacity"},
             capacity ? capacity_words(*capacity, stored_text(zones, "species", row)) : unknown);
        const std::string document = stored_text(zones, "document_no", row);
        fact({"批准文号", "Document"}, document.empty() ? unknown : Text{document, document});
        if (const auto day = stored_date(zones, "approved_on", row)) fact({"批准日期", "Approved on"}, day_words(*day));
        if (const std::string exception = stored_text(zones, "exception_no", row); !exception.empty())
            fact({"选址例外", "Exception"}, {exception, exception});
        boards.push_back(std::move(board));
    }
    return boards;
}

}  // namespace cunjing
