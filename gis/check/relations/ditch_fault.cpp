// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "gis/check/relations/computed.hpp"
#include "gis/check/verdict.hpp"
#include "gis/check/ways.hpp"

namespace cunjing {
namespace {

/// What is wrong at a place of a ditch.
struct Fault {
    Verdict verdict = Verdict::satisfied;
    Point place;
};

class DitchFault : public Relation {
public:
    DitchFault(const Computed& is, const JudgeContext& context)
        : is_(is), context_(context), at_least_(is.limit, context, nullptr) {
        const auto held = context.references.find(is.reads.front().first->name);
        if (held == context.references.end()) return;
        ditches_ = &held->second->table();
        outlet_ = ditches_->layer().index_of("outlet");
        lines_ = &context.ways->flow();
        for (std::uint32_t row = 0; row < ditches_->size(); ++row) row_of_.emplace(ditches_->uid(row), row);
        edges_of_.resize(ditches_->size());
        for (std::uint32_t i = 0; i < lines_->network().edge_count(); ++i) {
            const NetworkEdge& edge = lines_->network().edge(i);
            if (edge.feature.source == FlowLines::ditch_source && !edge.is_mend)
                edges_of_[edge.feature.row].push_back(i);
        }
        for (const MendedGap& gap : lines_->network().gaps())
            gap_from_.emplace(lines_->network().edge(gap.edge).from, &gap);
    }

    [[nodiscard]] Outcome evaluate(const SubjectRow& ditch) const override {
        if (ditches_ == nullptr) return {};
        const auto row = row_of_.find(ditch.table.uid(ditch.row));
        const auto limit = at_least_.value(ditch);
        if (row == row_of_.end() || !limit) return {Verdict::undetermined, std::nullopt, {}};
        Fault worst;
        for (const std::uint32_t edge : edges_of_[row->second])
            for (const bool at_end : {false, true}) keep_worse(worst, fault_at(ditch, edge, at_end));
        if (worst.verdict == Verdict::satisfied) return {};
        Measure measure;
        measure.kind = Measure::Kind::value;
        measure.measured = measure.raw = 1;
        measure.limit = *limit;
        measure.limit_of = &is_.limit;
        return {worst.verdict, measure, {}, worst.place};
    }

private:
    static void keep_worse(Fault& worst, const Fault& other) {
        if (other.verdict > worst.verdict) worst = other;
    }

    /// Whether water runs to a node along an edge: yes, no, or nobody knows.
    [[nodiscard]] std::optional<bool> runs_to(std::uint32_t edge, bool to_its_end) const {
        switch (lines_->directions().of_edge[edge]) {
            case Flow::forward: return to_its_end;
            case Flow::backward: return !to_its_end;
            case Flow::level: return true;
            case Flow::unknown: break;
        }
        return std::nullopt;
    }

    [[nodiscard]] Fault fault_at(const SubjectRow& ditch, std::uint32_t edge, bool at_end) const {
        const LineNetwork& network = lines_->network();
        const std::uint32_t node = at_end ? network.edge(edge).to : network.edge(edge).from;
        const auto arrives = runs_to(edge, at_end);
        if (arrives == false) return {};
        Fault fault{Verdict::satisfied, network.node_place(node)};
        if (const auto gap = gap_from_.find(node); gap != gap_from_.end())
            fault.verdict = gap_verdict(ditch, *gap->second);
        else if (network.arms(node).size() == 1)
            fault.verdict = dead_end_verdict(ditch);
        else
            fault.verdict = step_verdict(ditch, edge, at_end, node);
        if (!arrives) fault.verdict = at_most_doubtful(fault.verdict);
        return fault;
    }

    /// A gap that may be there only because of how it was drawn is doubtful.
    [[nodiscard]] Verdict gap_verdict(const SubjectRow& ditch, const MendedGap& gap) const {
        const auto widest_m = parameter_value(context_, ditch, "ditch_gap");
        if (!widest_m) return Verdict::undetermined;
        const bool to_ditch = gap.to_feature.source == FlowLines::ditch_source;
        const double other_m = to_ditch ? ditches_->accuracy_m(gap.to_feature.row) : ditch.accuracy_m;
        const double tolerance_m = std::hypot(ditch.accuracy_m, other_m);
        return gap.length_m > *widest_m + tolerance_m ? Verdict::violated : Verdict::doubtful;
    }

    /// An outlet that somebody noted is one, in the field or a culvert.
    [[nodiscard]] Verdict dead_end_verdict(const SubjectRow& ditch) const {
        const Value outlet = ditch.table.value(outlet_, ditch.row);
        if (outlet.is_unknown()) return Verdict::doubtful;
        return outlet.text() == "none" ? Verdict::violated : Verdict::satisfied;
    }

    /// Whether nothing leads on from the node, or the bed of what does lies higher.
    [[nodiscard]] Verdict step_verdict(const SubjectRow& ditch, std::uint32_t edge, bool at_end,
                                       std::uint32_t node) const {
        bool may_lead_on = false;
        for (const NetworkArm& arm : lines_->network().arms(node)) {
            if (arm.edge == edge) continue;
            const auto arrives = runs_to(arm.edge, !arm.leaves);
            const bool is_level = lines_->directions().of_edge[arm.edge] == Flow::level;
            may_lead_on = may_lead_on || is_level || arrives != true;
            if (arrives == false && is_step_up(ditch, edge, at_end, arm)) return Verdict::violated;
        }
        return may_lead_on ? Verdict::satisfied : dead_end_verdict(ditch);
    }

    [[nodiscard]] bool is_step_up(const SubjectRow& ditch, std::uint32_t edge, bool at_end,
                                  const NetworkArm& next) const {
        const auto own_m = bed_m(edge, at_end);
        const auto next_m = bed_m(next.edge, !next.leaves);
        const auto step_m = parameter_value(context_, ditch, "ditch_step");
        return own_m && next_m && step_m && *next_m > *own_m + *step_m;
    }

    /// The height of the bed at an end of an edge that is the end of its ditch; nothing where nobody measured it.
    [[nodiscard]] std::optional<double> bed_m(std::uint32_t number, bool at_end) const {
        const NetworkEdge& edge = lines_->network().edge(number);
        if (edge.feature.source != FlowLines::ditch_source || edge.is_mend) return std::nullopt;
        const double whole_m = length_m(ditches_->shapes[edge.feature.row]);
        const bool is_drawn_end = at_end ? edge.to_m > whole_m - epsilon_m : edge.from_m < epsilon_m;
        const Value bed =
            ditches_->value(ditches_->layer().index_of(at_end ? "invert_end_m" : "invert_start_m"), edge.feature.row);
        if (!is_drawn_end || bed.is_unknown()) return std::nullopt;
        return bed.number();
    }

    const Computed& is_;
    const JudgeContext& context_;
    PreparedLimit at_least_;
    const Table* ditches_ = nullptr;
    const FlowLines* lines_ = nullptr;
    std::size_t outlet_ = 0;
    std::unordered_map<std::string_view, std::uint32_t> row_of_;
    std::vector<std::vector<std::uint32_t>> edges_of_;              // by row of the ditches
    std::unordered_map<std::uint32_t, const MendedGap*> gap_from_;  // by node
};

}  // namespace

std::unique_ptr<Relation> make_ditch_fault(const Computed& is, const JudgeContext& context) {
    return std::make_unique<DitchFault>(is, context);
}

}  // namespace cunjing
