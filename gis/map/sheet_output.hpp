// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QPainter>
#include <QSizeF>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "gis/map/lettering.hpp"

namespace cunjing {

enum class SheetFormat { pdf, png, svg };

/// Paints one sheet, in millimetres.
struct SheetToPaint {
    QSizeF sheet_mm;
    std::function<void(QPainter& painter, const Lettering& lettering)> paint;
    std::string bookmark;  // what a map book calls it; empty: it belongs to the sheet before
};

/// Paints sheets as the pages of one PDF. Its text can be searched and copied; the same sheets give the same bytes.
[[nodiscard]] std::string pdf_of(const std::vector<SheetToPaint>& sheets, const std::string& title);

/// Paints a sheet as a picture, RGB.
[[nodiscard]] std::string png_of(const SheetToPaint& sheet, int dpi);

/// Paints a sheet as SVG; letters are outlines, so that it looks the same wherever it is opened.
[[nodiscard]] std::string svg_of(const SheetToPaint& sheet, const std::string& title);

/// Writes a file whole or not at all.
/// Throws DataError naming the file and the reason.
void write_whole(const std::filesystem::path& file, const std::string& bytes);

}  // namespace cunjing
