// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>

#include "gis/catalogue/expression_node.hpp"
#include "gis/catalogue/parameter.hpp"

namespace cunjing {
namespace {

using Operator = ExpressionNode::Operator;

bool compares(const ExpressionNode& node) {
    return node.operation >= Operator::equal && node.operation <= Operator::greater_equal;
}

/// The unit of the first thing in a quantity that has one.
std::string unit_of(const ExpressionNode& node) {
    if (node.operation == Operator::age_days) return "day";
    if (node.operation == Operator::shape_area_m2) return "m2";
    if (node.operation == Operator::shape_length_m || node.operation == Operator::position_accuracy_m) return "m";
    if (node.field != nullptr) return node.field->unit;
    if (node.parameter != nullptr) return node.parameter->unit;
    for (const auto& operand : node.operands)
        if (std::string unit = unit_of(*operand); !unit.empty()) return unit;
    return {};
}

std::optional<Expression::Comparison> first_comparison(const ExpressionNode& node, const EvaluationContext& context) {
    if (compares(node) && node.operands.front()->kind == Value::Kind::number) {
        const Value measured = node.operands[0]->evaluate(context);
        const Value limit = node.operands[1]->evaluate(context);
        if (!measured.is_unknown() && !limit.is_unknown())
            return Expression::Comparison{measured.number(), limit.number(), unit_of(*node.operands[0])};
    }
    for (const auto& operand : node.operands)
        if (auto found = first_comparison(*operand, context)) return found;
    return std::nullopt;
}

void collect_sources(const ExpressionNode& node, const EvaluationContext& context, std::vector<std::string>& sources) {
    if (node.operation == Operator::parameter) {
        std::vector<Value> keys;
        for (const auto& operand : node.operands) keys.push_back(operand->evaluate(context));
        const auto value = context.parameters->value(*node.parameter, keys, context.village);
        if (value && std::ranges::find(sources, value->source) == sources.end()) sources.push_back(value->source);
    }
    for (const auto& operand : node.operands) collect_sources(*operand, context, sources);
}

}  // namespace

std::optional<Expression::Comparison> Expression::comparison(const EvaluationContext& context) const {
    return first_comparison(*root_, context);
}

std::string Expression::with_sources(const EvaluationContext& context) const {
    std::vector<std::string> parts{text_};
    if (context.parameters != nullptr) collect_sources(*root_, context, parts);
    return join(parts, "; ");
}

}  // namespace cunjing
