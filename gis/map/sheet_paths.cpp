// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/sheet_paths.hpp"

#include <QLineF>
#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace cunjing {
namespace {

constexpr double seen_mm = 0.02;

QPolygonF thinned(Ring ring, const GroundView& view) {
    QPolygonF path;
    path.reserve(static_cast<qsizetype>(ring.size()));
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const QPointF p = view.on_sheet(ring[i]);
        const bool is_end = i == 0 || i + 1 == ring.size();
        if (is_end || std::abs(p.x() - path.last().x()) + std::abs(p.y() - path.last().y()) >= seen_mm) path.append(p);
    }
    return path;
}

bool is_inside(const QPolygonF& path, const QRectF& frame) {
    return frame.contains(path.boundingRect());
}

/// One side of a frame: what lies beyond it is cut off.
struct Side {
    bool upright = false;  // x is bounded, else y
    double bound_mm = 0;
    bool below = false;  // what is less than the bound stays

    [[nodiscard]] double depth(QPointF p) const {
        const double along = upright ? p.x() : p.y();
        return below ? bound_mm - along : along - bound_mm;
    }
};

QPolygonF cut(const QPolygonF& ring, const Side& side) {
    QPolygonF kept;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF a = ring[i];
        const QPointF b = ring[(i + 1) % ring.size()];
        const double depth_a = side.depth(a);
        const double depth_b = side.depth(b);
        if (depth_a >= 0) kept.append(a);
        if ((depth_a >= 0) != (depth_b >= 0)) kept.append(a + (b - a) * (depth_a / (depth_a - depth_b)));
    }
    return kept;
}

/// The piece of the segment a–b in the frame, by the shares of the way at which it begins and ends.
std::optional<std::pair<double, double>> piece_inside(QPointF a, QPointF b, const QRectF& frame) {
    double from = 0;
    double to = 1;
    const auto bound = [&](double start, double change, double least, double greatest) {
        if (change == 0) return start >= least && start <= greatest;
        double enter = (least - start) / change;
        double leave = (greatest - start) / change;
        if (enter > leave) std::swap(enter, leave);
        from = std::max(from, enter);
        to = std::min(to, leave);
        return from <= to;
    };
    const QPointF way = b - a;
    if (!bound(a.x(), way.x(), frame.left(), frame.right()) || !bound(a.y(), way.y(), frame.top(), frame.bottom()))
        return std::nullopt;
    return std::pair(from, to);
}

void add_pieces(const QPolygonF& path, const QRectF& frame, std::vector<QPolygonF>& pieces) {
    QPolygonF piece;
    for (qsizetype i = 0; i + 1 < path.size(); ++i) {
        const QPointF a = path[i];
        const QPointF way = path[i + 1] - a;
        const auto inside = piece_inside(a, path[i + 1], frame);
        if (inside && piece.isEmpty()) piece.append(a + way * inside->first);
        if (inside) piece.append(a + way * inside->second);
        if (!piece.isEmpty() && (!inside || inside->second < 1)) pieces.push_back(std::exchange(piece, {}));
    }
    if (piece.size() > 1) pieces.push_back(piece);
}

}  // namespace

std::vector<QPolygonF> rings_on_sheet(const Shape& polygon, const GroundView& view) {
    std::vector<QPolygonF> rings;
    const QRectF& frame = view.frame_mm;
    for (std::size_t r = 0; r < polygon.ring_count(); ++r) {
        QPolygonF ring = thinned(polygon.ring(r), view);
        if (!is_inside(ring, frame))
            for (const Side side : {Side{true, frame.left(), false}, Side{true, frame.right(), true},
                                    Side{false, frame.top(), false}, Side{false, frame.bottom(), true}})
                ring = cut(ring, side);
        if (ring.size() > 2) rings.push_back(std::move(ring));
    }
    return rings;
}

std::vector<QPolygonF> paths_on_sheet(const Shape& shape, const GroundView& view) {
    std::vector<QPolygonF> paths;
    for (std::size_t r = 0; r < shape.ring_count(); ++r) {
        QPolygonF path = thinned(shape.ring(r), view);
        if (path.size() < 2) continue;
        if (is_inside(path, view.frame_mm))
            paths.push_back(std::move(path));
        else
            add_pieces(path, view.frame_mm, paths);
    }
    return paths;
}

std::optional<QLineF> piece_in(const QLineF& way_mm, const QRectF& frame_mm) {
    const auto shares = piece_inside(way_mm.p1(), way_mm.p2(), frame_mm);
    if (!shares) return std::nullopt;
    return QLineF(shares->first > 0 ? way_mm.pointAt(shares->first) : way_mm.p1(),
                  shares->second < 1 ? way_mm.pointAt(shares->second) : way_mm.p2());
}

QPolygonF beside(const QPolygonF& path, double left_mm) {
    if (left_mm == 0 || path.size() < 2) return path;
    QPolygonF moved;
    const auto normal = [&](qsizetype segment) {
        const QLineF line(path[segment], path[segment + 1]);
        const double length = std::max(line.length(), 1e-9);
        return QPointF(line.dy() / length, -line.dx() / length);  // left on a sheet whose y runs down
    };
    for (qsizetype i = 0; i < path.size(); ++i) {
        const QPointF before = normal(std::max<qsizetype>(i - 1, 0));
        const QPointF after = normal(std::min(i, path.size() - 2));
        const QPointF both = before + after;
        // Of a mitre no more than twice the distance, so that a hairpin throws no spike.
        const double squared = std::max(QPointF::dotProduct(both, both), 1.0);
        moved.append(path[i] + both * (2 * left_mm / squared));
    }
    return moved;
}

double length_mm(const QPolygonF& path) {
    double length = 0;
    for (qsizetype i = 0; i + 1 < path.size(); ++i) length += QLineF(path[i], path[i + 1]).length();
    return length;
}

}  // namespace cunjing
