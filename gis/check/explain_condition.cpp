// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/explain_condition.hpp"

#include <array>

namespace cunjing {
namespace {

const std::array<Text, 6> start_lines{{{"中心线", "centre line"},
                                       {"边缘", "edge"},
                                       {"路基边缘", "edge of the roadbed"},
                                       {"边沟外缘", "outer edge of the ditch"},
                                       {"公路用地外缘", "edge of road land"},
                                       {"建筑控制区外缘", "edge of the control zone"}}};

std::string written(const Limit& limit) {
    return limit.parameter != nullptr ? limit.parameter->name : limit.expression->text();
}

Text reference_of(const Reference& reference) {
    std::string where = reference.where ? " where " + reference.where->text() : "";
    if (reference.pair) where += " pair " + reference.pair->text();
    return {reference.layer->title.zh + "（" + reference.layer->name + where + "）", reference.layer->name + where};
}

Text within(Count::Along along, const std::string& limit) {
    switch (along) {
        case Count::Along::ground: return say("{} 以内", "within {}", limit);
        case Count::Along::walk: return say("沿路步行 {} 以内", "within a walk of {}", limit);
        case Count::Along::upstream: return say("沿水流上游 {} 以内", "within {} upstream", limit);
        case Count::Along::downstream: return say("沿水流下游 {} 以内", "within {} downstream", limit);
    }
    return {};
}

/// A relation as people say it.
struct Sentence {
    Text operator()(const CloserThan& is) const {
        const Text& line = start_lines[static_cast<std::size_t>(is.reference.from)];
        const bool has_lines = is.reference.layer->has(Dimension::line);
        const Text of = reference_of(is.reference);
        const Text from{of.zh + (has_lines ? "的" + line.zh : ""), of.en + (has_lines ? " (" + line.en + ")" : "")};
        const std::string limit = written(is.limit_m);
        if (is.farther) return say("离 {0}不小于 {2}", "no {1} closer than {2}", from.zh, from.en, limit);
        return say("离 {0}小于 {2}", "closer than {2} to {1}", from.zh, from.en, limit);
    }
    Text operator()(const Overlaps& is) const {
        const Text of = reference_of(is.reference);
        std::string least;
        if (is.min_area_m2) least += " > " + written(*is.min_area_m2) + " m²";
        if (is.min_share) least += " > " + written(*is.min_share);
        return say("与 {0} 重叠{1}", "overlaps {2}{1}", of.zh, least, of.en);
    }
    Text operator()(const Inside& is) const {
        const Text of = reference_of(is.reference);
        if (is.outside) return say("不在 {0} 内", "outside {1}", of.zh, of.en);
        return say("在 {0} 内", "inside {1}", of.zh, of.en);
    }
    Text operator()(const Count& is) const {
        const Text of = reference_of(is.reference);
        const Text where = is.within_m ? within(is.along, written(*is.within_m)) : Text{"其内", "inside it"};
        const std::string limit = written(is.limit);
        if (is.at_most)
            return say("{3}的 {0} 至多 {2}", "at most {2} of {1} {4}", of.zh, of.en, limit, where.zh, where.en);
        return say("{3}的 {0} 至少 {2}", "at least {2} of {1} {4}", of.zh, of.en, limit, where.zh, where.en);
    }
    Text operator()(const Findings& is) const {
        return say("其内违反 {0} 的对象至少 {1}", "at least {1} features inside it break {0}", join(is.ids, ", "),
                   written(is.at_least));
    }
    Text operator()(const Matches& is) const { return {is.condition.text(), is.condition.text()}; }
    Text operator()(const Computed& is) const {
        const std::string& word = computed_measures()[static_cast<std::size_t>(is.what)].word;
        if (is.below) return say("{0} 小于 {1}", "{0} below {1}", word, written(is.limit));
        return say("{0} 至少 {1}", "{0} at least {1}", word, written(is.limit));
    }
    Text operator()(const Combination& is) const {
        if (is.kind == Combination::Kind::all) return {"以下都成立", "all of these"};
        if (is.kind == Combination::Kind::any) return {"以下任一成立", "any of these"};
        if (is.kind == Combination::Kind::several)
            return say("以下至少 {} 项成立", "at least {} of these", is.at_least);
        return {"以下不成立", "not this"};
    }
};

std::string amount(const Measure& measure, double value) {
    switch (measure.kind) {
        case Measure::Kind::distance_m: return fmt::format("{:.3f} m", value);
        case Measure::Kind::overlap_m2: return fmt::format("{:.3f} m²", value);
        default: return fmt::format("{:.6g}", value);
    }
}

std::string whose_limit(const Measure& measure, const SubjectRow& subject, const RowRef& reference) {
    if (measure.compared != nullptr) return measure.compared->with_sources(subject.here());
    return measure.limit_of == nullptr ? "rule" : limit_source(*measure.limit_of, subject, reference);
}

void explain_measure(const Outcome& outcome, const SubjectRow& subject, int depth, std::vector<ExplainedStep>& steps) {
    const Measure& measure = *outcome.measure;
    steps.push_back(
        {depth,
         say("实测 {0}，限值 {1}（{2}），容差 {3:.3f} m", "measured {0}, limit {1} ({2}), tolerance {3:.3f} m",
             amount(measure, measure.measured), amount(measure, measure.limit),
             whose_limit(measure, subject, outcome.reference), measure.tolerance_m),
         std::nullopt});
    if (measure.kind != Measure::Kind::distance_m || measure.raw == measure.measured) return;
    steps.push_back({depth, say("至中心线或轮廓 {:.3f} m", "{:.3f} m to the centre line or outline", measure.raw), {}});
    if (subject.radius_m > 0)
        steps.push_back({depth,
                         say("点状对象的半径 {:.3f} m 已扣除", "the {:.3f} m that the point stands for are taken off",
                             subject.radius_m),
                         {}});
}

void explain_offsets(const Outcome& outcome, const JudgeContext& context, int depth,
                     std::vector<ExplainedStep>& steps) {
    const Table& table = *outcome.reference.table;
    if (table.shapes.dimension(outcome.reference.row) != Dimension::line) return;
    const StartLine from = outcome.measure->from;
    const auto& offsets = context.references.at(table.layer().name)->offsets(from).of_row[outcome.reference.row];
    if (!offsets || from == StartLine::centreline) return;
    const Text& line = start_lines[static_cast<std::size_t>(from)];
    steps.push_back({depth,
                     say("{0}距中心线：左 {2:.2f}–{3:.2f} m，右 {4:.2f}–{5:.2f} m（宽度未实测时为区间）",
                         "{1} from the centre line: left {2:.2f} to {3:.2f} m, right {4:.2f} to {5:.2f} m (an interval "
                         "where widths were not measured)",
                         line.zh, line.en, offsets->least.left_m, offsets->greatest.left_m, offsets->least.right_m,
                         offsets->greatest.right_m),
                     std::nullopt});
}

}  // namespace

void explain_condition(const Condition& condition, const SubjectRow& subject, const JudgeContext& context,
                       Verdict if_unknown, int depth, std::vector<ExplainedStep>& steps) {
    const Outcome outcome = prepare(condition, context, if_unknown)->evaluate(subject);
    steps.push_back({depth, std::visit(Sentence(), condition.is), outcome.verdict});
    if (const auto* combination = std::get_if<Combination>(&condition.is)) {
        for (const Condition& part : combination->parts)
            explain_condition(part, subject, context, if_unknown, depth + 1, steps);
        return;
    }
    if (outcome.reference.table != nullptr) {
        const Table& table = *outcome.reference.table;
        steps.push_back({depth + 1,
                         say("对照 {0} {1}", "beside {0} {1}", table.layer().name, table.uid(outcome.reference.row)),
                         std::nullopt});
    }
    if (!outcome.measure) return;
    explain_measure(outcome, subject, depth + 1, steps);
    if (outcome.reference.table != nullptr) explain_offsets(outcome, context, depth + 1, steps);
}

}  // namespace cunjing
