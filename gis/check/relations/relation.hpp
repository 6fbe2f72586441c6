// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "gis/catalogue/rule.hpp"
#include "gis/check/reference_layer.hpp"
#include "gis/check/village.hpp"
#include "gis/geometry/edge_index.hpp"

namespace cunjing {

class Ways;

/// What all judging depends on besides the subject: nothing of it changes during a run.
struct JudgeContext {
    const ReferenceLayers& references;
    const ParameterSet& parameters;
    Date as_of;
    const Lookups* lookups = nullptr;
    const VillageMap* villages = nullptr;        // null: only what is written on a feature tells its village
    const Ways* ways = nullptr;                  // null where no rule asks for the way between two
    const std::set<std::string>* off = nullptr;  // rules that are off; null: none

    /// What expressions over a reference alone are evaluated on.
    [[nodiscard]] EvaluationContext of_reference(const RowRef& reference) const {
        return {{}, reference, &parameters, as_of, lookups, reference.table->village_code(reference.row)};
    }
};

/// Distances are compared to a millimetre.
constexpr double epsilon_m = 0.001;
/// No measure looks farther.
constexpr double search_m = 1000;

/// How far the ground that a point stands for reaches; 0 for lines and areas.
[[nodiscard]] double ground_radius_m(const Table& table, std::size_t row);

/// A subject about to be judged.
struct SubjectRow {
    SubjectRow(const Table& subjects, std::size_t subject_row, const JudgeContext& judge_context);

    const Table& table;
    std::size_t row;
    Shape shape;
    IndexedShape indexed;  // the same shape
    double radius_m;       // of the ground a point stands for; 0 for lines and areas
    double accuracy_m;

    /// The subject as an area: itself, or a point's circle as a polygon of the same area.
    [[nodiscard]] Shape area() const;
    /// Looked up when first asked for, then kept.
    [[nodiscard]] const VillageOf& village() const;
    /// What expressions over it are evaluated on.
    [[nodiscard]] EvaluationContext here(const RowRef& reference = {}) const;

private:
    const JudgeContext& context_;
    mutable std::optional<ShapeColumn> circle_;
    mutable std::optional<VillageOf> village_;
};

/// What was measured between a subject and the reference that counts.
struct Measure {
    enum class Kind { distance_m, overlap_m2, share, count, value };
    Kind kind = Kind::distance_m;
    double measured = 0;  // distances net of the point radius and of the offset at its least
    double raw = 0;       // to the centre line or outline, nothing taken off
    double limit = 0;
    double tolerance_m = 0;
    const Limit* limit_of = nullptr;
    StartLine from = StartLine::centreline;
    ShortestWay way;                       // of a distance, to the centre line or outline
    const Expression* compared = nullptr;  // of a value: the condition that it was compared in
};

/// A relation's answer for a subject.
struct Outcome {
    Verdict verdict = Verdict::satisfied;
    std::optional<Measure> measure;
    RowRef reference;
    std::optional<Point> place = {};  // of the finding, where it is not simply the subject's
};

/// A relation or combination, made ready for many subjects. `violated` means that the condition holds.
class Relation {
public:
    virtual ~Relation() = default;
    [[nodiscard]] virtual Outcome evaluate(const SubjectRow& subject) const = 0;
};

/// Makes a rule's condition ready.
/// Takes what an expression with an unknown operand counts as. A relation to a layer that is absent does not hold,
/// whichever way it asks.
[[nodiscard]] std::unique_ptr<Relation> prepare(const Condition& condition, const JudgeContext& context,
                                                Verdict if_unknown);

/// The reference features a relation speaks of: a layer and its `where`, decided once per feature; `pair` per pair.
class ReferenceChoice {
public:
    ReferenceChoice(const Reference& reference, const JudgeContext& context);

    [[nodiscard]] const ReferenceLayer* layer() const { return layer_; }
    [[nodiscard]] StartLine from() const { return reference_.from; }
    /// How far each line reaches up to the start line; only for layers that have lines.
    [[nodiscard]] const LineOffsets& offsets() const { return *offsets_; }
    [[nodiscard]] double greatest_offset_m() const { return offsets_ == nullptr ? 0 : offsets_->greatest_m; }
    /// How far one feature reaches at most.
    [[nodiscard]] double offset_m(std::uint32_t row) const { return offsets_ == nullptr ? 0 : offsets_->reach_m(row); }
    /// Whether the feature is meant: violated = certainly, undetermined = perhaps, satisfied = no.
    [[nodiscard]] Verdict means(const SubjectRow& subject, std::uint32_t row) const;

private:
    const Reference& reference_;
    const ReferenceLayer* layer_ = nullptr;
    std::vector<Verdict> where_;  // per feature; empty: all are meant
    const LineOffsets* offsets_ = nullptr;
};

/// A limit made ready for many pairs: what depends on nothing is computed once, what depends on the reference alone
/// once a reference.
class PreparedLimit {
public:
    /// Takes the table of the references; null where the layer is absent.
    PreparedLimit(const Limit& limit, const JudgeContext& context, const Table* references);

    /// The value for a subject and a reference of the table; nothing when it depends on something unknown.
    [[nodiscard]] std::optional<double> value(const SubjectRow& subject, const RowRef& reference = {}) const {
        if (dependence_ == Dependence::nothing) return constant_;
        return dependence_ == Dependence::reference ? of_reference_[reference.row] : computed(subject.here(reference));
    }
    /// No value for this subject is larger, whatever the reference; infinite where that cannot be said beforehand.
    [[nodiscard]] double bound(const SubjectRow& subject) const;
    /// Of a limit that depends on nothing; 0 where it does.
    [[nodiscard]] double constant() const { return constant_.value_or(0); }

private:
    enum class Dependence { nothing, reference, pair };

    [[nodiscard]] Dependence dependence() const;
    [[nodiscard]] std::optional<double> computed(const EvaluationContext& on) const;

    const Limit& limit_;
    const JudgeContext& context_;
    Dependence dependence_;
    std::optional<double> constant_;
    double bound_ = 0;
    std::vector<std::optional<double>> of_reference_;
};

/// The limit with whose it is, for people: "coop_road[village] = 5 m (default)", "0.5".
[[nodiscard]] std::string limit_source(const Limit& limit, const SubjectRow& subject, const RowRef& reference);

/// Keeps the worse of two answers: the stronger verdict, then the greater excess over the limit, then the
/// smaller uid of the reference.
class WorstReference {
public:
    void add(Outcome outcome, double excess);
    [[nodiscard]] const Outcome& outcome() const { return worst_; }

private:
    Outcome worst_;
    double excess_ = 0;
    bool empty_ = true;
};

}  // namespace cunjing
