// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "gis/catalogue/rule.hpp"
#include "gis/check/reference_layer.hpp"

namespace cunjing {

/// What all judging depends on besides the subject: nothing of it changes during a run.
struct JudgeContext {
    const ReferenceLayers& references;
    const ParameterSet& parameters;
    Date as_of;
};

/// Distances are compared to a millimetre.
constexpr double epsilon_m = 0.001;
/// No measure looks farther.
constexpr double search_m = 1000;

/// A subject about to be judged.
struct SubjectRow {
    SubjectRow(const Table& subjects, std::size_t subject_row);

    const Table& table;
    std::size_t row;
    Shape shape;
    double radius_m;  // of the ground a point stands for; 0 for lines and areas
    double accuracy_m;

    /// The subject as an area: itself, or a point's circle as a polygon of the same area.
    [[nodiscard]] Shape area() const;

private:
    mutable ShapeColumn circle_;
};

/// What was measured between a subject and the reference that counts.
struct Measure {
    enum class Kind { distance_m, overlap_m2, share };
    Kind kind = Kind::distance_m;
    double measured = 0;  // distances net of the point radius and of the offset at its least
    double raw = 0;       // to the centre line or outline, nothing taken off
    double limit = 0;
    double tolerance_m = 0;
    const Limit* limit_of = nullptr;
    StartLine from = StartLine::centreline;
    ShortestWay way;  // of a distance, to the centre line or outline
};

/// A relation's answer for a subject.
struct Outcome {
    Verdict verdict = Verdict::satisfied;
    std::optional<Measure> measure;
    RowRef reference;
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
    [[nodiscard]] double greatest_offset_m() const { return greatest_offset_m_; }
    /// Whether the feature is meant: violated = certainly, undetermined = perhaps, satisfied = no.
    [[nodiscard]] Verdict means(const SubjectRow& subject, std::uint32_t row) const;

private:
    const Reference& reference_;
    const JudgeContext& context_;
    const ReferenceLayer* layer_ = nullptr;
    std::vector<Verdict> where_;  // per feature; empty: all are meant
    double greatest_offset_m_ = 0;
};

/// The value of a limit for a subject and a reference; nothing when it depends on something unknown.
[[nodiscard]] std::optional<double> limit_value(const Limit& limit, const JudgeContext& context, const RowRef& subject,
                                                const RowRef& reference);
/// The limit with whose it is, for people: "coop_road[village] = 5 m (default)", "0.5".
[[nodiscard]] std::string limit_source(const Limit& limit, const JudgeContext& context, const RowRef& subject,
                                       const RowRef& reference);

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
