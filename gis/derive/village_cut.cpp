// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/village_cut.hpp"

#include "gis/geometry/distance.hpp"
#include "gis/geometry/geos.hpp"

namespace cunjing {
namespace {

void add_if_any(std::vector<VillagePiece>& pieces, const std::string& code, const GeosGeometry& ground) {
    VillagePiece piece{code, {}};
    ground.append_to(piece.ground, Dimension::polygon);
    if (piece.ground.dimension(0) != Dimension::none) pieces.push_back(std::move(piece));
}

}  // namespace

VillageCut::VillageCut(const std::vector<DerivedSource>& villages, const DeriveInput& input) {
    std::vector<Box> boxes;
    for (const DerivedSource& source : villages) {
        const Table* table = input.table(*source.layer);
        for (const std::uint32_t row : input.rows_of(source)) {
            if (table->shapes.dimension(row) != Dimension::polygon) continue;
            const Value code = table->value(source.layer->index_of("code"), row);
            shapes_.append(table->shapes[row]);
            boxes.push_back(table->shapes.box(row));
            code_.push_back(code.is_unknown() ? std::string() : std::string(code.text()));
        }
    }
    borders_.emplace(shapes_);
    index_.emplace(boxes);
}

std::string VillageCut::village_at(Point p) const {
    std::string code;
    index_->visit({p.x, p.y, p.x, p.y}, [&](std::uint32_t village) {
        if (covers(shapes_[village], p) && (code.empty() || code_[village] < code)) code = code_[village];
    });
    return code;
}

std::vector<VillagePiece> VillageCut::pieces_of(const Shape& ground) const {
    bool is_near_border = false;
    borders_->visit(ground.box(), [&](const SegmentRun&) { is_near_border = true; });
    if (!is_near_border) {
        VillagePiece whole{village_at(point_on(ground)), {}};
        whole.ground.append(ground);
        return {std::move(whole)};
    }
    std::map<std::string, std::vector<std::uint32_t>> near;  // a village may be drawn in several features
    index_->visit(ground.box(), [&](std::uint32_t village) { near[code_[village]].push_back(village); });
    const GeosGeometry all(ground);
    GeosGeometry rest(ground);
    std::vector<VillagePiece> pieces;
    for (auto& [code, features] : near) {
        std::ranges::sort(features);
        ShapeColumn village;
        for (const std::uint32_t feature : features) village.append(shapes_[feature]);
        const GeosGeometry area = GeosGeometry::union_of(village);
        add_if_any(pieces, code, all.intersection(area));
        rest = rest.difference(area);
    }
    std::vector<VillagePiece> outside;
    add_if_any(outside, {}, rest);
    pieces.insert(pieces.begin(), std::make_move_iterator(outside.begin()), std::make_move_iterator(outside.end()));
    return pieces;
}

}  // namespace cunjing
