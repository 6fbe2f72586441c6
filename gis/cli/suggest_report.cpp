// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/cli/suggest_report.hpp"

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "gis/cli/text_table.hpp"
#include "gis/zoning/zoning_words.hpp"

namespace cunjing {
namespace {

nlohmann::json in_both(const Text& text) {
    return {{"zh", text.zh}, {"en", text.en}};
}

nlohmann::json to_json(const Shape& shape) {
    nlohmann::json points = nlohmann::json::array();
    for (const Point p : shape.ring(0)) points.push_back({p.x, p.y});
    return points;
}

nlohmann::json to_json(const FactorScore& of) {
    nlohmann::json factor{{"factor", of.factor->name}, {"unit", of.factor->unit}, {"weight", of.weight}};
    if (of.value) {
        factor["value"] = *of.value;
        factor["score"] = of.score;
        factor["share"] = of.share;
    } else {
        factor["unknown"] = in_both(of.why_unknown);
    }
    return factor;
}

nlohmann::json to_json(const ZoneCandidate& candidate, std::size_t rank) {
    const ZoneScore& score = candidate.score;
    nlohmann::json factors = nlohmann::json::array();
    for (const FactorScore& of : score.factors) factors.push_back(to_json(of));
    return {{"rank", rank},
            {"score", score.total},
            {"robustness", candidate.robustness},
            {"area_m2", score.area_m2},
            {"capacity_birds", std::floor(score.capacity_birds)},
            {"households_300m", score.keepers.short_walk},
            {"households_600m", score.keepers.within_reach},
            {"birds", score.keepers.birds},
            {"birds_assumed", score.keepers.birds_assumed},
            {"factors", factors},
            {"outline", to_json(candidate.shape[0])}};
}

std::string score_of(const FactorScore& of) {
    return of.value ? fmt::format("{:.2f}", of.score) : "–";
}

void print_candidates(const VillageSuggestion& village, const Session& session) {
    std::vector<std::string> headings{
        session.words({">名次", ">rank"}),       session.words({">得分", ">score"}),
        session.words({">稳健", ">robust"}),     session.words({">面积㎡", ">area m²"}),
        session.words({">容量", ">birds held"}), session.words({">近处户", ">short walk"}),
        session.words({">可达户", ">in reach"}), session.words({">家禽", ">birds"})};
    for (const FactorScore& of : village.candidates.front().score.factors)
        headings.push_back(">" + session.words(of.factor->title));
    TextTable table(headings);
    for (std::size_t i = 0; i < village.candidates.size(); ++i) {
        const ZoneCandidate& candidate = village.candidates[i];
        const ZoneScore& score = candidate.score;
        std::vector<std::string> cells{std::to_string(i + 1),
                                       fmt::format("{:.2f}", score.total),
                                       fmt::format("{:.0f} %", candidate.robustness * 100),
                                       fmt::format("{:.0f}", score.area_m2),
                                       fmt::format("{:.0f}", std::floor(score.capacity_birds)),
                                       std::to_string(score.keepers.short_walk),
                                       std::to_string(score.keepers.within_reach),
                                       fmt::format("{:.0f}", score.keepers.birds)};
        for (const FactorScore& of : score.factors) cells.push_back(score_of(of));
        table.add(cells);
    }
    fmt::print("{}", table.to_string());
}

/// Why factors show no score, each reason once.
void print_unknown(const Suggestion& suggestion, const Session& session) {
    std::set<std::string> told;
    for (const VillageSuggestion& village : suggestion.villages)
        for (const ZoneCandidate& candidate : village.candidates)
            for (const FactorScore& of : candidate.score.factors)
                if (const Text& why = of.why_unknown; !of.value && told.insert(of.factor->name + why.en).second)
                    session.print(
                        say("– {0}：{1}", "– {2}: {3}", of.factor->title.zh, why.zh, of.factor->title.en, why.en));
}

void print_village(const VillageSuggestion& village, const Session& session) {
    const std::string name =
        village.village->name.empty() ? village.village->code : village.village->name + " " + village.village->code;
    session.print(say("{0}：空地 {1:.2f} 公顷（全村 {2:.2f}），比较 {3} 处",
                      "{0}: {1:.2f} ha free of {2:.2f}, {3} places weighed", name, village.free_m2 / 1e4,
                      village.village_m2 / 1e4, village.places));
    if (village.slope_unknown_share > 0)
        session.print(say("  其中 {:.0f} % 的地面坡度不明，没有按陡坡排除",
                          "  on {:.0f} % of the ground nobody knows the slope: none of it was left out as steep",
                          std::ceil(village.slope_unknown_share * 100)));
    if (village.why_nothing)
        session.print(
            say("  没有合适的地块：{0}", "  nothing fits: {1}", village.why_nothing->zh, village.why_nothing->en));
    else
        print_candidates(village, session);
}

}  // namespace

nlohmann::json to_json(const Suggestion& suggestion, const ZoningScene& scene) {
    nlohmann::json result{{"villages", nlohmann::json::array()}, {"notes", nlohmann::json::array()}};
    for (const VillageSuggestion& village : suggestion.villages) {
        nlohmann::json candidates = nlohmann::json::array();
        for (std::size_t i = 0; i < village.candidates.size(); ++i)
            candidates.push_back(to_json(village.candidates[i], i + 1));
        nlohmann::json of{{"village_code", village.village->code},
                          {"village_m2", village.village_m2},
                          {"free_m2", village.free_m2},
                          {"largest_piece_m2", village.largest_m2},
                          {"slope_unknown_share", village.slope_unknown_share},
                          {"places", village.places},
                          {"candidates", candidates}};
        if (village.why_nothing) {
            of["why_nothing"] = in_both(*village.why_nothing);
            of["steep_m2"] = village.steep_m2;
            of["kept_off_m2"] = village.kept_off_m2;
            for (const ConstraintCost& cost : village.costs)
                of["costs"].push_back(
                    {{"constraint", cost.id}, {"takes_m2", cost.takes_m2}, {"alone_m2", cost.alone_m2}});
        }
        result["villages"].push_back(of);
    }
    for (const Text& note : suggestion.notes) result["notes"].push_back(in_both(note));
    for (const Text& note : missing_words(scene.missing_layers())) result["notes"].push_back(in_both(note));
    return result;
}

void print_report(const Suggestion& suggestion, const ZoningScene& scene, const Session& session) {
    for (const VillageSuggestion& village : suggestion.villages) print_village(village, session);
    print_unknown(suggestion, session);
    for (const Text& note : suggestion.notes) session.print(note);
    for (const Text& note : missing_words(scene.missing_layers())) session.print(note);
}

}  // namespace cunjing
