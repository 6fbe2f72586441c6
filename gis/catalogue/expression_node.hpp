// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "gis/catalogue/expression.hpp"

namespace cunjing {

struct Parameter;

/// A step of an expression: an operator over its operands, a field, a literal or a parameter.
struct ExpressionNode {
    enum class Operator {
        literal,
        subject_field,
        reference_field,
        parameter,
        logical_or,
        logical_and,
        logical_not,
        equal,
        not_equal,
        less,
        less_equal,
        greater,
        greater_equal,
        one_of,
        is_known,
        add,
        subtract,
        multiply,
        divide,
        negate,
        least,
        greatest,
        first_known,
        total,
        age_days,
        shape_area_m2,
        shape_length_m,
        position_accuracy_m,
        steps,
        lookup,
    };

    Operator operation = Operator::literal;
    Value::Kind kind = Value::Kind::unknown;  // what it gives; unknown: anything (the literal `unknown`)
    std::vector<std::unique_ptr<ExpressionNode>> operands;
    std::string name;              // of the field, parameter or derived field; the text of a text literal
    Value literal;                 // numbers and truth values; text literals are rebuilt from `name`
    const Field* field = nullptr;  // of the catalogue, for fields
    std::size_t field_index = 0;
    const Layer* layer = nullptr;          // of a lookup's target
    const Parameter* parameter = nullptr;  // whose `by` are the operands
    std::vector<std::string> words;        // of steps: one more than bounds
    std::string if_unknown;                // of steps
    bool of_reference = false;             // whose shape and position are meant
    bool written_as_date = false;          // a text literal that was read as a day

    [[nodiscard]] Value evaluate(const EvaluationContext& context) const;
    [[nodiscard]] std::string to_sql() const;
};

/// How deep an expression may nest, what its derived fields stand for included.
constexpr int greatest_depth = 200;

/// Reads an expression.
/// Takes how deep it already stands in others.
/// Throws ConfigError with the place and, for an unknown word, the nearest known one.
[[nodiscard]] std::unique_ptr<ExpressionNode> parse_expression(std::string_view text, const ExpressionScope& scope,
                                                               int depth = 0);

}  // namespace cunjing
