// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/forbidden_ground.hpp"

#include <array>
#include <cmath>
#include <numbers>

#include "gis/derive/grown.hpp"
#include "gis/geometry/geos.hpp"
#include "gis/geometry/grown_outline.hpp"

namespace cunjing {
namespace {

constexpr int chords_in_quadrant = 32;
/// By how much a radius grows so that the chords of an arc go round the circle: a buffer by GEOS leaves a bend that is
/// less than a chord and a half wide to one chord.
const double round_the_circle = 1 / std::cos(1.5 * std::numbers::pi / 2 / chords_in_quadrant / 2);
/// The same for the cells of strips, whose chords are of 5 degrees.
const double round_the_cell = 1 / std::cos(2.5 * std::numbers::pi / 180);

/// A polygon of many points as far as it lies in a box: what is far away costs nothing then.
ShapeColumn near_part(const Shape& polygon, const Box& box) {
    constexpr std::size_t many_points = 512;
    ShapeColumn part;
    std::size_t points = 0;
    for (std::size_t r = 0; r < polygon.ring_count(); ++r) points += polygon.ring(r).size();
    if (points < many_points) {
        part.append(polygon);
        return part;
    }
    const std::array<Point, 5> corners{{{box.min_x, box.min_y},
                                        {box.max_x, box.min_y},
                                        {box.max_x, box.max_y},
                                        {box.min_x, box.max_y},
                                        {box.min_x, box.min_y}}};
    ShapeColumn frame;
    frame.append(Dimension::polygon, corners);
    GeosGeometry(polygon).intersection(GeosGeometry(frame[0])).append_to(part, Dimension::polygon);
    return part;
}

void append_grown(const Shape& shape, double distance_m, const Box& box, ShapeColumn& polygons) {
    const ShapeColumn near =
        shape.dimension() == Dimension::polygon ? near_part(shape, box.grown(distance_m + 1)) : ShapeColumn();
    const Shape here = near.size() > 0 ? near[0] : shape;
    if (here.dimension() == Dimension::none) return;
    if (!(distance_m > 0)) {
        if (here.dimension() == Dimension::polygon) polygons.append(here);
        return;
    }
    const ShapeColumn ground = grown(here, distance_m * round_the_circle, chords_in_quadrant);
    if (ground.dimension(0) == Dimension::polygon) polygons.append(ground[0]);
}

/// The strip round a path; where its cells lie upon each other, cell by cell.
void append_strip(Ring path, SideOffsets offsets, ShapeColumn& polygons) {
    const auto wider = [&](double factor) {
        return SideOffsets{std::max(offsets.left_m, 0.0) * factor, std::max(offsets.right_m, 0.0) * factor};
    };
    if (const auto outline = strip_outline(path, wider(round_the_circle), StripEnds::round, chords_in_quadrant))
        return polygons.append(Dimension::polygon, *outline);
    for (const std::vector<Point>& cell : strip_cells(path, {0, path.size() - 1}, wider(round_the_cell)))
        if (std::abs(twice_signed_area(cell)) > 0) polygons.append(Dimension::polygon, cell);
}

/// Calls `visit(row, path)` for the stretches of lines whose runs meet a box.
template <class Visit>
void visit_stretches(const ReferenceLayer& layer, const Box& box, Visit&& visit) {
    std::vector<SegmentRun> runs;
    layer.runs().find(box, runs);
    for (std::size_t first = 0; first < runs.size();) {
        const SegmentRun& begin = runs[first];
        std::uint32_t end = begin.first + begin.count;
        std::size_t last = first + 1;
        while (last < runs.size() && runs[last].row == begin.row && runs[last].ring == begin.ring &&
               runs[last].first <= end)
            end = std::max(end, runs[last].first + runs[last].count), ++last;
        const Shape line = layer.table().shapes[begin.row];
        if (line.dimension() == Dimension::line && end > begin.first)
            visit(begin.row, line.ring(begin.ring).subspan(begin.first, end - begin.first + 1));
        first = last;
    }
}

}  // namespace

/// The ground that the references of one relation forbid.
class ForbiddenGround::OfReference {
public:
    OfReference(const Reference& reference, const Limit* limit_m, bool grows, const JudgeContext& context)
        : choice_(reference, context), grows_(grows) {
        if (limit_m != nullptr) limit_m_.emplace(*limit_m, context, table());
    }

