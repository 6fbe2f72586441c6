// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/lettering.hpp"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainterPath>
#include <QTextBoundaryFinder>

#include "gis/base/error.hpp"

namespace cunjing {
namespace {

// Its outlines are of the kind from which a PDF's text can be copied and searched rightly; that of Noto Sans CJK is
// not.
const QString family = QStringLiteral("WenQuanYi Micro Hei");
constexpr const char* package = "fonts-wqy-microhei";

/// The size in which the font is measured and drawn before it is scaled: hinting has no say in it.
constexpr int drawn_at_px = 100;

}  // namespace

Lettering::Lettering(As as) : as_(as), font_(family) {
    if (!QFontDatabase::families().contains(family))
        throw DataError(
            say("没有安装字体“{}”，图上的中文无法写出；Debian 软件包：{}",
                "the font '{}' is not installed, so Chinese cannot be written on the sheets; Debian package: {}",
                family.toStdString(), package));
    font_.setPixelSize(drawn_at_px);
    font_.setHintingPreference(QFont::PreferNoHinting);
}

double Lettering::width_mm(const QString& words, double size_mm) const {
    return QFontMetricsF(font_).horizontalAdvance(words) * size_mm / drawn_at_px;
}

void Lettering::write(QPainter& painter, QPointF base_mm, const QString& words, const Letters& letters) const {
    if (words.isEmpty()) return;
    painter.save();
    painter.translate(base_mm);
    painter.scale(letters.size_mm / drawn_at_px, letters.size_mm / drawn_at_px);
    QPainterPath outlines;
    if (letters.halo || as_ == As::outlines) outlines.addText(0, 0, font_, words);
    if (letters.halo)
        painter.strokePath(outlines, QPen(*letters.halo, 2 * letters.halo_mm * drawn_at_px / letters.size_mm,
                                          Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (as_ == As::outlines) {
        painter.fillPath(outlines, letters.colour);
    } else {
        painter.setFont(font_);
        painter.setPen(letters.colour);
        painter.drawText(QPointF(0, 0), words);
    }
    painter.restore();
}

void Lettering::write_in(QPainter& painter, const QRectF& box_mm, const QString& words, const Letters& letters,
                         Qt::Alignment alignment) const {
    const QString shown = elided(words, letters.size_mm, box_mm.width());
    const double width = width_mm(shown, letters.size_mm);
    const double left = alignment.testFlag(Qt::AlignRight)     ? box_mm.right() - width
                        : alignment.testFlag(Qt::AlignHCenter) ? box_mm.center().x() - width / 2
                                                               : box_mm.left();
    write(painter, {left, box_mm.center().y() + letters.size_mm * 0.35}, shown, letters);
}

QStringList Lettering::lines(const QString& words, double size_mm, double width_mm) const {
    QStringList result;
    for (const QString& paragraph : words.split(QLatin1Char('\n'))) {
        QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, paragraph);
        qsizetype start = 0;
        qsizetype fits = 0;
        for (qsizetype next = breaks.toNextBoundary(); next != -1; next = breaks.toNextBoundary()) {
            if (fits > start && this->width_mm(paragraph.mid(start, next - start).trimmed(), size_mm) > width_mm) {
                result.append(paragraph.mid(start, fits - start).trimmed());
                start = fits;
            }
            fits = next;
        }
        result.append(paragraph.mid(start).trimmed());
    }
    return result;
}

QString Lettering::elided(const QString& words, double size_mm, double width_mm) const {
    if (this->width_mm(words, size_mm) <= width_mm) return words;
    return QFontMetricsF(font_).elidedText(words, Qt::ElideRight, width_mm * drawn_at_px / size_mm);
}

double Lettering::write_lines(QPainter& painter, QPointF corner_mm, const QString& words, const Letters& letters,
                              double width_mm) const {
    double height = 0;
    for (const QString& line : lines(words, letters.size_mm, width_mm)) {
        write(painter, corner_mm + QPointF(0, height + rise_mm(letters.size_mm)), line, letters);
        height += line_mm(letters.size_mm);
    }
    return height;
}

}  // namespace cunjing
