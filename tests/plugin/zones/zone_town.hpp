// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsmapcanvas.h>
#include <qgsvectorlayer.h>

#include <vector>

#include "plugin/desk.hpp"
#include "tests/plugin/small_town.hpp"

namespace cunjing {

/// Two villages side by side, 1 km each: 甲村 from x = 0, 乙村 from x = 1000. In the first a pond over (300…400,
/// 300…400), a residential area over (600…700, 300…400), a village road along y = 700 and a parcel of idle land over
/// (100…140, 100…130); one approved zone, z1, over (800…830, 100…130). Distances to the pond and the houses are asked
/// from 20 m and 50 m on.
class ZoneTown {
public:
    enum class Villages { two, none };

    explicit ZoneTown(Villages villages = Villages::two);
    ~ZoneTown();
    ZoneTown(const ZoneTown&) = delete;
    ZoneTown& operator=(const ZoneTown&) = delete;
    ZoneTown(ZoneTown&&) = delete;
    ZoneTown& operator=(ZoneTown&&) = delete;

    [[nodiscard]] QString file() const { return QString::fromStdString(path().string()); }
    [[nodiscard]] std::filesystem::path path() const { return folder_ / "town.gpkg"; }

private:
    ScratchFolder folder_;
};

constexpr double zone_east = 500000;
constexpr double zone_north = 3400000;

/// A polygon's corners in metres from the town's south-west.
using Corners = std::vector<std::pair<double, double>>;

/// A rectangle.
[[nodiscard]] Corners rectangle(double x, double y, double width_m, double height_m);

/// A person who draws in a town whose map shows 200 m over 166 m, four pixels a metre and more, with the town read.
struct Drawing {
    ZoneTown town;
    FakeQgis qgis;
    Desk desk{qgis.host()};

    explicit Drawing(ZoneTown::Villages villages = ZoneTown::Villages::two);
    ~Drawing();
    Drawing(const Drawing&) = delete;
    Drawing& operator=(const Drawing&) = delete;
    Drawing(Drawing&&) = delete;
    Drawing& operator=(Drawing&&) = delete;

    [[nodiscard]] ZoneDesk& zones() { return desk.zones(); }
    [[nodiscard]] QgsVectorLayer& layer() const;
    [[nodiscard]] const ZoneSketch& sketch() { return zones().tool()->sketch(); }
    /// Shows the map round a place.
    void look_at(double x, double y) const;
    void press(double x, double y, Qt::MouseButton button = Qt::LeftButton) const;
    void move(double x, double y, Qt::MouseButtons held = Qt::NoButton) const;
    void release(double x, double y, Qt::MouseButton button = Qt::LeftButton) const;
    void click(double x, double y, Qt::MouseButton button = Qt::LeftButton) const;
    void key(Qt::Key key) const;
    /// Draws a polygon to its end, looking at it.
    void draw(const Corners& corners);
    /// Waits until what stands is judged.
    void settle() const;
    [[nodiscard]] QString words(const char* label) const;
    /// Fills in the dialog that is open and accepts it, if it lets.
    void accept_as(const char* status);
};

}  // namespace cunjing
