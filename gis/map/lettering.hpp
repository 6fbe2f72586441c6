// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QString>
#include <QStringList>
#include <optional>
#include <string>

namespace cunjing {

/// How words are written on a sheet.
struct Letters {
    double size_mm = 2.5;  // of the font, from line to line without lead
    QColor colour = Qt::black;
    std::optional<QColor> halo = std::nullopt;
    double halo_mm = 0;
};

/// Writes words in millimetres, in the one font of the sheets. Widths do not depend on the device, so that a page looks
/// the same as PDF, PNG and SVG.
class Lettering {
public:
    /// How words become part of the output: as text that can be searched, or as outlines that need no font.
    enum class As { text, outlines };

    /// Throws DataError when the font is not installed, with the package that brings it.
    explicit Lettering(As as);

    [[nodiscard]] double width_mm(const QString& words, double size_mm) const;
    /// How far letters stand above the base line.
    [[nodiscard]] static double rise_mm(double size_mm) { return size_mm * 0.86; }

    /// Writes one line from a point on its base line.
    void write(QPainter& painter, QPointF base_mm, const QString& words, const Letters& letters) const;
    /// Writes one line into a box: elided where it does not fit; in the middle of its height.
    void write_in(QPainter& painter, const QRectF& box_mm, const QString& words, const Letters& letters,
                  Qt::Alignment alignment = Qt::AlignLeft) const;
    /// Breaks words into lines no wider than this; a line breaks behind any Chinese character, or at a blank.
    [[nodiscard]] QStringList lines(const QString& words, double size_mm, double width_mm) const;
    [[nodiscard]] QString elided(const QString& words, double size_mm, double width_mm) const;
    /// Writes lines one below the other from the upper left corner; gives the height taken.
    double write_lines(QPainter& painter, QPointF corner_mm, const QString& words, const Letters& letters,
                       double width_mm) const;

private:
    As as_;
    QFont font_;
};

[[nodiscard]] inline QString qt(const std::string& text) {
    return QString::fromStdString(text);
}

/// The distance from one base line to the next.
[[nodiscard]] inline double line_mm(double size_mm) {
    return size_mm * 1.35;
}

}  // namespace cunjing
