// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/catalogue/expression.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "gis/catalogue/expression_node.hpp"
#include "gis/catalogue/parameter.hpp"

namespace cunjing {
namespace {

using Operator = ExpressionNode::Operator;

Value compare(Operator operation, const Value& a, const Value& b) {
    if (a.is_unknown() || b.is_unknown()) return {};
    const auto decide = [operation](auto x, auto y) {
        switch (operation) {
            case Operator::equal: return x == y;
            case Operator::not_equal: return x != y;
            case Operator::less: return x < y;
            case Operator::less_equal: return x <= y;
            case Operator::greater: return x > y;
            default: return x >= y;
        }
    };
    const bool texts = a.kind() == Value::Kind::text;
    return Value(texts ? decide(a.text(), b.text()) : decide(a.number(), b.number()));
}

Value arithmetic(Operator operation, const Value& a, const Value& b) {
    if (a.is_unknown() || b.is_unknown()) return {};
    switch (operation) {
        case Operator::add: return Value(a.number() + b.number());
        case Operator::subtract: return Value(a.number() - b.number());
        case Operator::multiply: return Value(a.number() * b.number());
        default: return b.number() == 0 ? Value() : Value(a.number() / b.number());
    }
}

/// Kleene's or (`decisive` true) and and (`decisive` false): one decisive operand decides, else an unknown one.
Value logical(const ExpressionNode& node, const EvaluationContext& context, bool decisive) {
    bool unknown = false;
    for (const auto& operand : node.operands) {
        const Value value = operand->evaluate(context);
        if (decisive ? value.is_true() : value.is_false()) return Value(decisive);
        unknown = unknown || value.is_unknown();
    }
    return unknown ? Value() : Value(!decisive);
}

Value one_of(const ExpressionNode& node, const EvaluationContext& context) {
    const Value value = node.operands.front()->evaluate(context);
    if (value.is_unknown()) return {};
    bool unknown = false;
    for (std::size_t i = 1; i < node.operands.size(); ++i) {
        const Value equal = compare(Operator::equal, value, node.operands[i]->evaluate(context));
        if (equal.is_true()) return equal;
        unknown = unknown || equal.is_unknown();
    }
    return unknown ? Value() : Value(false);
}

Value extreme(const ExpressionNode& node, const EvaluationContext& context, bool smallest) {
    Value best;
    for (const auto& operand : node.operands) {
        const Value value = operand->evaluate(context);
        if (value.is_unknown()) return {};
        if (best.is_unknown() || (smallest ? value.number() < best.number() : value.number() > best.number()))
            best = value;
    }
    return best;
}

Value field_of(const RowRef& row, std::size_t field_index) {
    return row.table == nullptr ? Value() : row.table->value(field_index, row.row);
}

Value parameter_value(const ExpressionNode& node, const EvaluationContext& context) {
    const Parameter* parameter = context.parameters == nullptr ? nullptr : context.parameters->find(node.name);
    if (parameter == nullptr) return {};
    const auto found = context.parameters->value(*parameter, {});
    return found ? Value(found->value) : Value();
}

Value first_known(const ExpressionNode& node, const EvaluationContext& context) {
    for (const auto& operand : node.operands) {
        const Value value = operand->evaluate(context);
        if (!value.is_unknown()) return value;
    }
    return {};
}

}  // namespace

Value ExpressionNode::evaluate(const EvaluationContext& context) const {
    const auto operand = [&](std::size_t i) { return operands[i]->evaluate(context); };
    switch (operation) {
        case Operator::literal: return kind == Value::Kind::text ? Value(std::string_view(name)) : literal;
        case Operator::subject_field: return field_of(context.subject, field_index);
        case Operator::reference_field: return field_of(context.reference, field_index);
        case Operator::parameter: return parameter_value(*this, context);
        case Operator::logical_or: return logical(*this, context, true);
        case Operator::logical_and: return logical(*this, context, false);
        case Operator::logical_not: {
            const Value value = operand(0);
            return value.is_unknown() ? Value() : Value(!value.is_true());
        }
        case Operator::equal:
        case Operator::not_equal:
        case Operator::less:
        case Operator::less_equal:
        case Operator::greater:
        case Operator::greater_equal: return compare(operation, operand(0), operand(1));
        case Operator::one_of: return one_of(*this, context);
        case Operator::is_known: return Value(!operand(0).is_unknown());
        case Operator::add:
        case Operator::subtract:
        case Operator::multiply:
        case Operator::divide: return arithmetic(operation, operand(0), operand(1));
        case Operator::negate: return arithmetic(Operator::subtract, Value(0), operand(0));
        case Operator::least: return extreme(*this, context, true);
        case Operator::greatest: return extreme(*this, context, false);
        case Operator::first_known: return first_known(*this, context);
        case Operator::age_days: return arithmetic(Operator::subtract, Value(context.as_of.day), operand(0));
        case Operator::shape_area_m2:
            return context.subject.table == nullptr
                       ? Value()
                       : Value(area_m2(context.subject.table->shapes[context.subject.row]));
    }
    return {};
}

std::string ExpressionNode::to_sql() const {
    const auto infix = [this](std::string_view word) {
        std::vector<std::string> parts;
        for (const auto& operand : operands) parts.push_back(operand->to_sql());
        return "(" + join(parts, word) + ")";
    };
    const auto sql = [this](std::size_t i) { return operands[i]->to_sql(); };
    switch (operation) {
        case Operator::literal:
            if (written_as_date || kind == Value::Kind::text) return "'" + name + "'";
            if (kind == Value::Kind::boolean) return literal.is_true() ? "TRUE" : "FALSE";
            return kind == Value::Kind::unknown ? "NULL" : fmt::format("{}", literal.number());
        case Operator::subject_field: return name;
        case Operator::reference_field: return "ref." + name;
        case Operator::parameter: return ":" + name;
        case Operator::logical_or: return infix(" OR ");
        case Operator::logical_and: return infix(" AND ");
        case Operator::logical_not: return "(NOT " + sql(0) + ")";
        case Operator::equal: return infix(" = ");
        case Operator::not_equal: return infix(" <> ");
        case Operator::less: return infix(" < ");
        case Operator::less_equal: return infix(" <= ");
        case Operator::greater: return infix(" > ");
        case Operator::greater_equal: return infix(" >= ");
        case Operator::one_of: {
            std::vector<std::string> choices;
            for (std::size_t i = 1; i < operands.size(); ++i) choices.push_back(sql(i));
            return "(" + sql(0) + " IN (" + join(choices, ", ") + "))";
        }
        case Operator::is_known: return "(" + sql(0) + " IS NOT NULL)";
        case Operator::add: return infix(" + ");
        case Operator::subtract: return infix(" - ");
        case Operator::multiply: return infix(" * ");
        case Operator::divide: return "(" + sql(0) + " / NULLIF(" + sql(1) + ", 0))";
        case Operator::negate: return "(-" + sql(0) + ")";
        case Operator::least: return "least" + infix(", ");
        case Operator::greatest: return "greatest" + infix(", ");
        case Operator::first_known: return "coalesce" + infix(", ");
        case Operator::age_days: return "(:as_of - " + sql(0) + ")";
        case Operator::shape_area_m2: return "ST_Area(geom)";
    }
    return {};
}

namespace {

void collect_fields(const ExpressionNode& node, std::set<std::string>& subject, std::set<std::string>& reference) {
    if (node.operation == Operator::subject_field) subject.insert(node.name);
    if (node.operation == Operator::reference_field) reference.insert(node.name);
    for (const auto& operand : node.operands) collect_fields(*operand, subject, reference);
}

bool looks_at_shape(const ExpressionNode& node) {
    return node.operation == Operator::shape_area_m2 ||
           std::ranges::any_of(node.operands, [](const auto& operand) { return looks_at_shape(*operand); });
}

}  // namespace

Expression::Expression(std::string_view text, const ExpressionScope& scope)
    : text_(text), root_(parse_expression(text, scope)) {
    collect_fields(*root_, subject_fields_, reference_fields_);
}

Expression::~Expression() = default;
Expression::Expression(Expression&&) noexcept = default;
Expression& Expression::operator=(Expression&&) noexcept = default;

Value Expression::evaluate(const EvaluationContext& context) const {
    return root_->evaluate(context);
}
std::string Expression::to_sql() const {
    return root_->to_sql();
}
bool Expression::is_condition() const {
    return root_->kind == Value::Kind::boolean || root_->kind == Value::Kind::unknown;
}
bool Expression::is_constant() const {
    return subject_fields_.empty() && reference_fields_.empty() && !looks_at_shape(*root_);
}
bool Expression::is_number() const {
    return root_->kind == Value::Kind::number;
}

}  // namespace cunjing