    void append(const SubjectRow& subject, const Box& box, ShapeColumn& polygons) const {
        if (choice_.layer() == nullptr) return;
        const ReferenceLayer& layer = *choice_.layer();
        const double most_m = std::min((limit_m_ ? limit_m_->bound(subject) : 0) +
                                           (grows_ ? tolerance_m(subject, layer.greatest_accuracy_m()) : 0),
                                       search_m);
        std::vector<std::uint32_t> rows;
        layer.meeting(box.grown(std::max(most_m, 0.0)), rows);
        for (const std::uint32_t row : rows) {
            const Shape shape = layer.table().shapes[row];
            if (shape.dimension() == Dimension::line || shape.dimension() == Dimension::none) continue;
            if (choice_.means(subject, row) == Verdict::satisfied) continue;
            const double distance_m = keep_off_m(subject, row);
            if (shape.box().grown(std::max(distance_m, 0.0)).meets(box)) append_grown(shape, distance_m, box, polygons);
        }
        if (!layer.table().layer().has(Dimension::line)) return;
        visit_stretches(layer, box.grown(std::max(most_m, 0.0) + choice_.greatest_offset_m()),
                        [&](std::uint32_t row, Ring path) {
                            if (choice_.means(subject, row) != Verdict::satisfied)
                                append_strip(path, strip_of(subject, row), polygons);
                        });
    }

private:
    [[nodiscard]] const Table* table() const {
        return choice_.layer() == nullptr ? nullptr : &choice_.layer()->table();
    }
    static double tolerance_m(const SubjectRow& subject, double accuracy_m) {
        return std::hypot(subject.accuracy_m, accuracy_m);
    }
    /// How far a reference keeps the subject off, beyond its outline or start line.
    [[nodiscard]] double keep_off_m(const SubjectRow& subject, std::uint32_t row) const {
        double limit_m = 0;
        if (limit_m_) limit_m = limit_m_->value(subject, {table(), row}).value_or(limit_m_->bound(subject));
        return std::min(limit_m + (grows_ ? tolerance_m(subject, table()->accuracy_m(row)) : 0), search_m);
    }
    [[nodiscard]] SideOffsets strip_of(const SubjectRow& subject, std::uint32_t row) const {
        const double keep_off = keep_off_m(subject, row);
        const auto& known = choice_.offsets().of_row[row];
        const double farthest_m = choice_.offsets().farthest_m;
        const SideOffsets line = known ? known->greatest : SideOffsets{farthest_m, farthest_m};
        return {line.left_m + keep_off, line.right_m + keep_off};
    }

    ReferenceChoice choice_;
    std::optional<PreparedLimit> limit_m_;
    bool grows_;  // by how far positions may be off
};

ForbiddenGround::ForbiddenGround(std::vector<Constraint> constraints, const Layer& subject, const JudgeContext& context,
                                 std::vector<std::pair<std::string, Value>> known)
    : constraints_(std::move(constraints)), subject_(subject), context_(context), known_(std::move(known)) {
    for (const Constraint& constraint : constraints_) {
        std::unique_ptr<const OfReference>& ground = grounds_.emplace_back();
        if (constraint.kind != Constraint::Kind::ground) continue;
        if (const auto* closer = std::get_if<CloserThan>(&constraint.condition->is))
            ground = std::make_unique<const OfReference>(closer->reference, &closer->limit_m, true, context);
        else if (const auto* overlaps = std::get_if<Overlaps>(&constraint.condition->is))
            ground = std::make_unique<const OfReference>(overlaps->reference, nullptr, false, context);
        else if (const auto* inside = std::get_if<Inside>(&constraint.condition->is))
            ground = std::make_unique<const OfReference>(inside->reference, nullptr, true, context);
    }
}

ForbiddenGround::~ForbiddenGround() = default;

void ForbiddenGround::append(std::size_t constraint, std::string_view village, const Box& box,
                             ShapeColumn& polygons) const {
    if (grounds_[constraint] == nullptr || box.is_empty()) return;
    const Point p = box.middle();
    Table meant(subject_);
    meant.set("uid", Value("meant"));
    if (!village.empty()) meant.set("village_code", Value(village));
    for (const auto& [field, value] : known_) meant.set(field, value);
    meant.shapes.append(
        Dimension::polygon,
        std::array<Point, 5>{{{p.x, p.y}, {p.x + 1, p.y}, {p.x + 1, p.y + 1}, {p.x, p.y + 1}, {p.x, p.y}}});
    meant.end_row();
    grounds_[constraint]->append(SubjectRow(meant, 0, context_), box, polygons);
}

}  // namespace cunjing
