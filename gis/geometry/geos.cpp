// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/geos.hpp"

#include <geos_c.h>

#include <cstdarg>
#include <cstdio>
#include <string>

#include "gis/base/error.hpp"
#include "gis/geometry/box_groups.hpp"
#include "gis/geometry/outline_crossings.hpp"
#include "gis/geometry/shape_parts.hpp"

namespace cunjing {
namespace {

/// One GEOS context per thread, keeping the last complaint.
class Context {
public:
    Context() : handle_(GEOS_init_r()) { GEOSContext_setErrorMessageHandler_r(handle_, &Context::keep, this); }
    ~Context() { GEOS_finish_r(handle_); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    operator GEOSContextHandle_t() const {
        return handle_;
    }  // NOLINT(google-explicit-constructor): it stands for the handle
    [[noreturn]] void fail(const char* operation) const {
        throw GeometryError(
            say("几何运算 {} 失败：{}", "the geometric operation {} failed: {}", std::string(operation), message_));
    }

private:
    static void keep(const char* message, void* self) { static_cast<Context*>(self)->message_ = message; }

    GEOSContextHandle_t handle_;
    std::string message_;
};

Context& context() {
    thread_local Context own;
    return own;
}

struct Destroy {
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context(), geometry); }
};
using Owned = std::unique_ptr<GEOSGeometry, Destroy>;

Owned checked(GEOSGeometry* geometry, const char* operation) {
    if (geometry == nullptr) context().fail(operation);
    return Owned(geometry);
}

/// A predicate's answer; GEOS says 2 when it failed.
bool truth(char answer, const char* operation) {
    if (answer == 2) context().fail(operation);
    return answer == 1;
}

GEOSCoordSequence* sequence_of(Ring ring) {
    GEOSCoordSequence* sequence =
        GEOSCoordSeq_copyFromBuffer_r(context(), &ring.data()->x, static_cast<unsigned>(ring.size()), 0, 0);
    if (sequence == nullptr) context().fail("sequence");
    return sequence;
}

Owned collection(int type, std::vector<Owned>& parts) {
    std::vector<GEOSGeometry*> handed_over;
    for (Owned& part : parts) handed_over.push_back(part.release());
    return checked(
        GEOSGeom_createCollection_r(context(), type, handed_over.data(), static_cast<unsigned>(handed_over.size())),
        "collection");
}

/// A closed ring of at least four points, as GEOS wants it: what is open or too short is closed or drawn out.
std::vector<Point> closed(Ring ring) {
    std::vector<Point> points(ring.begin(), ring.end());
    if (!(points.front() == points.back())) points.push_back(points.front());
    while (points.size() < 4) points.push_back(points.front());
    return points;
}

Owned polygon_of(const Shape& shape, std::size_t part) {
    Owned outer;
    std::vector<Owned> holes;
    for (std::size_t r = shape.first_ring(part); r < shape.first_ring(part + 1); ++r) {
        const std::vector<Point> points = closed(shape.ring(r));
        Owned ring = checked(GEOSGeom_createLinearRing_r(context(), sequence_of(points)), "ring");
        if (outer)
            holes.push_back(std::move(ring));
        else
            outer = std::move(ring);
    }
    std::vector<GEOSGeometry*> handed_over;
    for (Owned& hole : holes) handed_over.push_back(hole.release());
    return checked(GEOSGeom_createPolygon_r(context(), outer.release(), handed_over.data(),
                                            static_cast<unsigned>(handed_over.size())),
                   "polygon");
}

Owned line_of(Ring ring) {
    std::vector<Point> points(ring.begin(), ring.end());
    if (points.size() == 1) points.push_back(points.front());
    return checked(GEOSGeom_createLineString_r(context(), sequence_of(points)), "line");
}

Owned geometry_of(const Shape& shape) {
    std::vector<Owned> parts;
    int type = GEOS_GEOMETRYCOLLECTION;
    for (std::size_t part = 0; part < shape.part_count(); ++part) {
        const Ring first = shape.ring(shape.first_ring(part));
        switch (shape.dimension()) {
            case Dimension::polygon:
                type = GEOS_MULTIPOLYGON;
                parts.push_back(polygon_of(shape, part));
                break;
            case Dimension::line:
                type = GEOS_MULTILINESTRING;
                parts.push_back(line_of(first));
                break;
            case Dimension::point:
                type = GEOS_MULTIPOINT;
                parts.push_back(checked(GEOSGeom_createPoint_r(context(), sequence_of(first.first(1))), "point"));
                break;
            case Dimension::none: break;
        }
    }
    return collection(type, parts);
}

void append_ring(ShapeColumn& column, const GEOSGeometry* ring) {
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(context(), ring);
    unsigned size = 0;
    if (sequence == nullptr || GEOSCoordSeq_getSize_r(context(), sequence, &size) == 0) context().fail("coordinates");
    thread_local std::vector<Point> points;
    points.resize(size);
    GEOSCoordSeq_copyToBuffer_r(context(), sequence, &points.data()->x, 0, 0);
    column.begin_ring();
    for (const Point p : points) column.add(p);
}

void append_parts(ShapeColumn& column, const GEOSGeometry* geometry, Dimension wanted) {
    const int type = GEOSGeomTypeId_r(context(), geometry);
    if (GEOSisEmpty_r(context(), geometry) == 1) return;
    if (type >= GEOS_MULTIPOINT) {
        const int count = GEOSGetNumGeometries_r(context(), geometry);
        for (int i = 0; i < count; ++i) append_parts(column, GEOSGetGeometryN_r(context(), geometry, i), wanted);
    } else if (type == GEOS_POLYGON && wanted == Dimension::polygon) {
        column.begin_part();
        append_ring(column, GEOSGetExteriorRing_r(context(), geometry));
        const int holes = GEOSGetNumInteriorRings_r(context(), geometry);
        for (int i = 0; i < holes; ++i) append_ring(column, GEOSGetInteriorRingN_r(context(), geometry, i));
    } else if ((type == GEOS_LINESTRING && wanted == Dimension::line) ||
               (type == GEOS_POINT && wanted == Dimension::point)) {
        column.begin_part();
        append_ring(column, geometry);
    }
}

}  // namespace

