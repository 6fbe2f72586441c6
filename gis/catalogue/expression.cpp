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

std::vector<Value> values_of(const ExpressionNode& node, const EvaluationContext& context) {
    std::vector<Value> values;
    values.reserve(node.operands.size());
    for (const auto& operand : node.operands) values.push_back(operand->evaluate(context));
    return values;
}

Value parameter_value(const ExpressionNode& node, const EvaluationContext& context) {
    if (context.parameters == nullptr) return {};
    const auto found = context.parameters->number(*node.parameter, values_of(node, context), context.village);
    return found ? Value(*found) : Value();
}

/// The word of the last bound that is reached.
Value step_reached(const ExpressionNode& node, const EvaluationContext& context) {
    const Value quantity = node.operands.front()->evaluate(context);
    if (quantity.is_unknown()) return node.if_unknown.empty() ? Value() : Value(std::string_view(node.if_unknown));
    std::size_t step = 0;
    for (; step + 1 < node.operands.size(); ++step) {
        const Value bound = node.operands[step + 1]->evaluate(context);
        if (bound.is_unknown()) return {};
        if (quantity.number() < bound.number()) break;
    }
    return Value(std::string_view(node.words[step]));
}

Value looked_up(const ExpressionNode& node, const EvaluationContext& context) {
    const Value uid = node.operands.front()->evaluate(context);
    if (uid.is_unknown() || context.lookups == nullptr) return {};
    return context.lookups->value(*node.layer, node.field_index, uid.text());
}

Value total(const ExpressionNode& node, const EvaluationContext& context) {
    Value sum;
    for (const Value& value : values_of(node, context))
        if (!value.is_unknown()) sum = Value((sum.is_unknown() ? 0 : sum.number()) + value.number());
    return sum;
}

/// What the shape functions say of the feature that is meant.
Value of_place(const ExpressionNode& node, const EvaluationContext& context) {
    const RowRef& row = node.of_reference ? context.reference : context.subject;
    if (row.table == nullptr) return {};
    if (node.operation == Operator::position_accuracy_m) return Value(row.table->accuracy_m(row.row));
    const Shape shape = row.table->shapes[row.row];
    return Value(node.operation == Operator::shape_area_m2 ? area_m2(shape) : length_m(shape));
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
        case Operator::total: return total(*this, context);
        case Operator::age_days: return arithmetic(Operator::subtract, Value(context.as_of.day), operand(0));
        case Operator::shape_area_m2:
        case Operator::shape_length_m:
        case Operator::position_accuracy_m: return of_place(*this, context);
        case Operator::steps: return step_reached(*this, context);
        case Operator::lookup: return looked_up(*this, context);
    }
    return {};
}

namespace {

std::string steps_sql(const ExpressionNode& node) {
    const std::string quantity = node.operands.front()->to_sql();
    std::string sql = "(CASE";
    for (std::size_t step = 0; step + 1 < node.operands.size(); ++step)
        sql += fmt::format(" WHEN {} < {} THEN '{}'", quantity, node.operands[step + 1]->to_sql(), node.words[step]);
    sql += fmt::format(" WHEN {} IS NOT NULL THEN '{}'", quantity, node.words.back());
    return sql + (node.if_unknown.empty() ? " END)" : " ELSE '" + node.if_unknown + "' END)");
}

}  // namespace

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
        case Operator::total: {
            std::vector<std::string> parts;
            for (const auto& operand : operands) parts.push_back("coalesce(" + operand->to_sql() + ", 0)");
            return "(" + join(parts, " + ") + ")";
        }
        case Operator::shape_area_m2: return of_reference ? "ST_Area(ref.geom)" : "ST_Area(geom)";
        case Operator::shape_length_m: return of_reference ? "ST_Length(ref.geom)" : "ST_Length(geom)";
        case Operator::position_accuracy_m: return of_reference ? "ref.accuracy_m" : "accuracy_m";
        case Operator::steps: return steps_sql(*this);
        case Operator::lookup:
            return fmt::format("(SELECT {0} FROM {1} WHERE {1}.uid = {2})", layer->fields[field_index].name,
                               layer->name, sql(0));
    }
    return {};
}

namespace {

bool is_of_place(Operator operation) {
    return operation == Operator::shape_area_m2 || operation == Operator::shape_length_m ||
           operation == Operator::position_accuracy_m;
}

bool looks_at_place_of(const ExpressionNode& node, bool reference) {
    return (is_of_place(node.operation) && node.of_reference == reference) ||
           std::ranges::any_of(node.operands,
                               [reference](const auto& operand) { return looks_at_place_of(*operand, reference); });
}

bool asks_age(const ExpressionNode& node) {
    return node.operation == Operator::age_days ||
           std::ranges::any_of(node.operands, [](const auto& operand) { return asks_age(*operand); });
}

}  // namespace

void Expression::collect_names(const ExpressionNode& node) {
    if (node.operation == Operator::subject_field) subject_fields_.insert(node.name);
    if (node.operation == Operator::reference_field) reference_fields_.insert(node.name);
    if (node.operation == Operator::lookup)
        lookup_fields_.emplace(node.layer, node.layer->fields[node.field_index].name);
    if (node.operation == Operator::parameter) parameters_.insert(node.parameter->name);
    for (const auto& operand : node.operands) collect_names(*operand);
}

Expression::Expression(std::string_view text, const ExpressionScope& scope)
    : text_(text), root_(parse_expression(text, scope)) {
    collect_names(*root_);
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
    return is_of_reference_alone() && reference_fields_.empty() && !measures_reference();
}
bool Expression::depends_on_day() const {
    return asks_age(*root_);
}
bool Expression::is_of_reference_alone() const {
    return subject_fields_.empty() && !looks_at_place_of(*root_, false);
}
bool Expression::measures_reference() const {
    return looks_at_place_of(*root_, true);
}
bool Expression::is_number() const {
    return root_->kind == Value::Kind::number;
}

}  // namespace cunjing
