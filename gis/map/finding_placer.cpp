// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/finding_placer.hpp"

#include <array>
#include <cmath>
#include <numbers>

namespace cunjing {
namespace {

constexpr double ring_mm = 1.6;  // from one ring of tries to the next
constexpr double gap_mm = 0.3;   // between a mark and its number

QRectF centred(QPointF middle, double width, double height) {
    return {middle.x() - width / 2, middle.y() - height / 2, width, height};
}

class Placer {
public:
    Placer(SheetRoom& room, const Lettering& lettering, double reach_mm)
        : room_(room), lettering_(lettering), reach_mm_(reach_mm) {}

    PlacedMark place(const MarkToPlace& mark) {
        const double width = lettering_.width_mm(QString::number(mark.number), number_size_mm);
        for (double radius = 0; radius <= reach_mm_; radius += ring_mm) {
            const int tries = radius == 0 ? 1 : static_cast<int>(std::ceil(2 * std::numbers::pi * radius / 2.4));
            for (int i = 0; i < tries; ++i) {
                const double angle = 2 * std::numbers::pi * i / tries;
                const QPointF middle = mark.at_mm + QPointF(std::cos(angle), -std::sin(angle)) * radius;
                if (const auto number = number_beside(middle, mark.mark_mm, width))
                    return {middle, number, radius > mark.mark_mm / 2};
            }
        }
        room_.take(centred(mark.at_mm, mark.mark_mm, mark.mark_mm));
        return {mark.at_mm, std::nullopt, false};
    }

private:
    /// Takes the room of a mark in this place and of its number beside it, where there is.
    std::optional<QPointF> number_beside(QPointF middle, double mark_mm, double width) {
        const QRectF mark = centred(middle, mark_mm, mark_mm);
        if (!room_.is_free(mark)) return std::nullopt;
        const double aside = mark_mm / 2 + gap_mm + width / 2;
        const double above = mark_mm / 2 + gap_mm + number_size_mm * 0.4;
        for (const QPointF offset : {QPointF(aside, 0), QPointF(-aside, 0), QPointF(0, -above), QPointF(0, above)}) {
            const QRectF number = centred(middle + offset, width, number_size_mm * 0.8);
            if (!room_.is_free(number)) continue;
            room_.take(mark);
            room_.take(number);
            return number.center();
        }
        return std::nullopt;
    }

    SheetRoom& room_;
    const Lettering& lettering_;
    double reach_mm_;
};

}  // namespace

std::vector<PlacedMark> place_marks(const std::vector<MarkToPlace>& marks, SheetRoom& room, const Lettering& lettering,
                                    double reach_mm) {
    Placer placer(room, lettering, reach_mm);
    std::vector<PlacedMark> placed;
    placed.reserve(marks.size());
    for (const MarkToPlace& mark : marks) placed.push_back(placer.place(mark));
    return placed;
}

}  // namespace cunjing
