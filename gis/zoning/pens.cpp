// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/pens.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "gis/check/shared_area.hpp"
#include "gis/geometry/distance.hpp"
#include "gis/zoning/register_values.hpp"

namespace cunjing {
namespace {

/// Shares are compared to this, as the relation `inside` does.
constexpr double share_epsilon = 1e-6;

/// A zone as people call it.
std::string called(const Pen& pen) {
    return pen.name.empty() ? pen.uid : pen.name;
}

class PenReader {
public:
    PenReader(const ZoningScene& scene, ZonesThatCount which) : scene_(scene), which_(which) {
        if (const ReferenceLayer* zones = scene.layer(pen_zone_layer)) zones_ = &zones->table();
        if (const ReferenceLayer* coops = scene.layer("coop")) coops_ = &coops->table();
    }

    [[nodiscard]] Pens read() {
        if (zones_ != nullptr)
            for (std::uint32_t row = 0; row < zones_->size(); ++row) read_zone(row);
        std::ranges::sort(result_.pens, {},
                          [](const Pen& pen) { return std::tie(pen.village_code, pen.uid, pen.row); });
        if (coops_ != nullptr) {
            result_.of_coop.resize(coops_->size());
            for (std::size_t pen = 0; pen < result_.pens.size(); ++pen) find_coops_in(pen);
            for (std::size_t coop = 0; coop < coops_->size(); ++coop) count(coop);
        }
        for (const Pen& pen : result_.pens) note_what_is_odd(pen);
        note_uncounted_coops();
        return std::move(result_);
    }

private:
    void read_zone(std::uint32_t row) {
        Pen pen;
        pen.row = row;
        pen.status = words_in(*zones_, "status", row);
        const bool counts =
            pen.status == "approved" || (pen.status == "proposed" && which_ == ZonesThatCount::approved_and_proposed);
        if (!counts || zones_->shapes.dimension(row) != Dimension::polygon) return;
        pen.uid = zones_->uid(row);
        pen.name = words_in(*zones_, "name", row);
        if (!may_be_birds(zones_->value(zones_->layer().index_of("species"), row))) {
            result_.notes.push_back(
                say("圈养区“{}”不是养家禽的，未计入", "zone '{}' is not for poultry and is left out", called(pen)));
            return;
        }
        const VillageOf village = scene_.context().villages->village_of(*zones_, row);
        pen.village_code = village.code;
        pen.shared_with = village.shared_with;
        set_capacity(pen);
        result_.pens.push_back(std::move(pen));
    }

    void set_capacity(Pen& pen) {
        if (const auto written = head_count(*zones_, "capacity", pen.row)) {
            pen.capacity_birds = *written;
            pen.capacity_is_written = true;
            return;
        }
        const double birds = area_m2(zones_->shapes[pen.row]) * scene_.number("pen_usable_share", pen.village_code) *
                             scene_.number("pen_birds_per_m2", pen.village_code);
        pen.capacity_birds = static_cast<std::int64_t>(std::floor(std::max(birds, 0.0)));
    }

    /// Of zones that lie upon each other a coop stands in the first.
    void find_coops_in(std::size_t index) {
        const Pen& pen = result_.pens[index];
        const Shape zone = zones_->shapes[pen.row];
        const double wanted = scene_.number("pen_zone_share", pen.village_code);
        std::vector<std::uint32_t> rows;
        scene_.layer("coop")->meeting(zone.box(), rows);
        for (const std::uint32_t coop : rows)
            if (!result_.of_coop[coop] && share_inside(coops_->shapes[coop], zone) >= wanted - share_epsilon)
                result_.of_coop[coop] = index;
    }

    [[nodiscard]] static double share_inside(const Shape& coop, const Shape& zone) {
        switch (coop.dimension()) {
            case Dimension::point: return covers(zone, coop.ring(0).front()) ? 1 : 0;
            case Dimension::polygon: return shared_area_m2(coop, zone) / area_m2(coop);
            case Dimension::line:
            case Dimension::none: break;
        }
        return 0;
    }

    void count(std::size_t coop) {
        if (!result_.of_coop[coop]) return;
        Pen& pen = result_.pens[*result_.of_coop[coop]];
        if (const auto heads = head_count(*coops_, "headcount", coop))
            pen.animals += *heads;
        else
            ++pen.uncounted_coops;
    }

    void note_what_is_odd(const Pen& pen) {
        const auto note = [&](const Text& text) { result_.notes.push_back(text); };
        if (is_miscounted(*zones_, "capacity", pen.row))
            note(say("圈养区“{0}”的容量 {1} 不是合理的只数，按面积计 {2} 只",
                     "zone '{0}': a capacity of {1} is no number of birds; {2} by its area are taken", called(pen),
                     zones_->value(zones_->layer().index_of("capacity"), pen.row).number(), pen.capacity_birds));
        else if (pen.capacity_birds == 0)
            note(say("圈养区“{}”的容量为 0，一只也放不下", "zone '{}' has a capacity of 0 and takes no bird",
                     called(pen)));
        if (!pen.shared_with.empty())
            note(say("圈养区“{0}”跨两个村，按 {1} 的计（另一村 {2}）",
                     "zone '{0}' lies in two villages and counts as that of {1} (the other: {2})", called(pen),
                     pen.village_code, pen.shared_with));
        else if (pen.village_code.empty())
            note(say("圈养区“{}”不在任何村内，只有跨村分配才用得上",
                     "zone '{}' lies in no village: it takes birds only across villages", called(pen)));
    }

    void note_uncounted_coops() {
        std::vector<std::string> zones;
        for (const Pen& pen : result_.pens)
            if (pen.uncounted_coops > 0) zones.push_back(fmt::format("{} ({})", called(pen), pen.uncounted_coops));
        if (!zones.empty())
            result_.notes.push_back(say("区内有存栏不明的圈舍，按 0 只计，余量可能更小（括号内为圈舍数）：{}",
                                        "coops whose headcount is unknown stand in zones and are taken as 0, so that "
                                        "there may be less room (number of coops): {}",
                                        join(zones, ", ")));
    }

    const ZoningScene& scene_;
    ZonesThatCount which_;
    const Table* zones_ = nullptr;
    const Table* coops_ = nullptr;
    Pens result_;
};

}  // namespace

Pens pens_of(const ZoningScene& scene, ZonesThatCount which) {
    return PenReader(scene, which).read();
}

}  // namespace cunjing
