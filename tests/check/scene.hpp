// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "gis/catalogue/catalogue.hpp"
#include "gis/check/judge.hpp"
#include "gis/derive/soundness.hpp"
#include "gis/check/village.hpp"

namespace cunjing {

/// The project's own catalogue, loaded once.
[[nodiscard]] const Catalogue& shipped_catalogue();

/// The shipped layers with one small rule for each thing a relation can do (little_rules.yaml), loaded once.
[[nodiscard]] const Catalogue& little_rules();

/// A few features drawn as WKT, in memory, to be judged under the shipped rules: no file, no store.
class Scene {
public:
    using Attributes = std::vector<std::pair<std::string, std::variant<double, bool, std::string>>>;

    explicit Scene(const Catalogue& catalogue = shipped_catalogue());

    /// Adds a feature; its position is exact (accuracy_m 0) unless said otherwise. The uid is "<layer>-<n>".
    /// Dates are written 'YYYY-MM-DD'.
    void add(const std::string& layer, const std::string& wkt, const Attributes& attributes = {});
    void add(const std::string& layer, const Shape& shape, const Attributes& attributes = {});
    /// A road along the x axis from −200 to 200 with the widths of its class (domain §1), all of them measured.
    void add_road(const std::string& road_class, const std::string& ditch_side);

    /// Sets aside and repairs what cannot be judged, as a check does first.
    std::vector<ShapeProblem> make_sound(const std::string& layer);

    /// What the rule says of the features of one of its subject layers, in the order they were added.
    [[nodiscard]] Judgements judge(const std::string& rule, const std::string& layer) const;
    /// The only feature's judgement: its verdict, and the hit if it is one.
    [[nodiscard]] Judgement judge_only(const std::string& rule, const std::string& layer) const;
    [[nodiscard]] const Table& table(const std::string& layer) const { return tables_.at(layer); }
    void set_as_of(Date day) { as_of_ = day; }
    /// Makes a project of the scene, moved to Yunyang's place in EPSG:4545.
    void save(const std::filesystem::path& file) const;

private:
    const Catalogue& catalogue_;
    std::map<std::string, Table> tables_;
    Date as_of_{};
};

/// The village of a feature, to be looked at when its table is gone.
struct ToldVillage {
    explicit ToldVillage(const VillageOf& village)
        : code(village.code), how(village.how), shared_with(village.shared_with) {}

    std::string code;
    VillageOf::How how;
    std::string shared_with;
};

/// What a little rule says of the only feature of its first subject layer.
[[nodiscard]] Verdict verdict_of(const std::string& rule, const Scene& scene);

}  // namespace cunjing
