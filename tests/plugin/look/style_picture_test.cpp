// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Each style looks in QGIS as it does on sheets: the same scene painted by QGIS with the plugin's symbols beside the
// picture that gis/map painted (tests/map/golden/style-*.png). Neither has words in it.

#include <qgsfeature.h>
#include <qgsgeometry.h>
#include <qgsmapsettings.h>
#include <qgsrendercontext.h>

#include <QImage>
#include <QPainter>
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <vector>

#include "plugin/look/style_symbol.hpp"
#include "tests/map/style_scene.hpp"
#include "tests/plugin/look/styled_layer.hpp"
#include "tests/support/files.hpp"

namespace cunjing {
namespace {

// The measure. A pixel counts if either picture has something other than white paper there: the share of those counts
// that agree. Two pictures agree at a pixel if each has there a colour between those that the other has in the pixel
// and its eight neighbours, or no further from them than allowed, in each channel: antialiasing may put an edge up to a
// pixel off. Where the lines or marks of a hatch stand in its ground says nothing: QGIS 3.22 begins them at the feature
// and rounds their distance to whole pixels, sheets have one raster for all. So hatched ground is no part of the share;
// its mean colour is compared instead.
constexpr int paper_allowed = 8;    // of 255
constexpr int colour_allowed = 48;  // of 255; as in tests/map/golden_test.cpp
constexpr double share_wanted = 0.98;
constexpr double mean_allowed = 10;  // of 255, in each channel: a line more or less in a box

constexpr double ground_a_mm = StyleScene::scale / 1000;  // metres

using Channels = std::array<int, 3>;

Channels channels(QRgb colour) {
    return {qRed(colour), qGreen(colour), qBlue(colour)};
}

bool is_painted(QRgb colour) {
    const Channels parts = channels(colour);
    return *std::min_element(parts.begin(), parts.end()) < 255 - paper_allowed;
}

/// Whether a picture has, at a place or beside it, colours round this one.
bool has_about(const QImage& picture, int x, int y, QRgb colour) {
    Channels least = {255, 255, 255};
    Channels most = {0, 0, 0};
    for (int row = std::max(0, y - 1); row <= std::min(picture.height() - 1, y + 1); ++row)
        for (int column = std::max(0, x - 1); column <= std::min(picture.width() - 1, x + 1); ++column) {
            const Channels near = channels(picture.pixel(column, row));
            for (std::size_t i = 0; i < near.size(); ++i) {
                least.at(i) = std::min(least.at(i), near.at(i));
                most.at(i) = std::max(most.at(i), near.at(i));
            }
        }
    const Channels parts = channels(colour);
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (parts.at(i) < least.at(i) - colour_allowed || parts.at(i) > most.at(i) + colour_allowed) return false;
    return true;
}

/// The ground of a picture in which there is a hatch, in pixels.
std::vector<QRect> hatched_grounds(const StyleScene& scene) {
    std::vector<QRect> grounds;
    for (const StyleScene::Sample& sample : scene.samples) {
        const auto* ground = std::get_if<PolygonSymbol>(sample.symbol);
        if (ground == nullptr || !ground->hatch) continue;
        const QRectF box_mm(sample.left_mm, sample.top_mm, sample.width_mm, sample.height_mm);
        grounds.push_back(
            QRectF(box_mm.topLeft() * StyleScene::dots_a_mm, box_mm.size() * StyleScene::dots_a_mm).toAlignedRect());
    }
    return grounds;
}

std::array<double, 3> mean_colour(const QImage& picture, const QRect& ground) {
    std::array<double, 3> mean = {};
    for (int y = ground.top(); y <= ground.bottom(); ++y)
        for (int x = ground.left(); x <= ground.right(); ++x)
            for (std::size_t i = 0; i < mean.size(); ++i)
                mean.at(i) += channels(picture.pixel(x, y)).at(i) / (1.0 * ground.width() * ground.height());
    return mean;
}

/// The share of painted pixels, hatched grounds aside, at which two pictures of one size agree.
double share_alike(const QImage& one, const QImage& other, const std::vector<QRect>& aside = {}) {
    int painted = 0;
    int alike = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            if (!is_painted(a) && !is_painted(b)) continue;
            if (std::ranges::any_of(aside, [&](const QRect& ground) { return ground.contains(x, y); })) continue;
            ++painted;
            if (has_about(other, x, y, a) && has_about(one, x, y, b)) ++alike;
        }
    return painted == 0 ? 0 : static_cast<double>(alike) / painted;
}

QgsPointXY on_ground(const StyleScene& scene, double x_mm, double y_mm) {
    return {x_mm * ground_a_mm, (scene.height_mm - y_mm) * ground_a_mm};
}

QgsGeometry shape_of(const StyleScene& scene, const StyleScene::Sample& sample) {
    const double right_mm = sample.left_mm + sample.width_mm;
    const double bottom_mm = sample.top_mm + sample.height_mm;
    const double middle_mm = sample.top_mm + sample.height_mm / 2;
    switch (sample.dimension) {
        case Dimension::point:
            return QgsGeometry::fromPointXY(on_ground(scene, sample.left_mm + sample.width_mm / 2, middle_mm));
        case Dimension::line:
            return QgsGeometry::fromPolylineXY(
                {on_ground(scene, sample.left_mm, middle_mm), on_ground(scene, right_mm, middle_mm)});
        default: break;
    }
    const QgsPointXY first = on_ground(scene, sample.left_mm, sample.top_mm);  // dashes begin there
    return QgsGeometry::fromPolygonXY(
        {{first, on_ground(scene, right_mm, sample.top_mm), on_ground(scene, right_mm, bottom_mm),
          on_ground(scene, sample.left_mm, bottom_mm), first}});
}

/// The scene of a style as QGIS paints it.
QImage painted_by_qgis(const Style& style) {
    const StyleScene scene = scene_of(style);
    QImage image((QSizeF(scene.width_mm, scene.height_mm) * StyleScene::dots_a_mm).toSize(), QImage::Format_RGB32);
    image.setDotsPerMeterX(static_cast<int>(StyleScene::dots_a_mm * 1000));
    image.setDotsPerMeterY(static_cast<int>(StyleScene::dots_a_mm * 1000));
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QgsMapSettings settings;
    settings.setOutputSize(image.size());
    settings.setOutputDpi(StyleScene::dots_a_mm * 25.4);
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4545")));
    settings.setExtent(QgsRectangle(0, 0, scene.width_mm * ground_a_mm, scene.height_mm * ground_a_mm));
    QgsRenderContext context = QgsRenderContext::fromMapSettings(settings);
    context.setPainter(&painter);
    for (const StyleScene::Sample& sample : scene.samples) {
        Symbol drawn = *sample.symbol;
        if (auto* line = std::get_if<LineSymbol>(&drawn)) line->offset = {};  // a box has no side
        const auto symbol =
            symbol_of(symbol_layers({drawn}, sample.dimension, test_styles().folder()), sample.dimension);
        if (symbol == nullptr) continue;
        QgsFeature feature;
        feature.setGeometry(shape_of(scene, sample));
        symbol->startRender(context);
        symbol->renderFeature(feature, context);
        symbol->stopRender(context);
    }
    painter.end();
    return image;
}

}  // namespace

