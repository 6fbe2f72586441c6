// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/page_template.hpp"

#include <algorithm>
#include <array>

#include "gis/base/error.hpp"
#include "gis/catalogue/yaml.hpp"

namespace cunjing {
namespace {

const std::vector<std::string>& village_parts() {
    static const std::vector<std::string> parts = {"title",  "map",      "inset", "legend",    "counts", "findings",
                                                   "footer", "villages", "facts", "set_backs", "corners"};
    return parts;
}

double millimetres(const YamlValue& value) {
    const double mm = value.number();
    if (!(mm > 0) || mm > 2000)
        value.fail({"应为大于 0、不超过 2000 的毫米数", "it should be more than 0 and at most 2000 millimetres"});
    return mm;
}

PageSize read_size(const std::string& name, const YamlValue& value) {
    value.allow_only({"width_mm", "height_mm", "parts"});
    return {name, {millimetres(value.at("width_mm")), millimetres(value.at("height_mm"))}, value.at("parts").number()};
}

void place(const PageDivision& division, const QRectF& room, double factor, PageParts& parts) {
    if (!division.part.empty()) {
        parts[division.part] = room;
        return;
    }
    double fixed = 0;
    std::size_t open = 0;
    for (const PageDivision& piece : division.pieces) {
        fixed += piece.mm * factor;
        open += piece.mm > 0 ? 0 : 1;
    }
    const double all = division.in_rows ? room.height() : room.width();
    const double left_over = open > 0 ? std::max(0.0, all - fixed) / static_cast<double>(open) : 0;
    double at = 0;
    for (const PageDivision& piece : division.pieces) {
        const double extent = piece.mm > 0 ? piece.mm * factor : left_over;
        place(piece,
              division.in_rows ? QRectF(room.left(), room.top() + at, room.width(), extent)
                               : QRectF(room.left() + at, room.top(), extent, room.height()),
              factor, parts);
        at += extent;
    }
}

}  // namespace

QMarginsF read_margins(const YamlValue& value) {
    value.allow_only({"left", "top", "right", "bottom"});
    return {value.at("left").number(), value.at("top").number(), value.at("right").number(),
            value.at("bottom").number()};
}

PageDivision read_division(const YamlValue& value, const std::vector<std::string>& known_parts) {
    value.allow_only({"mm", "part", "rows", "columns"});
    PageDivision division;
    if (const auto mm = value.find("mm")) division.mm = millimetres(*mm);
    const auto part = value.find("part");
    const auto rows = value.find("rows");
    const auto columns = value.find("columns");
    if (std::ranges::count(std::array{part.has_value(), rows.has_value(), columns.has_value()}, true) != 1)
        value.fail({"应写明 part、rows、columns 中的一个", "it should have one of part, rows and columns"});
    if (part) {
        division.part = part->text();
        if (std::ranges::find(known_parts, division.part) == known_parts.end()) {
            const Text hint = suggestion(division.part, known_parts);
            part->fail(say("没有部件“{0}”{1}；可用：{3}", "there is no part '{0}'{2}; there are: {3}", division.part,
                           hint.zh, hint.en, join(known_parts, ", ")));
        }
        return division;
    }
    division.in_rows = rows.has_value();
    for (const YamlValue& piece : (rows ? *rows : *columns).items())
        division.pieces.push_back(read_division(piece, known_parts));
    return division;
}

std::vector<double> read_scales(const YamlValue& list) {
    std::vector<double> scales;
    for (const YamlValue& scale : list.items()) scales.push_back(scale.number());
    if (scales.empty() || scales.front() <= 0 || !std::ranges::is_sorted(scales))
        list.fail({"应为由小到大的比例尺分母", "they should be denominators of scales, rising"});
    return scales;
}

void require_parts(const PageDivision& division, const std::vector<std::string>& needed, const std::string& where) {
    PageParts parts;
    place(division, {0, 0, 1000, 1000}, 1, parts);
    for (const std::string& part : needed)
        if (!parts.contains(part))
            throw ConfigError(say("{} 缺少部件 {}；必须有：{}", "{} lacks the part {}; it needs: {}", where, part,
                                  join(needed, ", ")));
}

PageTemplate PageTemplate::read(const std::filesystem::path& file, const std::vector<std::string>& wanted) {
    const YamlValue value = YamlValue::read_file(file);
    std::vector<std::string> known = wanted;
    known.insert(known.end(), {"sizes", "margins_mm"});
    value.allow_only(known);
    const auto has = [&](const char* name) { return std::ranges::find(wanted, name) != wanted.end(); };
    PageTemplate page;
    for (const auto& [name, size] : value.at("sizes").entries()) page.sizes.push_back(read_size(name, size));
    page.margins_mm = read_margins(value.at("margins_mm"));
    if (page.sizes.empty()) value.at("sizes").fail({"至少要有一种纸张", "there should be one paper size at least"});
    if (has("scales")) page.scales = read_scales(value.at("scales"));
    if (has("landscape")) page.landscape = read_division(value.at("landscape"), village_parts());
    if (has("portrait")) page.portrait = read_division(value.at("portrait"), village_parts());
    if (has("continued")) page.continued = read_division(value.at("continued"), village_parts());
    return page;
}

const PageSize& PageTemplate::size(const std::string& name) const {
    const auto found = std::ranges::find(sizes, name, &PageSize::name);
    if (found != sizes.end()) return *found;
    std::vector<std::string> known;
    for (const PageSize& each : sizes) known.push_back(each.name);
    throw ConfigError(say("没有纸张 {}；可用：{}", "there is no page size {}; there are: {}", name, join(known, ", ")));
}

PageParts lay_out(const PageDivision& division, const QRectF& room, double factor) {
    PageParts parts;
    place(division, room, factor, parts);
    return parts;
}

PageParts lay_out(const PageTemplate& page, const PageDivision& division, const PageSize& size, bool upright) {
    return lay_out(division, sheet_of(size, upright).marginsRemoved(page.margins_mm * size.parts), size.parts);
}

}  // namespace cunjing
