// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/assignment_tables.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "gis/base/error.hpp"
#include "gis/report/export_format.hpp"
#include "gis/report/manure_words.hpp"

namespace cunjing {
namespace {

Value number(std::int64_t count) {
    return Value(static_cast<double>(count));
}

Value text(const std::string& words) {
    return words.empty() ? Value() : Value(std::string_view(words));
}

/// A table being filled: its columns are named once, then filled row by row.
class TableMaker {
public:
    TableMaker(std::string name, Text title) : made_(std::make_unique<AssignmentTable>()) {
        made_->layer.name = std::move(name);
        made_->layer.title = std::move(title);
    }

    void add(const char* name, FieldType type, Text title, const char* unit = "") {
        Field& field = made_->layer.fields.emplace_back();
        field.name = name;
        field.type = type;
        field.title = std::move(title);
        field.unit = unit;
    }
    void add_count(const char* name, Text title) { add(name, FieldType::integer, std::move(title)); }
    void add_words(const char* name, Text title) { add(name, FieldType::text, std::move(title)); }
    /// Words that stand for what is stored in the column added last.
    void add_value(std::string stored, Text title) {
        made_->layer.fields.back().values.push_back({std::move(stored), std::move(title), {}});
    }
    void add_village() {
        add_words("village", {"村代码", "Village code"});
        add_words("village_name", {"村（社区）", "Village"});
    }
    void add_manure() {
        add("manure_now", FieldType::real, {"粪污负荷（现状）", "Manure load now"});
        add("manure_after", FieldType::real, {"粪污负荷（入区后）", "Manure load after"});
        add("supply_n_kg", FieldType::real, {"入区后年供氮", "Nitrogen supplied a year, after"}, "kg");
        add("demand_n_kg", FieldType::real, {"耕地年需粪肥氮", "Nitrogen that crops take a year"}, "kg");
        add("load_n", FieldType::real, {"氮负荷（入区后）", "Load of nitrogen after"});
        add("supply_p_kg", FieldType::real, {"入区后年供磷", "Phosphorus supplied a year, after"}, "kg");
        add("demand_p_kg", FieldType::real, {"耕地年需粪肥磷", "Phosphorus that crops take a year"}, "kg");
        add("load_p", FieldType::real, {"磷负荷（入区后）", "Load of phosphorus after"});
        add_words("manure_note", {"粪污负荷说明", "Note on manure"});
    }

    void set(const char* field, const Value& value) { rows().set(field, value); }
    void set_village(const std::string& code, const Assignment& assignment) {
        set("village", text(code));
        const auto named = std::ranges::find(assignment.villages, code, &VillageAssignment::code);
        if (named != assignment.villages.end()) set("village_name", text(named->name));
    }
    void set_manure(const ManureChange& manure, Language language) {
        set_load("manure_now", manure.now.load());
        set_load("manure_after", manure.after.load());
        set_balance("supply_n_kg", "demand_n_kg", "load_n", manure.after.nitrogen);
        set_balance("supply_p_kg", "demand_p_kg", "load_p", manure.after.phosphorus);
        std::vector<std::string> why;
        for (const Text& reason : why_no_load(manure.after)) why.push_back(reason.in(language));
        set("manure_note", text(join(why, language == Language::zh ? "；" : "; ")));
    }
    void end_row() {
        rows().shapes.append_none();
        rows().end_row();
    }
    [[nodiscard]] std::unique_ptr<AssignmentTable> made() {
        static_cast<void>(rows());
        return std::move(made_);
    }

private:
    Table& rows() {
        if (made_->rows == nullptr) made_->rows = std::make_unique<Table>(made_->layer);
        return *made_->rows;
    }
    void set_load(const char* field, const std::optional<double>& load) {
        if (load && std::isfinite(*load)) set(field, Value(std::round(*load * 1000) / 1000));
    }
    void set_kg(const char* field, const std::optional<double>& kg) {
        if (kg) set(field, Value(std::round(*kg * 100) / 100));
    }
    void set_balance(const char* supply, const char* demand, const char* load, const NutrientBalance& balance) {
        set_kg(supply, balance.supply_kg);
        set_kg(demand, balance.demand_kg);
        set_load(load, balance.load());
    }

