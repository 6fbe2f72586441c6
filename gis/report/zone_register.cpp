// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/zone_register.hpp"

#include "gis/base/error.hpp"
#include "gis/report/csv_cell.hpp"
#include "gis/report/new_place.hpp"
#include "gis/report/text_file.hpp"
#include "gis/report/xlsx_book.hpp"

namespace cunjing {
namespace {

constexpr int metre_decimals = 3;
constexpr int decimals_of_degrees = 8;

/// Where a table's cells go, from the left to the right.
class Cells {
public:
    Cells() = default;
    Cells(const Cells&) = delete;
    Cells& operator=(const Cells&) = delete;
    virtual ~Cells() = default;

    virtual void text(const std::string& text) = 0;
    virtual void number(double number, int decimals) = 0;
    virtual void date(const std::optional<Date>& day) = 0;
    virtual void end_row() = 0;
};

class XlsxCells : public Cells {
public:
    explicit XlsxCells(XlsxBook& book) : book_(book) {}

    void text(const std::string& text) override { static_cast<void>(book_.text(text)); }
    void number(double number, int decimals) override { book_.number(number, decimals); }
    void date(const std::optional<Date>& day) override {
        if (day)
            book_.date(day->day);
        else
            book_.blank();
    }
    void end_row() override {
        if (book_.is_full())
            throw DataError(say("界址点超过一张工作表的 {} 行；请用 --village 分村导出",
                                "there are more corners than the {} rows of a sheet; export by --village",
                                XlsxBook::most_rows()));
        book_.end_row();
    }

private:
    XlsxBook& book_;
};

class CsvCells : public Cells {
public:
    explicit CsvCells(TextFile& file) : file_(file) {}

