// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/land.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <memory>

#include "gis/base/error.hpp"
#include "gis/base/part_of_progress.hpp"
#include "gis/check/parameters_in_force.hpp"
#include "gis/check/rule_switches.hpp"
#include "gis/derive/in_parallel.hpp"

namespace cunjing {
namespace {

constexpr const char* coop_layer = "coop";
constexpr std::size_t most_values = 61;

/// The constraints of all rules that keep a new coop off something; rules of another form are about its keeping.
std::vector<Constraint> constraints_on_coops(const Catalogue& catalogue, const Project& project) {
    const std::set<std::string> off = ids_of(rules_switched_off(project));
    std::vector<Constraint> constraints;
    for (const Rule& rule : catalogue.rules())
        for (const Subject& subject : rule.subjects) {
            if (subject.layer->name != coop_layer || off.contains(rule.id) || !is_made_of_constraints(subject))
                continue;
            std::ranges::move(constraints_of(rule, subject, catalogue.parameters()), std::back_inserter(constraints));
        }
    return constraints;
}

std::vector<Constraint> constraints_for(LandFor land_for, const Catalogue& catalogue, const Project& project) {
    if (land_for == LandFor::coop) return constraints_on_coops(catalogue, project);
    const Rule& rule = siting_rule_of(catalogue);
    return constraints_of(rule, rule.subjects.front(), catalogue.parameters());
}

/// The ids of the rules that constraints belong to, each once.
std::vector<std::string> rules_of(const std::vector<Constraint>& constraints) {
    std::vector<std::string> ids;
    for (const Constraint& constraint : constraints)
        if (ids.empty() || ids.back() != constraint.rule->id) ids.push_back(constraint.rule->id);
    return ids;
}

/// Reckons the land of all villages under one value after another.
class Reckoning {
public:
    Reckoning(const Project& project, const Catalogue& catalogue, const LandOptions& options)
        : project_(project),
          catalogue_(catalogue),
          options_(options),
          in_force_(parameters_in_force(catalogue, project)),
          constraints_(constraints_for(options.land_for, catalogue, project)) {
        result_.rules = rules_of(constraints_);
        result_.work_crs = project.work_crs();
    }

    LandResult run(Progress& progress) {
        const std::vector<double> values = options_.parameter.empty() ? std::vector<double>{0} : options_.values;
        const bool is_asked = is_asked_by_rules();
        std::unique_ptr<const ZoningScene> scene;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto share = [&](double done) {
                return (static_cast<double>(i) + done) / static_cast<double>(values.size());
            };
            const ParameterSet parameters = parameters_with(values[i]);
            if (scene == nullptr || !is_asked) {
                scene.reset();  // one at a time is in memory
                PartOfProgress reading(progress, share(0), share(0.5));
                scene = std::make_unique<const ZoningScene>(project_, catalogue_, is_asked ? in_force_ : parameters,
                                                            options_.as_of, options_.height_m, reading, result_.rules);
            }
            PartOfProgress reckoning(progress, share(0.5), share(1));
            reckon(*scene, parameters, reckoning);
        }
        result_.depends = is_asked || values.size() < 2 || differs();
        return std::move(result_);
    }

private:
    [[nodiscard]] bool is_asked_by_rules() const {
        if (options_.parameter.empty()) return true;
        const DataNeeded needed = data_needed(rules_to_judge(catalogue_, result_.rules, {}), catalogue_);
        return needed.parameters.contains(options_.parameter);
    }

    [[nodiscard]] ParameterSet parameters_with(double value) const {
        ParameterSet parameters = in_force_;
        if (!options_.parameter.empty())
            for (const std::string& key : options_.keys)
                parameters.hold_everywhere({options_.parameter, key, {}, value, {}, {}, {}});
        return parameters;
    }

