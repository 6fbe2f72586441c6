// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// What is drawn looks as it did when a person last looked at it: pictures beside reference pictures in
// tests/map/golden. CUNJING_NEW_GOLDEN=1 writes the references anew; look at each before it is committed.

#include <QImage>
#include <QPainter>
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <optional>

#include "gis/map/page_parts.hpp"
#include "gis/map/symbol_painter.hpp"
#include "gis/map/village_sheet.hpp"
#include "tests/map/map_town.hpp"
#include "tests/map/style_scene.hpp"

using namespace cunjing;

namespace {

// Rounding of antialiased edges differs between machines: a pixel may, a picture may not.
constexpr int pixel_allowed = 48;         // of 255, in any channel
constexpr double pixels_allowed = 0.004;  // share of the pixels that may differ more than that
constexpr double mean_allowed = 0.6;      // of 255, over all channels
constexpr double dots_a_mm = StyleScene::dots_a_mm;

QImage drawn(QSizeF size_mm, const std::function<void(QPainter&)>& draw) {
    QImage image((size_mm * dots_a_mm).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(dots_a_mm, dots_a_mm);
    draw(painter);
    return image;
}

void check_looks_as(const std::string& name, const QImage& image) {
    const QString file = QString::fromStdString((in_source("tests/map/golden") / (name + ".png")).string());
    if (std::getenv("CUNJING_NEW_GOLDEN") != nullptr) {
        REQUIRE(image.save(file));
        return;
    }
    INFO(name);
    const QImage reference = QImage(file).convertToFormat(QImage::Format_RGB32);
    REQUIRE_FALSE(reference.isNull());  // a missing reference is a failure
    REQUIRE(reference.size() == image.size());
    std::int64_t sum = 0;
    std::int64_t far = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QRgb a = image.pixel(x, y);
            const QRgb b = reference.pixel(x, y);
            const std::array<int, 3> apart = {std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                                              std::abs(qBlue(a) - qBlue(b))};
            for (const int each : apart) sum += each;
            far += *std::max_element(apart.begin(), apart.end()) > pixel_allowed ? 1 : 0;
        }
    const double pixels = static_cast<double>(image.width()) * image.height();
    CHECK(static_cast<double>(far) / pixels <= pixels_allowed);
    CHECK(static_cast<double>(sum) / pixels / 3 <= mean_allowed);
}

/// Every rule of a style in a box of its own, row by row.
QImage samples_of(const Style& style) {
    const StyleScene scene = scene_of(style);
    return drawn({scene.width_mm, scene.height_mm}, [&](QPainter& painter) {
        SymbolPainter symbols(painter, in_source("styles"), StyleScene::scale);
        for (const StyleScene::Sample& each : scene.samples)
            symbols.paint_sample(*each.symbol, each.dimension,
                                 {each.left_mm, each.top_mm, each.width_mm, each.height_mm});
    });
}

struct Sheet {
    Sheet()
        : styles(StyleSet::load(in_source("styles"))),
          page(PageTemplate::read(in_source("styles/pages/village.yaml"))),
          theme(read_theme(in_source("styles"), "findings", shipped_catalogue())) {
        town.add_coop(300, 504, "near");
        town.add_coop(600, 500.2, "upon");
        town.add("water_source", {{"kind", "well"}}, Dimension::point, {at(500, 700)});
        town.check({"coop-roadside"});
        source.emplace(town.file, shipped_catalogue());
        findings = sheet_findings(*source, village(), {}, Audience::internal, Language::zh);
    }
    [[nodiscard]] const MapVillage& village() const { return source->villages()[0]; }
    [[nodiscard]] Printing printing() const {
        return {*source, styles, page, theme, page.size("A3"), Audience::internal, Language::zh};
    }

    /// A part of a page on its own.
    void check_part(const std::string& name, QSizeF size_mm,
                    const std::function<void(const Page&, const QRectF&)>& paint) const {
        const Lettering lettering(Lettering::As::text);
        const Printing shared = printing();
        check_looks_as(name, drawn(size_mm, [&](QPainter& painter) {
                           paint(Page{painter, lettering, shared, 1}, QRectF(QPointF(0, 0), size_mm));
                       }));
    }

    MapTown town;
    StyleSet styles;
    PageTemplate page;
    Theme theme;
    std::optional<MapSource> source;
    std::vector<SheetFinding> findings;
};

}  // namespace

TEST_CASE("Each style looks as it did") {
    const StyleSet styles = StyleSet::load(in_source("styles"));
    for (const auto& [layer, style] : styles.all()) check_looks_as("style-" + layer, samples_of(style));
}

TEST_CASE("Each part of a page looks as it did") {
    const Sheet sheet;
    const double scale = 5000;
    sheet.check_part("part-title", {200, 12},
                     [&](const Page& page, const QRectF& box) { paint_title(page, box, sheet.village(), 1, 2); });
    sheet.check_part("part-inset", {96, 36},
                     [&](const Page& page, const QRectF& box) { paint_inset(page, box, sheet.village()); });
    sheet.check_part("part-counts", {96, 16}, [&](const Page& page, const QRectF& box) {
        paint_counts(page, box, sheet.findings, {3, 0});
    });
    sheet.check_part("part-findings", {96, 24}, [&](const Page& page, const QRectF& box) {
        paint_finding_table(page, box, sheet.findings, 0, scale);
    });
    sheet.check_part("part-footer", {368, 11}, [&](const Page& page, const QRectF& box) { paint_footer(page, box); });
    sheet.check_part("part-scale", {110, 70}, [&](const Page& page, const QRectF& box) {
        const GroundView view{box.adjusted(6, 6, -4, -4), at(500, 500), scale};
        paint_scale(page, view);
        paint_neatline(page, view);
    });
    sheet.check_part("part-map-and-legend", {200, 100}, [&](const Page& page, const QRectF&) {
        const GroundView view{QRectF(2, 2, 96, 96), at(500, 550), 10'000};
        MapFrame frame(page.painter, page.lettering, sheet.styles, *sheet.source, view);
        FrameContent content;
        for (const Layer* layer : sheet.theme.layers)
            content.tables.push_back(sheet.source->read(*layer, view.ground()));
        content.findings = sheet.findings;
        content.village = &sheet.village();
        frame.paint(content);
        paint_legend(page, {100, 2, 96, 96}, frame.legend(), sheet.findings, 10'000);
    });
}
