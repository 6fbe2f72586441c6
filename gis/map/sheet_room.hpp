// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QLineF>
#include <QRectF>
#include <unordered_map>
#include <vector>

namespace cunjing {

/// Which parts of a frame are taken, so that marks and words do not cover each other.
class SheetRoom {
public:
    explicit SheetRoom(const QRectF& frame_mm) : frame_(frame_mm) {}

    /// Whether the box lies in the frame and nothing is there yet.
    [[nodiscard]] bool is_free(const QRectF& box_mm) const;
    void take(const QRectF& box_mm);

private:
    template <class Visit>
    void cells(const QRectF& box_mm, Visit&& visit) const;

    QRectF frame_;
    std::vector<QRectF> taken_;
    std::unordered_map<std::int64_t, std::vector<std::size_t>> by_cell_;
};

/// Small boxes that hold a line of words written along a straight way together.
[[nodiscard]] std::vector<QRectF> boxes_along(const QLineF& way_mm, double height_mm);

}  // namespace cunjing
