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

/// A limit as the rule writes it: a parameter by name, or an expression (a number is one).
struct Limit {
    const Parameter* parameter = nullptr;
    std::vector<std::pair<bool, std::size_t>> keys;  // per `by`: (is the reference's, field index)
    std::optional<Expression> expression;
    double bound = 0;  // no value of it is larger; infinite where that cannot be said beforehand
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

struct Condition;

/// `all`, `any` or `not` of conditions.
struct Combination {
    enum class Kind { all, any, negation } kind = Kind::all;
    std::vector<Condition> parts;
};

/// A condition of a rule: one relation, or a combination of conditions.
struct Condition {
    std::variant<CloserThan, Overlaps, Inside, Matches, Combination> is;
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
    std::vector<Basis> basis;
    Text limits;  // what the rule does not see
    Text note;
    std::string when_text;  // as the catalogue writes it
    std::string unless_text;
};

/// Who can be made answerable by a rule: a stable word and what people read.
struct ResponsibleParty {
    std::string word;
    Text title;
};

[[nodiscard]] const std::vector<ResponsibleParty>& responsible_parties();
[[nodiscard]] const std::vector<std::string>& responsible_words();

/// `satisfied`, `undetermined`, `doubtful`, `violated`.
[[nodiscard]] const char* to_string(Verdict verdict);

}  // namespace cunjing
