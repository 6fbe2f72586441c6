// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/geometry/shape.hpp"

namespace cunjing {

/// The height of the ground at a place in m, where it is known. Copies share what they know; asked by any thread.
class HeightAt {
public:
    using Height = std::function<std::optional<double>(Point)>;
    using Spacing = std::function<double(Point)>;

    /// Nobody knows.
    HeightAt() = default;
    /// Takes what tells a height; how far apart heights are known at a place (0: they are known everywhere); and what a
    /// reader should know of them.
    template <class Tell, class = std::enable_if_t<std::is_invocable_r_v<std::optional<double>, Tell, Point> &&
                                                   !std::is_same_v<std::decay_t<Tell>, HeightAt>>>
    // NOLINTNEXTLINE(google-explicit-constructor): what tells heights stands for them
    HeightAt(Tell height_m, Spacing spacing_m = {}, std::vector<Text> notes = {})
        : height_m_(std::move(height_m)), spacing_m_(std::move(spacing_m)), notes_(std::move(notes)) {}

    [[nodiscard]] explicit operator bool() const { return static_cast<bool>(height_m_); }
    [[nodiscard]] std::optional<double> operator()(Point place) const { return height_m_(place); }
    /// How far apart the heights are known from which one at a place is told, m; 0 where nothing is known of that.
    [[nodiscard]] double spacing_m(Point place) const { return spacing_m_ ? spacing_m_(place) : 0; }
    /// What is doubtful about them: a unit that nobody wrote down.
    [[nodiscard]] const std::vector<Text>& notes() const { return notes_; }

private:
    Height height_m_;
    Spacing spacing_m_;
    std::vector<Text> notes_;
};

}  // namespace cunjing
