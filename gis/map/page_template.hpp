// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QMarginsF>
#include <QRectF>
#include <QSizeF>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace cunjing {

class YamlValue;

/// A page or a piece of it, divided into rows or columns down to parts that have a name.
struct PageDivision {
    double mm = 0;     // along the direction of the whole; 0: the room that is left
    std::string part;  // empty: divided further
    bool in_rows = true;
    std::vector<PageDivision> pieces;
};

/// A sheet of paper.
struct PageSize {
    std::string name;  // A3
    QSizeF sheet_mm;   // landscape
    double parts = 1;  // how large parts and letters are, compared with those of the template
};

/// Margins `{left, top, right, bottom}` in millimetres.
[[nodiscard]] QMarginsF read_margins(const YamlValue& value);

/// What a page looks like, as `styles/pages/<page>.yaml` says.
struct PageTemplate {
    std::vector<PageSize> sizes;
    QMarginsF margins_mm;
    std::vector<double> scales;  // denominators, rising
    PageDivision landscape;
    PageDivision portrait;
    PageDivision continued;  // further pages of the table

    /// Takes which of scales and divisions the file has; the others stay empty.
    /// Throws ConfigError naming file and line for what is not understood.
    static PageTemplate read(const std::filesystem::path& file,
                             const std::vector<std::string>& wanted = {"scales", "landscape", "portrait", "continued"});
    /// Throws ConfigError with the sizes that there are.
    [[nodiscard]] const PageSize& size(const std::string& name) const;
};

/// Where the parts of a page are; a part that occurs twice is a fault of the template.
using PageParts = std::map<std::string, QRectF>;

/// Reads a page or a piece of it whose parts are among those that are known.
/// Throws ConfigError naming file and line for what is not understood.
[[nodiscard]] PageDivision read_division(const YamlValue& value, const std::vector<std::string>& known_parts);

/// Lays a division out in a room, its millimetres multiplied by a factor.
[[nodiscard]] PageParts lay_out(const PageDivision& division, const QRectF& room, double factor);

/// Lays a division out on a sheet, turned upright or not.
[[nodiscard]] PageParts lay_out(const PageTemplate& page, const PageDivision& division, const PageSize& size,
                                bool upright);

/// The sheet itself.
[[nodiscard]] inline QRectF sheet_of(const PageSize& size, bool upright) {
    return {QPointF(0, 0), upright ? size.sheet_mm.transposed() : size.sheet_mm};
}

/// The denominators of a list of scales, rising.
[[nodiscard]] std::vector<double> read_scales(const YamlValue& list);

/// Throws ConfigError naming the place and the part where a page that is drawn with certain parts lacks one.
void require_parts(const PageDivision& division, const std::vector<std::string>& needed, const std::string& where);

}  // namespace cunjing