    void reckon(const ZoningScene& scene, const ParameterSet& parameters, Progress& progress) {
        const std::vector<const ZoningVillage*> villages = scene.villages_named(options_.villages);
        const JudgeContext& read = scene.context();
        const JudgeContext context{read.references, parameters, read.as_of, read.lookups, read.villages, read.ways, {}};
        const Layer& subject = catalogue_.layer(options_.land_for == LandFor::coop ? coop_layer : pen_zone_layer);
        std::vector<std::pair<std::string, Value>> known;
        if (options_.land_for == LandFor::coop) known.emplace_back("headcount", Value(1));
        const ForbiddenGround forbidden(constraints_, subject, context, known);
        std::vector<FreeGround> left(villages.size());
        in_parallel(villages.size(), progress, "zones",
                    [&](std::size_t i) { left[i] = free_ground(*villages[i], forbidden, options_.tell_costs); });
        if (result_.villages.empty()) {
            for (const ZoningVillage* village : villages)
                result_.villages.push_back({village->code, village->name, {}});
            result_.missing = scene.missing_layers_of(constraints_);
        }
        for (std::size_t i = 0; i < villages.size(); ++i) result_.villages[i].of_value.push_back(std::move(left[i]));
    }

    [[nodiscard]] bool differs() const {
        return std::ranges::any_of(result_.villages, [](const LandOfVillage& village) {
            return std::ranges::any_of(village.of_value, [&](const FreeGround& of) {
                return std::abs(of.free_m2 - village.of_value.front().free_m2) > 0.01;
            });
        });
    }

    const Project& project_;
    const Catalogue& catalogue_;
    const LandOptions& options_;
    ParameterSet in_force_;
    std::vector<Constraint> constraints_;
    LandResult result_;
};

double number_of(std::string_view text, const std::string& whole) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        throw ConfigError(say("“{0}”不是一组数值；应写作 0..30、0..30:5 或 3,5,10",
                              "'{0}' are no values; write 0..30, 0..30:5 or 3,5,10", whole));
    return value;
}

/// A round step that makes some ten steps of a range.
double round_step(double range) {
    const double tenth = range / 10;
    const double power = std::pow(10, std::floor(std::log10(tenth)));
    for (const double times : {1.0, 2.0, 3.0, 5.0})
        if (tenth <= times * power * 1.0001) return times * power;
    return 10 * power;
}

}  // namespace

std::vector<double> LandResult::free_m2() const {
    std::vector<double> sums;
    for (const LandOfVillage& village : villages) {
        sums.resize(village.of_value.size());
        for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += village.of_value[i].free_m2;
    }
    return sums;
}

std::vector<double> curve_values(const std::string& text) {
    std::vector<double> values;
    const std::size_t dots = text.find("..");
    if (dots == std::string::npos) {
        for (const std::string& each : split_list(text)) values.push_back(number_of(each, text));
    } else {
        const std::string_view whole = text;
        const std::size_t colon = std::min(text.find(':', dots), text.size());
        const double first = number_of(whole.substr(0, dots), text);
        const double last = number_of(whole.substr(dots + 2, colon - dots - 2), text);
        const double step = colon == text.size() ? (last > first ? round_step(last - first) : 1)
                                                 : number_of(whole.substr(colon + 1), text);
        if (!(step > 0) || last < first) number_of("?", text);
        const double steps = std::floor((last - first) / step + 1e-9);
        for (double i = 0; i <= steps && values.size() <= most_values; ++i) values.push_back(first + i * step);
    }
    if (values.empty() || values.size() > most_values)
        throw ConfigError(
            say("应有 1 到 {0} 个值，“{1}”不是", "1 to {0} values are tried, not those of '{1}'", most_values, text));
    return values;
}

LandResult land_left(const Project& project, const Catalogue& catalogue, const LandOptions& options,
                     Progress& progress) {
    LandResult result = Reckoning(project, catalogue, options).run(progress);
    progress.step(1, "done");
    return result;
}

}  // namespace cunjing
