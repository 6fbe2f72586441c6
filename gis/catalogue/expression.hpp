// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "gis/base/date.hpp"
#include "gis/catalogue/layer.hpp"
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
/// and/or/not, in, arithmetic, least/greatest/first_known, `is known`, age_days(), shape_area_m2(); three-valued,
/// so that an unknown operand makes the result unknown unless the other operand decides.
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

private:
    std::string text_;
    std::unique_ptr<ExpressionNode> root_;
    std::set<std::string> subject_fields_;
    std::set<std::string> reference_fields_;
};

}  // namespace cunjing