    void text(const std::string& text) override { cells_.push_back(csv_cell(text, true)); }
    void number(double number, int decimals) override { cells_.push_back(fmt::format("{:.{}f}", number, decimals)); }
    void date(const std::optional<Date>& day) override { cells_.push_back(day ? to_string(*day) : std::string()); }
    void end_row() override {
        file_.write(join(cells_, ",") + "\r\n");
        cells_.clear();
    }

private:
    TextFile& file_;
    std::vector<std::string> cells_;
};

std::vector<std::string> in(Language language, const std::vector<Text>& headings) {
    std::vector<std::string> words;
    for (const Text& heading : headings) words.push_back(heading.in(language));
    return words;
}

/// Longitude of the system that degrees are in.
Text of_degrees(const Text& axis, const CornerSystem& system, const Text& how) {
    return {axis.zh + "（" + system.degrees.zh + "，" + how.zh + "）",
            axis.en + " (" + system.degrees.en + ", " + how.en + ")"};
}

std::vector<Text> corner_headings(const CornerSystem& system) {
    const auto in_metres = [](const Text& axis) { return Text{axis.zh + "（米）", axis.en + " (m)"}; };
    const Text degrees = {"度", "degrees"};
    const Text dms = {"度分秒", "d m s"};
    return {{"村（社区）", "Village"},
            {"圈养区", "Zone"},
            {"点号", "Corner"},
            {"界线", "Boundary"},
            in_metres(system.northing),
            in_metres(system.easting),
            of_degrees({"经度", "Longitude"}, system, degrees),
            of_degrees({"纬度", "Latitude"}, system, degrees),
            of_degrees({"经度", "Longitude"}, system, dms),
            of_degrees({"纬度", "Latitude"}, system, dms),
            {"至点", "To"},
            {"边长（米）", "Side (m)"}};
}

void write_corners(const ZoneRegister& of, Cells& cells) {
    for (const ListedZone& zone : of.zones)
        for (const BoundaryCorner& corner : zone.corners.corners) {
            cells.text(zone.village_name);
            cells.text(zone.title().in(of.language));
            cells.text(corner.name());
            cells.text((corner.is_of_hole ? Text{"内圈", "hole"} : Text{"外圈", "outer"}).in(of.language));
            cells.number(corner.place.y, metre_decimals);
            cells.number(corner.place.x, metre_decimals);
            cells.number(corner.degrees.lon_deg, decimals_of_degrees);
            cells.number(corner.degrees.lat_deg, decimals_of_degrees);
            cells.text(dms_words(corner.degrees.lon_deg));
            cells.text(dms_words(corner.degrees.lat_deg));
            cells.text(corner.next_name());
            cells.number(corner.side_m, metre_decimals);
            cells.end_row();
        }
}

const std::vector<Text>& zone_headings() {
    static const std::vector<Text> headings = {{"村代码", "Village code"},
                                               {"村（社区）", "Village"},
                                               {"圈养区", "Zone"},
                                               {"状态", "Status"},
                                               {"畜禽种类", "Species"},
                                               {"容量", "Capacity"},
                                               {"容量来源", "Capacity from"},
                                               {"面积（平方米）", "Area (m²)"},
                                               {"面积（亩）", "Area (mu)"},
                                               {"周长（米）", "Perimeter (m)"},
                                               {"界址点数", "Corners"},
                                               {"区内圈舍数", "Coops in it"},
                                               {"涉及户数（已登记）", "Households (on record)"},
                                               {"拟定日期", "Proposed on"},
                                               {"批准日期", "Approved on"},
                                               {"批准文号", "Document"},
                                               {"选址例外文号", "Exception"},
                                               {"选址复核（图上）", "Siting (on the map)"},
                                               {"标识", "uid"}};
    return headings;
}

void write_zones(const ZoneRegister& of, Cells& cells) {
    for (const ListedZone& zone : of.zones) {
        cells.text(zone.village_code);
        cells.text(zone.village_name);
        cells.text(zone.title().in(of.language));
        cells.text(zone.status_title.in(of.language));
        cells.text(zone.species_title.in(of.language));
        cells.number(zone.capacity, 0);
        cells.text((zone.capacity_is_written ? Text{"登记", "record"} : Text{"按面积估算", "area"}).in(of.language));
        cells.number(zone.corners.area_m2, 2);
        cells.number(area_mu(zone.corners.area_m2), 3);
        cells.number(zone.corners.perimeter_m, 2);
        cells.number(static_cast<double>(zone.corners.corners.size()), 0);
        cells.number(static_cast<double>(zone.coops), 0);
        cells.number(static_cast<double>(zone.households), 0);
        cells.date(zone.proposed_on);
        cells.date(zone.approved_on);
        cells.text(zone.document_no);
        cells.text(zone.exception_no);
        cells.text(siting_words(zone).in(of.language));
        cells.text(zone.uid);
        cells.end_row();
    }
}

void write_xlsx(const std::filesystem::path& file, const ZoneRegister& of) {
    XlsxBook book(file);
    XlsxCells cells(book);
    const Text corners = {"界址点表", "Corners"};
    const Text zones = {"圈养区登记", "Zones"};
    const std::string& crs = of.system.name.in(of.language);
    book.begin_sheet(corners.in(of.language),
                     say("{0}畜禽圈养区界址点表（{2}）", "{0}{1}Corners of penning zones ({2})", of.town,
                         std::string(of.town.empty() ? "" : ": "), crs)
                         .in(of.language),
                     in(of.language, corner_headings(of.system)));
    write_corners(of, cells);
    book.begin_sheet(
        zones.in(of.language),
        say("{0}畜禽圈养区登记", "{0}{1}Register of penning zones", of.town, std::string(of.town.empty() ? "" : ": "))
            .in(of.language),
        in(of.language, zone_headings()));
    write_zones(of, cells);
    book.finish();
}

void write_csv(const std::filesystem::path& path, const ZoneRegister& of) {
    TextFile file(path);
    CsvCells cells(file);
    file.write(byte_order_mark);
    for (const std::string& heading : in(of.language, corner_headings(of.system))) cells.text(heading);
    cells.end_row();
    write_corners(of, cells);
    file.close();
}

}  // namespace

std::string zone_words(const ListedZone& zone, Language language) {
    std::string name = zone.title().in(language);
    if (zone.village_name.empty() || name.starts_with(zone.village_name)) return name;
    return zone.village_name + (language == Language::zh ? "" : " ") + name;
}

void write_zone_register(const std::filesystem::path& file, const ZoneRegister& zones, bool overwrite) {
    const std::string ending = file.extension().string();
    if (ending != ".xlsx" && ending != ".csv")
        throw ConfigError(say("界址点表写成 .xlsx 或 .csv，不能是“{}”",
                              "tables of corners are written as .xlsx or .csv, not '{}'", file.filename().string()));
    const NewPlace place(file, overwrite);
    if (ending == ".xlsx")
        write_xlsx(place.path(), zones);
    else
        write_csv(place.path(), zones);
    place.put_in_place();
}

}  // namespace cunjing
