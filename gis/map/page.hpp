// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QPainter>
#include <algorithm>
#include <optional>

#include "gis/map/lettering.hpp"
#include "gis/map/map_source.hpp"
#include "gis/map/page_template.hpp"
#include "gis/map/theme.hpp"
#include "gis/style/style_set.hpp"

namespace cunjing {

/// Who a sheet is for: offices see names, grid and coordinates; what hangs on a wall has none of them.
enum class Audience { internal, for_public };

/// What stands on every sheet that is not for the public.
[[nodiscard]] inline Text internal_use() {
    return {"内部工作用图，不得公开", "For internal use only"};
}

/// What all sheets of one printing share.
struct Printing {
    const MapSource& source;
    const StyleSet& styles;
    const PageTemplate& page;
    const Theme& theme;
    PageSize size;
    Audience audience = Audience::internal;
    Language language = Language::zh;
    std::optional<Date> judged_on = std::nullopt;  // where sheets show what was judged for them; else by the last check

    [[nodiscard]] QString words(const Text& text) const { return qt(text.in(language)); }
    [[nodiscard]] bool is_public() const { return audience == Audience::for_public; }
    /// Whether a layer is on no sheet of this printing.
    [[nodiscard]] bool hides(const Layer& layer) const {
        return is_public() && std::ranges::find(theme.internal, &layer) != theme.internal.end();
    }
    /// A word that the project prints on sheets; empty where none was set.
    [[nodiscard]] std::string setting(const std::string& name) const {
        const auto found = source.settings().find(name);
        return found == source.settings().end() ? std::string() : found->second;
    }
};

/// A page while it is painted. Letters and gaps are `parts` times as large as on an A3 sheet.
struct Page {
    QPainter& painter;
    const Lettering& lettering;
    const Printing& printing;
    double parts = 1;

    [[nodiscard]] double mm(double of_a3) const { return of_a3 * parts; }
    [[nodiscard]] Letters letters(double size_mm, QColor colour = Qt::black) const { return {mm(size_mm), colour}; }
};

inline const QColor ink(40, 40, 40);
inline const QColor faint_ink(110, 110, 110);
inline const QColor rule_ink(170, 170, 170);  // of thin lines between rows
inline const QColor warning_ink(176, 0, 32);

}  // namespace cunjing
