// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <array>
#include <cctype>
#include <charconv>

#include "gis/base/error.hpp"
#include "gis/catalogue/expression_names.hpp"

namespace cunjing {
namespace {

using Operator = ExpressionNode::Operator;
using Node = std::unique_ptr<ExpressionNode>;

struct Function {
    std::string_view name;
    Operator operation;
    std::size_t least_operands;
    std::size_t most_operands;
};

/// How many operations an expression may have: a chain of them is a deep tree, which is evaluated and taken down by
/// recursion.
constexpr int most_operations = 1000;

constexpr std::size_t any_number = 64;
constexpr auto functions = std::to_array<Function>({
    {"least", Operator::least, 1, any_number},
    {"greatest", Operator::greatest, 1, any_number},
    {"first_known", Operator::first_known, 1, any_number},
    {"total", Operator::total, 1, any_number},
    {"age_days", Operator::age_days, 1, 1},
    {"shape_area_m2", Operator::shape_area_m2, 0, 0},
    {"shape_length_m", Operator::shape_length_m, 0, 0},
    {"position_accuracy_m", Operator::position_accuracy_m, 0, 0},
});

bool is_word_character(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.';
}

/// Recursive descent over the text; one method per level of binding, loosest first.
class Parser {
public:
    Parser(std::string_view text, const ExpressionScope& scope, int depth) : text_(text), scope_(scope), depth_(depth) {
        skip_blanks();
    }

    Node whole() {
        Node node = alternatives();
        if (place_ < text_.size()) fail({"多余的文字", "unexpected text"});
        return node;
    }

private:
    /// One level of nesting, as long as it lives.
    class Level {
    public:
        explicit Level(Parser& parser) : parser_(parser) {
            if (++parser.depth_ > greatest_depth) parser.fail({"嵌套过深", "nested too deeply"});
        }
        ~Level() { --parser_.depth_; }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;
        Level(Level&&) = delete;
        Level& operator=(Level&&) = delete;

    private:
        Parser& parser_;
    };

    [[noreturn]] void fail(const Text& what) const {
        throw ConfigError(say("表达式“{0}”第 {1} 个字符处：{2}", "expression '{0}', character {1}: {3}", text_,
                              place_ + 1, what.zh, what.en));
    }

    void skip_blanks() {
        while (place_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[place_])) != 0) ++place_;
    }

    [[nodiscard]] std::string_view word_ahead() const {
        std::size_t end = place_;
        while (end < text_.size() && is_word_character(text_[end])) ++end;
        return text_.substr(place_, end - place_);
    }

    bool take_word(std::string_view word) {
        if (word_ahead() != word) return false;
        place_ += word.size();
        skip_blanks();
        return true;
    }

    bool take_sign(std::string_view sign) {
        if (!text_.substr(place_).starts_with(sign)) return false;
        place_ += sign.size();
        skip_blanks();
        return true;
    }

    void expect_sign(std::string_view sign) {
        if (!take_sign(sign)) fail(say("此处应为“{}”", "'{}' expected here", sign));
    }

    Node make(Operator operation, Value::Kind kind, Node first, Node second = nullptr) {
        if (++operations_ > most_operations) fail({"表达式过长", "the expression is too long"});
        auto node = std::make_unique<ExpressionNode>();
        node->operation = operation;
        node->kind = kind;
        node->operands.push_back(std::move(first));
        if (second) node->operands.push_back(std::move(second));
        return node;
    }

    void expect(const Node& node, Value::Kind kind, const Text& what) const {
        if (node->kind != kind && node->kind != Value::Kind::unknown) fail(what);
    }
    void expect_truth(const Node& node) const {
        expect(node, Value::Kind::boolean, {"此处应为条件（是/否）", "a condition (true or false) is expected here"});
    }
    void expect_number(const Node& node) const {
        expect(node, Value::Kind::number, {"此处应为数字", "a number is expected here"});
    }

    Node alternatives() {
        Node node = conjunction();
        while (take_word("or")) {
            expect_truth(node);
            node = make(Operator::logical_or, Value::Kind::boolean, std::move(node), conjunction());
            expect_truth(node->operands[1]);
        }
        return node;
    }