struct GeosGeometry::Handle {
    Owned geometry;
};

GeosGeometry::GeosGeometry(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
GeosGeometry::GeosGeometry(const Shape& shape) : handle_(new Handle{geometry_of(shape)}) {}
GeosGeometry::~GeosGeometry() = default;
GeosGeometry::GeosGeometry(GeosGeometry&&) noexcept = default;
GeosGeometry& GeosGeometry::operator=(GeosGeometry&&) noexcept = default;

GeosGeometry GeosGeometry::union_of(const std::vector<std::vector<Point>>& outlines) {
    std::vector<Owned> parts;
    for (const std::vector<Point>& outline : outlines) {
        ShapeColumn one;
        one.append(Dimension::polygon, outline);
        if (std::abs(twice_signed_area(outline)) > 0) parts.push_back(polygon_of(one[0], 0));
    }
    const Owned all = collection(GEOS_GEOMETRYCOLLECTION, parts);
    // Without a grid the union of cells that touch along an edge sometimes loses a cell and says nothing (GEOS 3.11.1).
    constexpr double grid_m = 1e-5;
    return GeosGeometry(
        std::make_unique<Handle>(Handle{checked(GEOSUnaryUnionPrec_r(context(), all.get(), grid_m), "union")}));
}

GeosGeometry GeosGeometry::union_of(const ShapeColumn& polygons) {
    ShapeColumn apart;  // whose boxes meet no other's
    apart.begin_feature(Dimension::polygon);
    std::vector<Box> boxes(polygons.size());
    for (std::size_t row = 0; row < polygons.size(); ++row)
        if (polygons.dimension(row) == Dimension::polygon) boxes[row] = polygons.box(row);
    for (const std::vector<std::uint32_t>& group : groups_of_meeting(boxes)) {
        if (group.size() == 1) {
            const Shape alone = polygons[group.front()];
            for (std::size_t part = 0; part < alone.part_count(); ++part) append_part(alone, part, apart);
            continue;
        }
        std::vector<Owned> meeting;
        for (const std::uint32_t row : group) meeting.push_back(geometry_of(polygons[row]));
        const Owned all = collection(GEOS_GEOMETRYCOLLECTION, meeting);
        const Owned joined = checked(GEOSUnaryUnion_r(context(), all.get()), "union");
        append_parts(apart, joined.get(), Dimension::polygon);
    }
    apart.end_feature();
    return GeosGeometry(apart[0]);
}

bool GeosGeometry::is_empty() const {
    return truth(GEOSisEmpty_r(context(), handle_->geometry.get()), "is empty");
}
bool GeosGeometry::is_valid() const {
    constexpr int many_points = 256;  // GEOS looks at all pairs of edges whose boxes meet
    if (GEOSGetNumCoordinates_r(context(), handle_->geometry.get()) >= many_points) {
        ShapeColumn outlines;
        append_to(outlines, Dimension::polygon);
        if (surely_valid_outlines(outlines[0])) return true;
    }
    return truth(GEOSisValid_r(context(), handle_->geometry.get()), "is valid");
}

std::string GeosGeometry::invalidity() const {
    char* reason = GEOSisValidReason_r(context(), handle_->geometry.get());
    if (reason == nullptr) context().fail("validity");
    std::string result(reason);
    GEOSFree_r(context(), reason);
    return result;
}

double GeosGeometry::area_m2() const {
    double area = 0;
    if (GEOSArea_r(context(), handle_->geometry.get(), &area) == 0) context().fail("area");
    return area;
}

double GeosGeometry::length_m() const {
    double length = 0;
    if (GEOSLength_r(context(), handle_->geometry.get(), &length) == 0) context().fail("length");
    return length;
}

GeosGeometry GeosGeometry::repaired() const {
    return GeosGeometry(
        std::make_unique<Handle>(Handle{checked(GEOSMakeValid_r(context(), handle_->geometry.get()), "repair")}));
}

GeosGeometry GeosGeometry::intersection(const GeosGeometry& other) const {
    return GeosGeometry(std::make_unique<Handle>(Handle{checked(
        GEOSIntersection_r(context(), handle_->geometry.get(), other.handle_->geometry.get()), "intersection")}));
}

GeosGeometry GeosGeometry::difference(const GeosGeometry& other) const {
    return GeosGeometry(std::make_unique<Handle>(Handle{
        checked(GEOSDifference_r(context(), handle_->geometry.get(), other.handle_->geometry.get()), "difference")}));
}

GeosGeometry GeosGeometry::difference_or_on_grid(const GeosGeometry& other, double grid_m) const {
    GEOSGeometry* left = GEOSDifference_r(context(), handle_->geometry.get(), other.handle_->geometry.get());
    if (left == nullptr)
        left = GEOSDifferencePrec_r(context(), handle_->geometry.get(), other.handle_->geometry.get(), grid_m);
    return GeosGeometry(std::make_unique<Handle>(Handle{checked(left, "difference")}));
}

GeosGeometry GeosGeometry::united(const GeosGeometry& other) const {
    return GeosGeometry(std::make_unique<Handle>(
        Handle{checked(GEOSUnion_r(context(), handle_->geometry.get(), other.handle_->geometry.get()), "union")}));
}

GeosGeometry GeosGeometry::grown(double distance_m, int chords_in_quadrant) const {
    return GeosGeometry(std::make_unique<Handle>(
        Handle{checked(GEOSBuffer_r(context(), handle_->geometry.get(), distance_m, chords_in_quadrant), "buffer")}));
}

void GeosGeometry::append_to(ShapeColumn& column, Dimension wanted) const {
    column.begin_feature(wanted);
    append_parts(column, handle_->geometry.get(), wanted);
    column.end_feature();
}

std::string GeosGeometry::wkt(int decimals) const {
    GEOSWKTWriter* writer = GEOSWKTWriter_create_r(context());
    GEOSWKTWriter_setTrim_r(context(), writer, 1);
    GEOSWKTWriter_setRoundingPrecision_r(context(), writer, decimals);
    char* text = GEOSWKTWriter_write_r(context(), writer, handle_->geometry.get());
    GEOSWKTWriter_destroy_r(context(), writer);
    if (text == nullptr) context().fail("WKT");
    std::string result(text);
    GEOSFree_r(context(), text);
    return result;
}

}  // namespace cunjing
