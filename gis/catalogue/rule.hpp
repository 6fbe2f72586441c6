// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "gis/catalogue/expression.hpp"
#include "gis/catalogue/parameter.hpp"

namespace cunjing {

/// What became of a subject under a rule, weakest first: `all` takes the smallest, `any` the largest.
enum class Verdict { satisfied, undetermined, doubtful, violated };

/// The lines a distance to a road can be measured from, inside to outside (domain §1).
enum class StartLine { centreline, edge, bed, ditch, road_land, control };
constexpr std::size_t start_line_count = 6;

/// A limit as the rule writes it: a parameter by name, or an expression (a number is one).
struct Limit {
    const Parameter* parameter = nullptr;
    std::vector<Expression> keys;  // the words of the attributes that the parameter depends on
    std::optional<Expression> expression;
};

/// What a relation looks at: a layer, which of its features, and from which of their lines.
struct Reference {
    const Layer* layer = nullptr;
    std::optional<Expression> where;
    std::optional<Expression> pair;
    StartLine from = StartLine::centreline;
};

/// The nearest reference is closer than the limit (or, `farther`, none is within it).
struct CloserThan {
    Reference reference;
    Limit limit_m;
    bool farther = false;
};

/// The subject covers part of a reference (or of a line's strip up to the start line): at least this area and share.
struct Overlaps {
    Reference reference;
    std::optional<Limit> min_area_m2;
    std::optional<Limit> min_share;
};

/// At least a share of the subject lies in one reference polygon (or, `outside`, in none).
struct Inside {
    Reference reference;
    std::optional<Limit> min_share;  // none: all of it
    bool outside = false;
};

/// An expression over the subject alone holds.
struct Matches {
    Expression condition;
};

/// So many references, or so much of them together (`sum`), are near or inside the subject.
struct Count {
    /// How near is meant: over the ground, as one walks, or as water runs (to the subject, from the subject).
    enum class Along { ground, walk, upstream, downstream };

    Reference reference;
    Along along = Along::ground;
    std::vector<const Layer*> ways;  // that people walk or water runs along
    std::optional<Limit> within_m;   // none: those that lie inside the subject (their inner point does)
    std::optional<Expression> sum;   // what each counts for, over both sides; none: 1
    Limit limit;
    bool at_most = false;  // else at least
};

/// What the engine computes because no relation says it, compared with a limit: at least so much, or less.
struct Computed {
    enum class What { manure_load, unclear_village, clear_width_m, ditch_fault, pen_room } what = What::manure_load;
    Limit limit;
    bool below = false;
    std::vector<std::pair<const Layer*, std::vector<std::string>>> reads;  // layers and fields that it is computed from
    std::size_t needed = 0;  // so many of them, the first, must have features
};

struct Rule;

/// So many features that break other rules lie inside the subject; one that breaks several counts once.
struct Findings {
    std::vector<std::string> ids;
    std::vector<const Rule*> of;     // the same, once all rules are read
    std::optional<int> within_days;  // of features whose layer has one date: seen at most so many days ago
    Limit at_least;
};

struct Condition;

/// `all`, `any`, `not` or `several` (at least so many) of conditions.
struct Combination {
    enum class Kind { all, any, negation, several } kind = Kind::all;
    std::vector<Condition> parts;
    std::size_t at_least = 0;  // of several
};

/// A condition of a rule: one relation, or a combination of conditions.
struct Condition {
    std::variant<CloserThan, Overlaps, Inside, Count, Findings, Matches, Computed, Combination> is;
};

/// An entry of a graded list: the value that holds when its condition does; the last has none.
template <class Value>
struct Grade {
    std::unique_ptr<const Condition> when;  // null: always
    Value is{};
};

/// One of a rule's subject layers, which of its features the rule speaks of, and the condition for them.
struct Subject {
    const Layer* layer = nullptr;
    std::optional<Expression> where;
    std::optional<Expression> surveyed;  // features where it does not hold were not looked at: counted, not judged
    Condition when;
    std::optional<Condition> unless;
    std::vector<Grade<int>> severity;
    std::vector<Grade<int>> deadline_days;
    std::vector<Grade<std::string>> responsible;
    std::vector<Grade<Text>> remarks;  // what is said beside a finding: the first whose condition holds; may be none
};

/// Makes one finding of several that say the same: those of a rule and layer that lie near one that stays.
struct Merge {
    Limit within_m;                  // between their places
    std::optional<int> within_days;  // between their days; none: whenever
    std::vector<std::string> by;     // fields whose values are the same
};

/// What the law or the plan says, word for word.
struct Basis {
    std::string text;
    std::string source;
    bool verified = false;
};

/// A clause of the plan as a condition over layers: file order is precedence.
struct Rule {
    std::string id;
    Text title;
    std::string focus;  // road, yard, water, poultry, care
    std::vector<Subject> subjects;
    Verdict if_unknown = Verdict::undetermined;
    std::vector<std::string> yields_to;
    std::optional<Merge> merge;
    std::vector<Basis> basis;
    Text remedy;  // what is asked for
    Text limits;  // what the rule does not see
    Text note;
    std::string when_text;  // as the catalogue writes it
    std::string unless_text;
};

/// Who can be made answerable by a rule: a stable word and what people read.
struct ResponsibleParty {
    std::string word;
    Text title;
    bool is_owner = false;  // who owns what the finding is about, or has put it there: a person whom offices name
};

/// A word of `computed`, in the order of Computed::What, and the fields by layer that it is computed from.
struct ComputedMeasure {
    std::string word;
    std::size_t needed;  // so many of the layers, the first, must have features
    std::vector<std::pair<std::string, std::vector<std::string>>> reads;
};

[[nodiscard]] const std::vector<ComputedMeasure>& computed_measures();
[[nodiscard]] const std::vector<ResponsibleParty>& responsible_parties();
[[nodiscard]] const std::vector<std::string>& responsible_words();

/// `satisfied`, `undetermined`, `doubtful`, `violated`.
[[nodiscard]] const char* to_string(Verdict verdict);

}  // namespace cunjing