    Node conjunction() {
        Node node = negation();
        while (take_word("and")) {
            expect_truth(node);
            node = make(Operator::logical_and, Value::Kind::boolean, std::move(node), negation());
            expect_truth(node->operands[1]);
        }
        return node;
    }

    Node negation() {
        if (!take_word("not")) return comparison();
        const Level level(*this);
        Node operand = negation();
        expect_truth(operand);
        return make(Operator::logical_not, Value::Kind::boolean, std::move(operand));
    }

    Node comparison() {
        Node left = sum();
        if (take_word("is")) return known_test(std::move(left));
        if (take_word("in")) return membership(std::move(left));
        if (word_ahead() == "not") {
            take_word("not");
            if (!take_word("in")) fail({"“not”之后应为“in”", "'in' expected after 'not'"});
            return make(Operator::logical_not, Value::Kind::boolean, membership(std::move(left)));
        }
        static constexpr auto signs = std::to_array<std::pair<std::string_view, Operator>>({
            {"<=", Operator::less_equal},
            {">=", Operator::greater_equal},
            {"!=", Operator::not_equal},
            {"<>", Operator::not_equal},
            {"<", Operator::less},
            {">", Operator::greater},
            {"=", Operator::equal},
        });
        for (const auto& [sign, operation] : signs) {
            if (!take_sign(sign)) continue;
            Node right = sum();
            agree(*left, *right);
            return make(operation, Value::Kind::boolean, std::move(left), std::move(right));
        }
        return left;
    }

    Node known_test(Node operand) {
        const bool negated = take_word("not");
        const bool known = take_word("known");
        if (!known && !take_word("unknown"))
            fail({"“is”之后应为 known 或 unknown", "'known' or 'unknown' expected after 'is'"});
        Node test = make(Operator::is_known, Value::Kind::boolean, std::move(operand));
        if (known != negated) return test;
        return make(Operator::logical_not, Value::Kind::boolean, std::move(test));
    }

    Node membership(Node left) {
        auto node = make(Operator::one_of, Value::Kind::boolean, std::move(left));
        expect_sign("(");
        do {
            node->operands.push_back(sum());
            agree(*node->operands.front(), *node->operands.back());
        } while (take_sign(","));
        expect_sign(")");
        return node;
    }

    /// Both sides of a comparison are of one kind; a word compared with a field of the catalogue is one of its
    /// words; text compared with a date is a day.
    void agree(ExpressionNode& a, ExpressionNode& b) const {
        for (auto [field_side, literal] : {std::pair(&a, &b), std::pair(&b, &a)}) {
            if (literal->operation != Operator::literal || literal->kind != Value::Kind::text) continue;
            if (field_side->field != nullptr) check_word(*field_side->field, *literal);
            if (field_side->operation == Operator::steps)
                require_word(field_side->name, literal->name, field_side->words);
        }
        if (a.kind != b.kind && a.kind != Value::Kind::unknown && b.kind != Value::Kind::unknown)
            fail({"两边类型不同，无法比较", "the two sides are of different kinds and cannot be compared"});
    }

    void check_word(const Field& field, ExpressionNode& literal) const {
        if (field.type == FieldType::date) {
            const auto day = parse_date(literal.name);
            if (!day) fail(say("“{}”不是日期（YYYY-MM-DD）", "'{}' is not a day (YYYY-MM-DD)", literal.name));
            literal.kind = Value::Kind::number;
            literal.literal = Value(day->day);
            literal.written_as_date = true;
            return;
        }
        if (field.values.empty()) return;
        std::vector<std::string> words;
        for (const FieldValue& value : field.values) words.push_back(value.code);
        require_word(field.name, literal.name, words);
    }

    void require_word(const std::string& field, const std::string& word, const std::vector<std::string>& words) const {
        if (std::find(words.begin(), words.end(), word) != words.end()) return;
        const Text hint = suggestion(word, words);
        fail(say("字段 {0} 没有取值“{1}”{2}", "field {0} has no value '{1}'{3}", field, word, hint.zh, hint.en));
    }

    Node sum() {
        Node node = product();
        for (;;) {
            const bool plus = take_sign("+");
            if (!plus && !take_sign("-")) return node;
            expect_number(node);
            node = make(plus ? Operator::add : Operator::subtract, Value::Kind::number, std::move(node), product());
            expect_number(node->operands[1]);
        }
    }

