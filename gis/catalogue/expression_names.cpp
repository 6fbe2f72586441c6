// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/catalogue/expression_names.hpp"

#include "gis/base/error.hpp"
#include "gis/catalogue/parameter.hpp"

namespace cunjing {
namespace {

using Operator = ExpressionNode::Operator;
using Node = std::unique_ptr<ExpressionNode>;

[[noreturn]] void fail(const Text& what) {
    throw NameFault{what};
}

void expect_numbers(const std::vector<Node>& operands) {
    for (const Node& operand : operands)
        if (operand->kind != Value::Kind::number && operand->kind != Value::Kind::unknown)
            fail({"此处应为数字", "a number is expected here"});
}

Value::Kind kind_of(const Field& field) {
    if (field.type == FieldType::text) return Value::Kind::text;
    return field.type == FieldType::boolean ? Value::Kind::boolean : Value::Kind::number;
}

/// Names as one expression understands them.
class Names {
public:
    Names(const ExpressionScope& scope, int depth) : scope_(scope), depth_(depth) {}

    [[nodiscard]] Node node_of(const std::string& word) const {
        if (word.starts_with("ref.")) return field(word.substr(4), scope_.reference, true);
        const Layer* bare = scope_.bare_is_reference ? scope_.reference : scope_.subject;
        if (bare != nullptr && (bare->find(word) != nullptr || bare->find_derived(word) != nullptr))
            return field(word, bare, scope_.bare_is_reference);
        if (scope_.parameters != nullptr && scope_.parameters->find(word) != nullptr) return parameter(word);
        return unknown_word(word, bare);
    }

private:
    [[nodiscard]] Node field(const std::string& name, const Layer* layer, bool of_reference) const {
        if (layer == nullptr) fail({"此处没有 ref（参照要素）", "there is no reference here for 'ref.'"});
        if (const DerivedField* derived = layer->find_derived(name))
            return derived_field(*derived, *layer, of_reference);
        const Field* known = layer->find(name);
        if (known == nullptr) return unknown_word(name, layer);
        auto node = std::make_unique<ExpressionNode>();
        node->operation = of_reference ? Operator::reference_field : Operator::subject_field;
        node->name = name;
        node->field = known;
        node->field_index = layer->index_of(name);
        node->kind = kind_of(*known);
        return node;
    }

    [[nodiscard]] Node parameter(const std::string& name) const {
        auto node = std::make_unique<ExpressionNode>();
        node->operation = Operator::parameter;
        node->kind = Value::Kind::number;
        node->name = name;
        node->parameter = scope_.parameters->find(name);
        for (const std::string& attribute : node->parameter->by) {
            const std::string layer = attribute.substr(0, attribute.find('.'));
            const std::string of = attribute.substr(attribute.find('.') + 1);
            const bool of_reference = scope_.reference != nullptr && scope_.reference->name == layer;
            if (!of_reference && (scope_.subject == nullptr || scope_.subject->name != layer))
                fail(say("参数 {0} 取决于 {1}，此处没有这个图层",
                         "parameter {0} depends on {1}, a layer that is not spoken of here", name, attribute));
            node->operands.push_back(field(of, of_reference ? scope_.reference : scope_.subject, of_reference));
        }
        return node;
    }

    /// What a derived field means, as if it had been written out here.
    [[nodiscard]] Node derived_field(const DerivedField& derived, const Layer& layer, bool of_reference) const {
        if (depth_ > greatest_depth / 2) fail(say("“{}”由自己推出", "'{}' follows from itself", derived.name));
        const ExpressionScope scope = of_reference ? ExpressionScope{nullptr, &layer, scope_.parameters, true}
                                                   : ExpressionScope{&layer, nullptr, scope_.parameters, false};
        const auto read = [&](std::string_view text) { return parse_expression(text, scope, depth_ + 1); };
        auto node = std::make_unique<ExpressionNode>();
        node->name = derived.name;
        if (const auto* steps = std::get_if<Steps>(&derived.is)) {
            node->operation = Operator::steps;
            node->kind = Value::Kind::text;
            node->operands.push_back(read(steps->of));
            for (const std::string& bound : steps->at) node->operands.push_back(read(bound));
            expect_numbers(node->operands);
            for (const FieldValue& word : steps->words) node->words.push_back(word.code);
            node->if_unknown = steps->if_unknown;
        } else if (const auto* lookup = std::get_if<Lookup>(&derived.is)) {
            node->operation = Operator::lookup;
            node->layer = lookup->target;
            node->field_index = lookup->target->index_of(lookup->field);
            node->field = &lookup->target->fields[node->field_index];
            node->kind = kind_of(*node->field);
            node->operands.push_back(read(lookup->by));
        } else {
            node->operation = Operator::total;
            node->kind = Value::Kind::number;
            for (const std::string& field : std::get<Sum>(derived.is).fields) node->operands.push_back(read(field));
            expect_numbers(node->operands);
        }
        return node;
    }

    [[noreturn]] Node unknown_word(const std::string& word, const Layer* layer) const {
        std::vector<std::string> known = layer == nullptr ? std::vector<std::string>{} : layer->field_names();
        if (layer != nullptr)
            for (const DerivedField& derived : layer->derived) known.push_back(derived.name);
        if (scope_.parameters != nullptr)
            for (const std::string& name : scope_.parameters->names()) known.push_back(name);
        const Text hint = suggestion(word, known);
        const std::string where = layer == nullptr ? "" : layer->name;
        fail(say("图层 {0} 没有字段或参数“{1}”{2}", "layer {0} has no field, and there is no parameter, '{1}'{3}",
                 where, word, hint.zh, hint.en));
    }

    const ExpressionScope& scope_;
    int depth_;
};

}  // namespace

Node node_named(const std::string& word, const ExpressionScope& scope, int depth) {
    return Names(scope, depth).node_of(word);
}

}  // namespace cunjing