TEST_CASE("each style looks in QGIS as it does on sheets") {
    for (const auto& [layer, style] : test_styles().all()) {
        const QString file = QString::fromStdString(in_source("tests/map/golden/style-" + layer + ".png").string());
        const QImage sheet = QImage(file).convertToFormat(QImage::Format_RGB32);
        REQUIRE_FALSE(sheet.isNull());
        const QImage screen = painted_by_qgis(style);
        REQUIRE(screen.size() == sheet.size());
        const std::vector<QRect> hatched = hatched_grounds(scene_of(style));
        const double alike = share_alike(sheet, screen, hatched);
        if (const char* folder = std::getenv("CUNJING_PICTURES")) {
            screen.save(QString::fromUtf8(folder) + QString::fromStdString("/style-" + layer + ".png"));
            WARN(layer << " " << alike);
        }
        INFO(layer << " is alike in " << alike << " of the painted pixels");
        CHECK(alike >= share_wanted);
        for (const QRect& ground : hatched) {
            const std::array<double, 3> on_sheet = mean_colour(sheet, ground);
            const std::array<double, 3> on_screen = mean_colour(screen, ground);
            INFO("hatched ground at " << ground.left() << ", " << ground.top());
            for (std::size_t i = 0; i < on_sheet.size(); ++i)
                CHECK(on_screen.at(i) == Approx(on_sheet.at(i)).margin(mean_allowed));
        }
    }
}

TEST_CASE("the measure of pictures takes an edge a half pixel off for alike, another colour or place not") {
    QImage one(40, 40, QImage::Format_RGB32);
    one.fill(Qt::white);
    QImage edge = one;
    QImage colour = one;
    QImage place = one;
    const auto square = [](QImage& image, QRectF box, const QColor& fill) {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(box, fill);
    };
    square(one, {10, 10, 20, 20}, QColor(200, 60, 40));
    square(edge, {10.5, 10.5, 20, 20}, QColor(200, 60, 40));
    square(colour, {10, 10, 20, 20}, QColor(200, 120, 40));
    square(place, {13, 10, 20, 20}, QColor(200, 60, 40));
    CHECK(share_alike(one, one) == 1);
    CHECK(share_alike(one, edge) == 1);
    CHECK(share_alike(one, colour) < 0.1);
    CHECK(share_alike(one, place) < 0.92);
}

}  // namespace cunjing
