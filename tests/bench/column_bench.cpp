// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Shapes read from WKB and boxes indexed, against GEOS.

#include "gis/geometry/packed_rtree.hpp"
#include "tests/bench/kernel_shapes.hpp"

namespace cunjing {
namespace {

void wkb_ours(benchmark::State& state, const ShapeColumn& shape) {
    std::vector<std::uint8_t> blob;
    write_wkb(shape[0], blob);
    ShapeColumn column;
    for (auto _ : state) {
        if (column.size() == 500) column = {};  // small enough that the memory is had again
        append_wkb(blob, column);
    }
}
void wkb_geos(benchmark::State& state, const ShapeColumn& shape) {
    std::vector<std::uint8_t> blob;
    write_wkb(shape[0], blob);
    for (auto _ : state) benchmark::DoNotOptimize(Geometry(GEOSGeomFromWKB_buf(blob.data(), blob.size())));
}

/// A hundred thousand houses, 20 m from each other.
std::vector<Box> houses() {
    std::vector<Box> boxes;
    for (int i = 0; i < 100000; ++i) {
        const double x = yunyang.x + (i * 37 % 100000) % 316 * 20;
        const double y = yunyang.y + static_cast<int>((i * 37 % 100000) / 316) * 20;
        boxes.push_back({x, y, x + 9, y + 6});
    }
    return boxes;
}
Box round_house(std::size_t i, const std::vector<Box>& boxes) {
    return boxes[i * 7919 % boxes.size()].grown(25);
}
void build_ours(benchmark::State& state) {
    const std::vector<Box> boxes = houses();
    for (auto _ : state) benchmark::DoNotOptimize(PackedRTree(boxes));
}
void query_ours(benchmark::State& state) {
    const std::vector<Box> boxes = houses();
    const PackedRTree tree(boxes);
    std::size_t i = 0;
    std::size_t found = 0;
    for (auto _ : state) tree.visit(round_house(i++, boxes), [&](std::uint32_t) { ++found; });
    benchmark::DoNotOptimize(found);
}
struct DestroyTree {
    void operator()(GEOSSTRtree* tree) const { GEOSSTRtree_destroy(tree); }
};
using Tree = std::unique_ptr<GEOSSTRtree, DestroyTree>;
Tree tree_of(const std::vector<Geometry>& rectangles) {
    Tree tree(GEOSSTRtree_create(16));
    for (const Geometry& rectangle : rectangles) GEOSSTRtree_insert(tree.get(), rectangle.get(), rectangle.get());
    return tree;
}
std::vector<Geometry> rectangles(const std::vector<Box>& boxes) {
    std::vector<Geometry> result;
    for (const Box& box : boxes)
        result.emplace_back(GEOSGeom_createRectangle(box.min_x, box.min_y, box.max_x, box.max_y));
    return result;
}
void build_geos(benchmark::State& state) {
    const std::vector<Geometry> items = rectangles(houses());
    std::size_t found = 0;
    for (auto _ : state) {  // GEOS builds its tree when it is first asked
        const Tree tree = tree_of(items);
        GEOSSTRtree_query(
            tree.get(), items[0].get(), [](void*, void* count) { ++*static_cast<std::size_t*>(count); }, &found);
    }
}
void query_geos(benchmark::State& state) {
    const std::vector<Box> boxes = houses();
    const std::vector<Geometry> items = rectangles(boxes);
    const Tree tree = tree_of(items);
    std::size_t i = 0;
    std::size_t found = 0;
    for (auto _ : state) {
        const Box box = round_house(i++, boxes);
        const Geometry query(GEOSGeom_createRectangle(box.min_x, box.min_y, box.max_x, box.max_y));
        GEOSSTRtree_query(
            tree.get(), query.get(), [](void*, void* count) { ++*static_cast<std::size_t*>(count); }, &found);
    }
    benchmark::DoNotOptimize(found);
}

}  // namespace

void add_columns() {
    add(
        "WKB/rectangle", [](State& s) { wkb_ours(s, rectangle()); }, [](State& s) { wkb_geos(s, rectangle()); });
    add(
        "WKB/courtyard", [](State& s) { wkb_ours(s, courtyard()); }, [](State& s) { wkb_geos(s, courtyard()); });
    add("index/built over 100 000 boxes", build_ours, build_geos);
    add("index/asked for 9 of them", query_ours, query_geos);
}

}  // namespace cunjing