    Node product() {
        Node node = unary();
        for (;;) {
            const bool times = take_sign("*");
            if (!times && !take_sign("/")) return node;
            expect_number(node);
            node = make(times ? Operator::multiply : Operator::divide, Value::Kind::number, std::move(node), unary());
            expect_number(node->operands[1]);
        }
    }

    Node unary() {
        const Level level(*this);
        if (!take_sign("-")) return primary();
        Node operand = unary();
        expect_number(operand);
        return make(Operator::negate, Value::Kind::number, std::move(operand));
    }

    Node primary() {
        if (place_ == text_.size()) fail({"表达式不完整", "the expression ends too early"});
        if (take_sign("(")) {
            Node node = alternatives();
            expect_sign(")");
            return node;
        }
        if (text_[place_] == '\'') return text_literal();
        if (std::isdigit(static_cast<unsigned char>(text_[place_])) != 0) return number_literal();
        const std::string word(word_ahead());
        if (word.empty()) fail({"无法识别的字符", "unexpected character"});
        const std::size_t start = place_;
        place_ += word.size();
        skip_blanks();
        if (take_sign("(")) return function_call(word);
        place_ = start;
        Node node = named(word);
        place_ += word.size();
        skip_blanks();
        return node;
    }

    Node text_literal() {
        const std::size_t end = text_.find('\'', place_ + 1);
        if (end == std::string_view::npos) fail({"缺少右引号", "the closing quote is missing"});
        auto node = std::make_unique<ExpressionNode>();
        node->kind = Value::Kind::text;
        node->name = text_.substr(place_ + 1, end - place_ - 1);
        place_ = end + 1;
        skip_blanks();
        return node;
    }

    Node number_literal() {
        double number = 0;
        const auto [end, error] = std::from_chars(text_.data() + place_, text_.data() + text_.size(), number);
        if (error != std::errc{}) fail({"数字无法读取", "the number cannot be read"});
        place_ = static_cast<std::size_t>(end - text_.data());
        skip_blanks();
        return literal(Value(number));
    }

    [[nodiscard]] Node named(const std::string& word) const {
        if (word == "true" || word == "false") return literal(Value(word == "true"));
        if (word == "unknown") return std::make_unique<ExpressionNode>();
        try {
            return node_named(word, scope_, depth_);
        } catch (const NameFault& fault) {
            fail(fault.what);
        }
    }

    static Node literal(const Value& value) {
        auto node = std::make_unique<ExpressionNode>();
        node->kind = value.kind();
        node->literal = value;
        return node;
    }

    Node function_call(const std::string& name) {
        const auto* found = std::find_if(std::begin(functions), std::end(functions),
                                         [&](const Function& function) { return function.name == name; });
        if (found == std::end(functions)) {
            std::vector<std::string> names;
            for (const Function& function : functions) names.emplace_back(function.name);
            const Text hint = suggestion(name, names);
            fail(say("没有函数“{0}”{1}", "there is no function '{0}'{2}", name, hint.zh, hint.en));
        }
        auto node = std::make_unique<ExpressionNode>();
        node->operation = found->operation;
        node->kind = Value::Kind::number;
        node->of_reference = scope_.bare_is_reference;
        if (!take_sign(")")) {
            do {
                node->operands.push_back(alternatives());
                if (found->operation == Operator::first_known)
                    agree(*node->operands.front(), *node->operands.back());
                else
                    expect_number(node->operands.back());
            } while (take_sign(","));
            expect_sign(")");
        }
        if (node->operands.size() < found->least_operands || node->operands.size() > found->most_operands)
            fail(say("函数 {} 的参数个数不对", "function {} has the wrong number of arguments", name));
        if (found->operation == Operator::first_known) node->kind = node->operands.front()->kind;
        return node;
    }

    std::string_view text_;
    const ExpressionScope& scope_;
    std::size_t place_ = 0;
    int depth_;
    int operations_ = 0;
};

}  // namespace

std::unique_ptr<ExpressionNode> parse_expression(std::string_view text, const ExpressionScope& scope, int depth) {
    return Parser(text, scope, depth).whole();
}

}  // namespace cunjing
