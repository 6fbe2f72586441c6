// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "gis/base/date.hpp"
#include "gis/catalogue/layer.hpp"
#include "gis/catalogue/lookups.hpp"
#include "gis/catalogue/table.hpp"

namespace cunjing {

class ParameterSet;

/// A row of a table, or no row at all.
struct RowRef {
    const Table* table = nullptr;
    std::size_t row = 0;
};

/// What an expression is evaluated on: the subject, where it applies the reference, the parameters in force
/// and the day that counts as today.
struct EvaluationContext {
    RowRef subject;
    RowRef reference;
    const ParameterSet* parameters = nullptr;
    Date as_of;
    const Lookups* lookups = nullptr;
    std::string_view village;  // whose parameters are in force; empty: those of the whole project
};

/// What an expression may speak of, checked when it is read.
struct ExpressionScope {
    const Layer* subject = nullptr;
    const Layer* reference = nullptr;  // `ref.x`; null where there is no reference
    const ParameterSet* parameters = nullptr;
    /// Bare names are the reference's fields (a `where` over the reference).
    bool bare_is_reference = false;
};

struct ExpressionNode;

/// A condition or quantity over a subject and a reference, in the little language of design §3: comparison,
/// and/or/not, in, arithmetic, least/greatest/first_known/total, `is known`, age_days(), shape_area_m2(),
/// shape_length_m(), position_accuracy_m(); three-valued, so that an unknown operand makes the result unknown unless
/// the other operand decides. A name is a field, a derived field or a parameter.
class Expression {
public:
    /// Takes the text and what it may speak of.
    /// Throws ConfigError saying what is wrong at which column, with the nearest known word.
    Expression(std::string_view text, const ExpressionScope& scope);
    ~Expression();
    Expression(Expression&&) noexcept;
    Expression& operator=(Expression&&) noexcept;

    [[nodiscard]] Value evaluate(const EvaluationContext& context) const;
    /// The same condition as SQL (SQLite and PostgreSQL dialects' common part), columns of the reference as `ref.x`.
    [[nodiscard]] std::string to_sql() const;
    [[nodiscard]] const std::string& text() const { return text_; }
    /// Whether it gives truth values (a condition) rather than a number or text.
    [[nodiscard]] bool is_condition() const;
    [[nodiscard]] bool is_number() const;
    /// Whether it is the same for every subject and reference.
    [[nodiscard]] bool is_constant() const;
    [[nodiscard]] const std::set<std::string>& subject_fields() const { return subject_fields_; }
    [[nodiscard]] const std::set<std::string>& reference_fields() const { return reference_fields_; }
    /// Fields of other layers' features that are found by their uid.
    [[nodiscard]] const std::set<std::pair<const Layer*, std::string>>& lookup_fields() const { return lookup_fields_; }
    /// The parameters in it, by name.
    [[nodiscard]] const std::set<std::string>& parameters() const { return parameters_; }
    /// Whether it depends on the day that counts as today.
    [[nodiscard]] bool depends_on_day() const;
    /// Whether it depends on nothing of the subject.
    [[nodiscard]] bool is_of_reference_alone() const;
    /// Whether it asks for the area, length or accuracy of the reference.
    [[nodiscard]] bool measures_reference() const;

    /// The two sides of the first comparison of numbers that is known, for people: what was measured, and the limit.
    struct Comparison {
        double measured = 0;
        double limit = 0;
        std::string unit;  // of what was measured; empty: none
    };
    [[nodiscard]] std::optional<Comparison> comparison(const EvaluationContext& context) const;
    /// The expression with the values of the parameters in it and whose they are:
    /// "transparency_cm < black_transparency_cm; black_transparency_cm = 25 cm (default)".
    [[nodiscard]] std::string with_sources(const EvaluationContext& context) const;

private:
    void collect_names(const ExpressionNode& node);

    std::string text_;
    std::unique_ptr<ExpressionNode> root_;
    std::set<std::string> subject_fields_;
    std::set<std::string> reference_fields_;
    std::set<std::pair<const Layer*, std::string>> lookup_fields_;
    std::set<std::string> parameters_;
};

}  // namespace cunjing
