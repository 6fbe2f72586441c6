// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/sheet_output.hpp"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <cmath>

#include "gis/base/error.hpp"
#include "gis/map/pdf_document.hpp"
#include "gis/report/new_place.hpp"
#include "gis/report/text_file.hpp"

namespace cunjing {
namespace {

constexpr int pdf_dots_an_inch = 1200;
constexpr double mm_an_inch = 25.4;

void set_page(QPdfWriter& writer, QSizeF sheet_mm) {
    writer.setPageLayout(QPageLayout(QPageSize(sheet_mm, QPageSize::Millimeter, {}, QPageSize::ExactMatch),
                                     QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
}

std::string bytes_of(const QBuffer& buffer) {
    return buffer.data().toStdString();
}

}  // namespace

std::string pdf_of(const std::vector<SheetToPaint>& sheets, const std::string& title) {
    const Lettering lettering(Lettering::As::text);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(pdf_dots_an_inch);
        writer.setTitle(QString::fromStdString(title));
        set_page(writer, sheets.front().sheet_mm);
        QPainter painter;
        for (std::size_t i = 0; i < sheets.size(); ++i) {
            if (i > 0) {
                set_page(writer, sheets[i].sheet_mm);
                writer.newPage();
            } else {
                painter.begin(&writer);
            }
            painter.save();
            painter.scale(pdf_dots_an_inch / mm_an_inch, pdf_dots_an_inch / mm_an_inch);
            sheets[i].paint(painter, lettering);
            painter.restore();
        }
    }
    return finished_pdf(bytes_of(buffer), title);
}

std::string png_of(const SheetToPaint& sheet, int dpi) {
    const Lettering lettering(Lettering::As::text);
    const double dots_a_mm = dpi / mm_an_inch;
    QImage image(static_cast<int>(std::lround(sheet.sheet_mm.width() * dots_a_mm)),
                 static_cast<int>(std::lround(sheet.sheet_mm.height() * dots_a_mm)), QImage::Format_RGB32);
    if (image.isNull())
        throw DataError(say("内存不够画 {} dpi 的图，请减小 --dpi",
                            "there is not enough memory for {} dots an inch; ask for less with --dpi", dpi));
    image.setDotsPerMeterX(static_cast<int>(std::lround(dots_a_mm * 1000)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(dots_a_mm, dots_a_mm);
        sheet.paint(painter, lettering);
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    writer.setCompression(30);
    if (!writer.write(image.convertToFormat(QImage::Format_RGB888)))
        throw DataError(say("PNG 无法写成：{}", "the PNG could not be made: {}", writer.errorString().toStdString()));
    return bytes_of(buffer);
}

std::string svg_of(const SheetToPaint& sheet, const std::string& title) {
    const Lettering lettering(Lettering::As::outlines);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(QString::fromStdString(title));
    generator.setResolution(pdf_dots_an_inch);
    constexpr double units_a_mm = pdf_dots_an_inch / mm_an_inch;
    generator.setSize((sheet.sheet_mm * units_a_mm).toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), sheet.sheet_mm * units_a_mm));
    QPainter painter(&generator);
    painter.scale(units_a_mm, units_a_mm);
    sheet.paint(painter, lettering);
    painter.end();
    return bytes_of(buffer);
}

void write_whole(const std::filesystem::path& file, const std::string& bytes) {
    const NewPlace place(file, true);
    TextFile out(place.path());
    out.write(bytes);
    out.close();
    place.put_in_place();
}

}  // namespace cunjing