    std::unique_ptr<AssignmentTable> made_;
};

TableMaker household_columns() {
    TableMaker table("assigned_households", {"农户分配表", "Households"});
    table.add_village();
    table.add_words("group_code", {"小组代码", "Group code"});
    table.add_words("head", {"户主", "Head of household"});
    table.add_words("door", {"门牌号", "Door number"});
    table.add_count("birds", {"家禽总数（只）", "Poultry kept"});
    table.add_words("zone", {"圈养区", "Zone"});
    table.add_words("how", {"去向", "How"});
    table.add_value("stays", {"已在区内", "is there"});
    table.add_value("moves", {"迁入", "moves in"});
    table.add_count("zone_birds", {"入区只数", "Birds to the zone"});
    table.add("distance_m", FieldType::real, {"步行距离", "Walk"}, "m");
    table.add("is_split", FieldType::boolean, {"分在几个区", "Split over zones"});
    table.add_count("unassigned", {"未安排只数", "Birds without a zone"});
    table.add_words("reason", {"未安排原因", "Reason"});
    for (const Unassigned reason : {Unassigned::not_counted, Unassigned::miscounted, Unassigned::no_village,
                                    Unassigned::no_zone, Unassigned::too_far, Unassigned::full})
        table.add_value(to_string(reason), words(reason));
    table.add_words("uid", {"农户标识", "Household id"});
    return table;
}

/// What is said of a household once stands in its first row, so that columns can be summed.
std::unique_ptr<AssignmentTable> household_table(const Assignment& assignment) {
    TableMaker table = household_columns();
    for (const HouseholdAssignment& household : assignment.households) {
        const std::size_t rows = std::max<std::size_t>(1, household.to.size());
        for (std::size_t row = 0; row < rows; ++row) {
            table.set_village(household.village_code, assignment);
            table.set("group_code", text(household.group_code));
            table.set("head", text(household.head));
            table.set("door", text(household.door));
            table.set("uid", text(household.uid));
            if (row == 0) {
                if (household.birds) table.set("birds", number(*household.birds));
                table.set("unassigned", number(household.unassigned));
                if (household.reason) table.set("reason", Value(to_string(*household.reason)));
            }
            if (row < household.to.size()) {
                const AssignedBirds& part = household.to[row];
                const Pen& pen = assignment.zones[part.zone].pen;
                table.set("zone", text(pen.name.empty() ? pen.uid : pen.name));
                table.set("how", Value(part.is_there ? "stays" : "moves"));
                table.set("zone_birds", number(part.birds));
                if (part.distance_m) table.set("distance_m", Value(std::round(*part.distance_m * 10) / 10));
                table.set("is_split", Value(household.is_split));
            }
            table.end_row();
        }
    }
    return table.made();
}

TableMaker zone_columns() {
    TableMaker table("assigned_zones", {"圈养区汇总表", "Zones"});
    table.add_village();
    table.add_words("name", {"圈养区", "Zone"});
    table.add_words("status", {"状态", "Status"});
    table.add_value("approved", {"批准", "approved"});
    table.add_value("proposed", {"拟定", "proposed"});
    table.add_count("capacity", {"容量（只）", "Capacity"});
    table.add_words("capacity_by", {"容量依据", "Capacity is"});
    table.add_value("written", {"登记", "written"});
    table.add_value("area", {"按面积", "by area"});
    table.add_count("animals", {"现有（只）", "Animals now"});
    table.add_count("uncounted", {"存栏不明的圈舍", "Coops without headcount"});
    table.add_count("arriving", {"迁入（只）", "Birds moving in"});
    table.add_count("households", {"迁入户数", "Households moving in"});
    table.add_count("room", {"剩余（只）", "Room left"});
    table.add_count("over", {"超容（只）", "Over capacity"});
    table.add_count("left_out", {"步行范围内放不下的（只）", "Birds within the walk that do not fit"});
    table.add_manure();
    table.add_words("uid", {"圈养区标识", "Zone id"});
    return table;
}

std::unique_ptr<AssignmentTable> zone_table(const Assignment& assignment, Language language) {
    TableMaker table = zone_columns();
    for (const ZoneAssignment& zone : assignment.zones) {
        table.set_village(zone.pen.village_code, assignment);
        table.set("name", text(zone.pen.name));
        table.set("status", text(zone.pen.status));
        table.set("capacity", number(zone.pen.capacity_birds));
        table.set("capacity_by", Value(zone.pen.capacity_is_written ? "written" : "area"));
        table.set("animals", number(zone.pen.animals));
        table.set("uncounted", number(static_cast<std::int64_t>(zone.pen.uncounted_coops)));
        table.set("arriving", number(zone.arriving));
        table.set("households", number(zone.households));
        table.set("room", number(zone.room() - zone.arriving));
        table.set("over", number(zone.over()));
        table.set("left_out", number(zone.left_out));
        table.set_manure(zone.manure, language);
        table.set("uid", text(zone.pen.uid));
        table.end_row();
    }
    return table.made();
}

std::unique_ptr<AssignmentTable> village_table(const Assignment& assignment, Language language) {
    TableMaker table("assigned_villages", {"各村汇总表", "Villages"});
    table.add_village();
    table.add_count("households", {"养禽户数", "Households with poultry"});
    table.add_count("uncounted", {"只数不明户数", "Households not counted"});
    table.add_count("birds", {"家禽总数（只）", "Poultry kept"});
    table.add_count("penned", {"已在区内（只）", "In zones already"});
    table.add_count("moving", {"可迁入（只）", "Birds with a zone to go to"});
    table.add_count("unassigned", {"未安排（只）", "Birds without a zone"});
    table.add_count("zones", {"圈养区数", "Zones"});
    table.add_count("capacity", {"本村圈养区容量（只）", "Capacity of its zones"});
    table.add_count("animals", {"区内现有（只）", "Animals in its zones"});
    table.add_count("arriving", {"区内迁入（只）", "Birds moving into its zones"});
    table.add_manure();
    table.add_words("uid", {});  // every table has one; nobody is shown it
    for (const VillageAssignment& village : assignment.villages) {
        table.set_village(village.code, assignment);
        table.set("households", number(village.households));
        table.set("uncounted", number(village.uncounted));
        table.set("birds", number(village.birds));
        table.set("penned", number(village.penned));
        table.set("moving", number(village.moving));
        table.set("unassigned", number(village.unassigned));
        table.set("zones", number(village.zones));
        table.set("capacity", number(village.capacity_birds));
        table.set("animals", number(village.animals));
        table.set("arriving", number(village.arriving));
        if (village.zones > 0) table.set_manure(village.manure, language);
        table.end_row();
    }
    return table.made();
}

}  // namespace

std::vector<std::unique_ptr<AssignmentTable>> assignment_tables(const Assignment& assignment,
                                                                const ExportWording& wording) {
    std::vector<std::unique_ptr<AssignmentTable>> tables;
    if (!wording.for_public) tables.push_back(household_table(assignment));
    tables.push_back(zone_table(assignment, wording.language));
    tables.push_back(village_table(assignment, wording.language));
    return tables;
}

void write_assignment(const std::filesystem::path& file, const Assignment& assignment, const ExportWording& wording,
                      bool overwrite) {
    const ExportFormat& format = export_format("", file);
    if (format.word != "xlsx" && format.word != "csv")
        throw ConfigError(say("分配表写成 .xlsx 或 .csv，不能是“{}”",
                              "an assignment is written as .xlsx or .csv, not '{}'", file.filename().string()));
    std::vector<std::unique_ptr<AssignmentTable>> tables = assignment_tables(assignment, wording);
    if (format.one_layer_a_file) tables.resize(1);
    std::vector<std::unique_ptr<ExportLayer>> layers;
    ExportOutput output(format, file, overwrite, tables.size(), {}, TextEncoding::utf8);
    for (const auto& table : tables) {
        layers.push_back(std::make_unique<ExportLayer>(table->layer, wording));
        ExportWriter& writer = output.writer_for(*layers.back());
        writer.begin(*layers.back());
        std::vector<std::size_t> rows(table->rows->size());
        std::iota(rows.begin(), rows.end(), std::size_t{0});
        static_cast<void>(writer.write({*layers.back(), *table->rows, table->rows->shapes, rows}));
    }
    output.finish();
}

}  // namespace cunjing
