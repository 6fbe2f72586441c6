// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/catalogue/rule_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "gis/base/error.hpp"

namespace cunjing {
namespace {

const std::vector<std::string> relation_words = {"closer_than", "farther_than", "overlaps", "inside",   "outside",
                                                 "count",       "findings",     "matches",  "computed", "all",
                                                 "any",         "not",          "several"};
const std::vector<std::string> start_line_words = {"centreline", "edge", "bed", "ditch", "road_land", "control"};
const std::vector<std::string> focus_words = {"road", "yard", "water", "poultry", "care"};

/// The position of a word in its list of known words.
std::size_t position_of(const std::string& word, const std::vector<std::string>& known, const YamlValue& place) {
    const auto found = std::ranges::find(known, word);
    if (found == known.end()) {
        const Text hint = suggestion(word, known);
        place.fail(say("“{0}”不在 {1} 之中{2}", "'{0}' is none of {1}{3}", word, join(known, ", "), hint.zh, hint.en));
    }
    return static_cast<std::size_t>(found - known.begin());
}

std::size_t position_of(const YamlValue& value, const std::vector<std::string>& known) {
    return position_of(value.text(), known, value);
}

/// Lets `read` speak of a place in a file: its ConfigError gets file and line in front.
template <class Read>
auto at_place(const YamlValue& value, Read read) {
    try {
        return read();
    } catch (const ConfigError& error) {
        value.fail(error.message());
    }
}

/// The layers that people walk or water runs along.
std::vector<const char*> ways_of(Count::Along along) {
    switch (along) {
        case Count::Along::ground: return {};
        case Count::Along::walk: return {"road"};
        case Count::Along::upstream:
        case Count::Along::downstream: return {"ditch", "watercourse", "water"};
    }
    return {};
}

bool has_road_lines(const Layer& layer) {
    return layer.find("roadbed_width_m") != nullptr;
}

StartLine start_line(const YamlValue& value, const Layer& layer) {
    const auto line = static_cast<StartLine>(position_of(value, start_line_words));
    if (!layer.has(Dimension::line))
        value.fail(
            say("图层 {} 不是线图层，不能写 from", "layer {} has no lines, so 'from' means nothing here", layer.name));
    if (line > StartLine::edge && !has_road_lines(layer))
        value.fail(
            say("图层 {} 只有 centreline 和 edge", "layer {} only has the lines centreline and edge", layer.name));
    return line;
}

std::vector<Basis> basis(const YamlValue& value) {
    std::vector<Basis> result;
    for (const YamlValue& entry : value.is_list() ? value.items() : std::vector<YamlValue>{value}) {
        entry.allow_only({"text", "source", "verified"});
        result.push_back({entry.at("text").text(), entry.at("source").text(), entry.at("verified").truth()});
    }
    return result;
}

/// A graded list: one value, or entries of `when` and `is`, the last (and only the last) without `when`.
template <class Value, class ReadValue, class ReadCondition>
std::vector<Grade<Value>> grades(const YamlValue& value, ReadValue read_value, ReadCondition read_condition) {
    std::vector<Grade<Value>> result;
    if (!value.is_list()) {
        result.push_back({nullptr, read_value(value)});
        return result;
    }
    for (const YamlValue& entry : value.items()) {
        if (!result.empty() && result.back().when == nullptr)
            entry.fail({"上一级没有条件，本级永远不会用到",
                        "the grade before has no condition, so this one is never reached"});
        entry.allow_only({"when", "is"});
        Grade<Value> grade;
        if (const auto when = entry.find("when")) grade.when = std::make_unique<const Condition>(read_condition(*when));
        grade.is = read_value(entry.at("is"));
        result.push_back(std::move(grade));
    }
    if (result.empty() || result.back().when != nullptr)
        value.fail({"最后一级不得带条件", "the last grade must have no condition"});
    return result;
}

}  // namespace

const Layer& RuleReader::layer(const YamlValue& name) const {
    return layer(name.text(), name);
}

const Layer& RuleReader::layer(const std::string& name, const YamlValue& place) const {
    std::vector<std::string> names;
    for (const auto& layer : layers_) names.push_back(layer->name);
    return *layers_[position_of(name, names, place)];
}

Expression RuleReader::expression(const YamlValue& value, const ExpressionScope& scope, bool condition) const {
    Expression result = at_place(value, [&] { return Expression(value.text(), scope); });
    if (condition ? !result.is_condition() : !result.is_number())
        value.fail(condition ? Text{"此处应为条件", "a condition is expected here"}
                             : Text{"此处应为数值表达式", "an expression that gives a number is expected here"});
    return result;
}

Rule RuleReader::read(const std::string& id, const YamlValue& body) const {
    body.allow_only({"title", "focus", "subject", "where", "surveyed", "when", "unless", "severity", "deadline_days",
                     "responsible", "if_unknown", "yields_to", "merge", "basis", "remedy", "remarks", "limits",
                     "note"});
    Rule rule;
    rule.id = id;
    rule.title = body.at("title").title();
    rule.focus = focus_words[position_of(body.at("focus"), focus_words)];
    const YamlValue subjects = body.at("subject");
    for (const YamlValue& entry : subjects.is_list() ? subjects.items() : std::vector<YamlValue>{subjects})
        rule.subjects.push_back(subject(entry, body));
    if (rule.subjects.empty()) subjects.fail({"规则没有对象图层", "the rule has no subject layer"});
    if (const auto word = body.find("if_unknown"))
        rule.if_unknown = static_cast<Verdict>(position_of(*word, {"satisfied", "undetermined", "doubtful"}));
    if (const auto others = body.find("yields_to")) rule.yields_to = others->texts();
    if (const auto near = body.find("merge")) rule.merge = merge(*near, rule);
    rule.basis = basis(body.at("basis"));
    rule.remedy = body.at("remedy").title();
    if (const auto limits = body.find("limits")) rule.limits = limits->title();
    if (const auto note = body.find("note")) rule.note = note->title();
    if (const auto when = body.find("when")) rule.when_text = when->on_one_line();
    if (const auto unless = body.find("unless")) rule.unless_text = unless->on_one_line();
    return rule;
}

Subject RuleReader::subject(const YamlValue& entry, const YamlValue& rule) const {
    if (entry.is_map())
        entry.allow_only(
            {"layer", "where", "surveyed", "when", "unless", "severity", "deadline_days", "responsible", "remarks"});
    Subject result;
    result.layer = &layer(entry.is_map() ? entry.at("layer") : entry);
    const auto own_or_common = [&](const std::string& key) {
        const auto own = entry.is_map() ? entry.find(key) : std::nullopt;
        return own ? own : rule.find(key);
    };
    const ExpressionScope scope{result.layer, nullptr, &parameters_, false};
    if (const auto where = own_or_common("where")) result.where = expression(*where, scope, true);
    if (const auto surveyed = own_or_common("surveyed")) result.surveyed = expression(*surveyed, scope, true);
    const auto when = own_or_common("when");
    if (!when) entry.fail({"缺少条件 when", "'when' is missing"});
    result.when = condition(*when, *result.layer);
    if (const auto unless = own_or_common("unless")) result.unless = condition(*unless, *result.layer);

    const auto read_condition = [&](const YamlValue& value) { return condition(value, *result.layer); };
    const auto read_number = [](const YamlValue& value) { return value.integer(); };
    const auto read_word = [](const YamlValue& value) {
        return responsible_parties()[position_of(value, responsible_words())].word;
    };
    const auto graded = [&](const std::string& key) {
        const auto own = own_or_common(key);
        return own ? *own : rule.at(key);
    };
    result.severity = grades<int>(graded("severity"), read_number, read_condition);
    result.deadline_days = grades<int>(graded("deadline_days"), read_number, read_condition);
    result.responsible = grades<std::string>(graded("responsible"), read_word, read_condition);
    if (const auto remarks = own_or_common("remarks"))
        for (const YamlValue& remark : remarks->items()) {
            remark.allow_only({"when", "is"});
            result.remarks.push_back(
                {std::make_unique<const Condition>(read_condition(remark.at("when"))), remark.at("is").title()});
        }
    return result;
}

Condition RuleReader::condition(const YamlValue& body, const Layer& subject) const {
    const auto entries = body.entries();
    if (entries.size() != 1)
        body.fail({"一个条件只写一种关系；多种关系用 all 或 any 组合",
                   "a condition has one relation; combine several with all or any"});
    const auto& [word, value] = entries.front();
    if (word == "closer_than" || word == "farther_than") return distance(value, subject, word == "farther_than");
    if (word == "overlaps") return overlap(value, subject);
    if (word == "inside" || word == "outside") return containment(value, subject, word == "outside");
    if (word == "count") return count(value, subject);
    if (word == "findings") return findings(value, subject);
    if (word == "several") return several(value, subject);
    if (word == "computed") return computed(value, subject);
    if (word == "matches") return {Matches{expression(value, {&subject, nullptr, &parameters_, false}, true)}};
    if (word == "all") return combination(Combination::Kind::all, value, subject);
    if (word == "any") return combination(Combination::Kind::any, value, subject);
    if (word == "not") return combination(Combination::Kind::negation, value, subject);
    const Text hint = suggestion(word, relation_words);
    value.fail(say("未知的关系“{0}”{1}", "unknown relation '{0}'{2}", word, hint.zh, hint.en));
}

/// `where`, and the reference's day is at most so many days ago.
Expression RuleReader::seen_within(const YamlValue& days, const YamlValue& body, const Layer& reference) const {
    const Field* day = day_of(reference);
    if (day == nullptr)
        days.fail(say("图层 {} 须恰有一个日期字段才能用 within_days",
                      "within_days needs a layer with exactly one date, and {} has not", reference.name));
    std::string text = fmt::format("age_days({0}) >= 0 and age_days({0}) <= {1}", day->name, days.text());
    if (const auto where = body.find("where")) text = "(" + where->text() + ") and " + text;
    return at_place(days, [&] { return Expression(text, {nullptr, &reference, &parameters_, true}); });
}

Condition RuleReader::combination(Combination::Kind kind, const YamlValue& body, const Layer& subject) const {
    Combination result;
    result.kind = kind;
    if (kind == Combination::Kind::negation) {
        result.parts.push_back(condition(body, subject));
    } else {
        for (const YamlValue& part : body.items()) result.parts.push_back(condition(part, subject));
        if (result.parts.empty()) body.fail({"此处至少要有一个条件", "at least one condition is expected here"});
    }
    return {std::move(result)};
}

Condition RuleReader::several(const YamlValue& body, const Layer& subject) const {
    body.allow_only({"at_least", "of"});
    Condition result = combination(Combination::Kind::several, body.at("of"), subject);
    auto& several = std::get<Combination>(result.is);
    const int at_least = body.at("at_least").integer();
    if (at_least < 1 || static_cast<std::size_t>(at_least) > several.parts.size())
        body.at("at_least")
            .fail(say("应在 1 到 {} 之间", "a number from 1 to {} is expected here", several.parts.size()));
    several.at_least = static_cast<std::size_t>(at_least);
    return result;
}

Condition RuleReader::findings(const YamlValue& body, const Layer& subject) const {
    body.allow_only({"of", "within_days", "at_least"});
    if (!subject.has(Dimension::polygon)) body.fail(say("图层 {} 没有面", "layer {} has no areas", subject.name));
    Findings result;
    result.ids = body.at("of").texts();
    if (const auto days = body.find("within_days")) result.within_days = days->integer();
    result.at_least = limit(body.at("at_least"), subject, nullptr);
    return {std::move(result)};
}

Reference RuleReader::reference(const YamlValue& body, const Layer& subject) const {
    Reference result;
    result.layer = &layer(body.at("reference"));
    if (result.layer->has(Dimension::none))
        body.at("reference").fail(say("图层 {} 没有图形", "layer {} has no shapes", result.layer->name));
    if (const auto where = body.find("where"))
        result.where = expression(*where, {nullptr, result.layer, &parameters_, true}, true);
    if (const auto days = body.find("within_days")) result.where = seen_within(*days, body, *result.layer);
    if (const auto pair = body.find("pair"))
        result.pair = expression(*pair, {&subject, result.layer, &parameters_, false}, true);
    if (const auto from = body.find("from")) result.from = start_line(*from, *result.layer);
    return result;
}

Limit RuleReader::limit(const YamlValue& value, const Layer& subject, const Layer* reference) const {
    const ExpressionScope scope{&subject, reference, &parameters_, false};
    Limit result;
    result.parameter = parameters_.find(value.text());
    if (result.parameter == nullptr) {
        result.expression = expression(value, scope, false);
        return result;
    }
    for (const std::string& attribute : result.parameter->by) {
        const std::string of = attribute.substr(0, attribute.find('.'));
        const std::string field = attribute.substr(attribute.find('.') + 1);
        const bool of_reference = reference != nullptr && of == reference->name;
        if (!of_reference && of != subject.name)
            value.fail(say("参数 {0} 取决于 {1}，但此处只涉及 {2} 和 {3}",
                           "parameter {0} depends on {1}, but only {2} and {3} are spoken of here",
                           result.parameter->name, attribute, subject.name,
                           reference == nullptr ? "" : reference->name));
        result.keys.push_back(at_place(value, [&] { return Expression((of_reference ? "ref." : "") + field, scope); }));
    }
    return result;
}

Condition RuleReader::distance(const YamlValue& body, const Layer& subject, bool farther) const {
    body.allow_only({"reference", "where", "pair", "from", "limit_m"});
    CloserThan result;
    result.reference = reference(body, subject);
    result.limit_m = limit(body.at("limit_m"), subject, result.reference.layer);
    result.farther = farther;
    return {std::move(result)};
}

Condition RuleReader::overlap(const YamlValue& body, const Layer& subject) const {
    body.allow_only({"reference", "where", "pair", "from", "min_area_m2", "min_share"});
    Overlaps result;
    result.reference = reference(body, subject);
    const Layer& other = *result.reference.layer;
    if (!other.has(Dimension::polygon) && result.reference.from == StartLine::centreline)
        body.fail(
            say("图层 {} 没有面，overlaps 需要 from", "layer {} has no areas, so overlaps needs 'from'", other.name));
    if (const auto area = body.find("min_area_m2")) result.min_area_m2 = limit(*area, subject, &other);
    if (const auto share = body.find("min_share")) result.min_share = limit(*share, subject, &other);
    return {std::move(result)};
}

Condition RuleReader::containment(const YamlValue& body, const Layer& subject, bool outside) const {
    body.allow_only({"reference", "where", "pair", "min_share"});
    Inside result;
    result.reference = reference(body, subject);
    if (!result.reference.layer->has(Dimension::polygon))
        body.fail(say("图层 {} 没有面", "layer {} has no areas", result.reference.layer->name));
    if (const auto share = body.find("min_share")) result.min_share = limit(*share, subject, result.reference.layer);
    result.outside = outside;
    return {std::move(result)};
}

Condition RuleReader::count(const YamlValue& body, const Layer& subject) const {
    static const std::vector<std::pair<std::string, Count::Along>> ways = {
        {"within_m", Count::Along::ground},
        {"within_path_m", Count::Along::walk},
        {"within_upstream_m", Count::Along::upstream},
        {"within_downstream_m", Count::Along::downstream}};
    body.allow_only({"reference", "where", "pair", "within_m", "within_path_m", "within_upstream_m",
                     "within_downstream_m", "within_days", "sum", "at_least", "at_most"});
    Count result;
    result.reference = reference(body, subject);
    const Layer& other = *result.reference.layer;
    for (const auto& [key, along] : ways) {
        const auto within = body.find(key);
        if (!within) continue;
        if (result.within_m) within->fail({"距离只写一种", "only one distance is expected here"});
        result.along = along;
        for (const char* way : ways_of(along)) result.ways.push_back(&layer(way, *within));
        result.within_m = limit(*within, subject, nullptr);
    }
    if (!result.within_m && !subject.has(Dimension::polygon))
        body.fail(say("图层 {} 没有面，count 需要 within_m", "layer {} has no areas, so count needs 'within_m'",
                      subject.name));
    if (const auto sum = body.find("sum"))
        result.sum = expression(*sum, {&subject, &other, &parameters_, false}, false);
    const auto at_least = body.find("at_least");
    const auto at_most = body.find("at_most");
    if (at_least.has_value() == at_most.has_value())
        body.fail({"count 要写 at_least 或 at_most 之一", "count needs at_least or at_most, one of them"});
    result.at_most = at_most.has_value();
    result.limit = limit(at_least ? *at_least : *at_most, subject, nullptr);
    return {std::move(result)};
}

Condition RuleReader::computed(const YamlValue& body, const Layer& subject) const {
    body.allow_only({"measure", "at_least", "below"});
    Computed result;
    std::vector<std::string> words;
    for (const ComputedMeasure& measure : computed_measures()) words.push_back(measure.word);
    const std::size_t position = position_of(body.at("measure"), words);
    result.what = static_cast<Computed::What>(position);
    result.needed = computed_measures()[position].needed;
    for (const auto& [name, fields] : computed_measures()[position].reads) {
        const Layer& other = layer(name, body);
        for (const std::string& field : fields) at_place(body, [&] { return other.index_of(field); });
        result.reads.emplace_back(&other, fields);
    }
    if (result.what == Computed::What::manure_load && !subject.has(Dimension::polygon))
        body.fail(say("图层 {} 没有面", "layer {} has no areas", subject.name));
    const auto below = body.find("below");
    if (below && body.find("at_least")) below->fail({"at_least 和 below 只写一个", "at_least or below, not both"});
    result.below = below.has_value();
    result.limit = limit(below ? *below : body.at("at_least"), subject, nullptr);
    return {std::move(result)};
}

namespace {

/// Calls `found` with each condition that counts findings, in whatever combination it stands.
template <class AnyCondition, class Found>
void visit_findings(AnyCondition& condition, Found&& found) {
    if (auto* findings = std::get_if<Findings>(&condition.is)) found(*findings);
    if (auto* combination = std::get_if<Combination>(&condition.is))
        for (auto& part : combination->parts) visit_findings(part, found);
}

}  // namespace

void RuleReader::resolve(Rule& rule, const YamlValue& body, const Catalogue& catalogue) {
    const auto rule_called = [&](const std::string& id, const YamlValue& place) {
        return at_place(place, [&] { return &catalogue.rule(id); });
    };
    for (const std::string& other : rule.yields_to) static_cast<void>(rule_called(other, body.at("yields_to")));
    for (Subject& subject : rule.subjects)
        visit_findings(subject.when, [&](Findings& findings) {
            for (const std::string& id : findings.ids) {
                const Rule* other = rule_called(id, body);
                for (const Subject& counted : other->subjects)
                    visit_findings(counted.when, [&](const Findings&) {
                        body.fail(say("规则“{}”本身就数违反，不能再被数", "the rule '{}' counts findings itself", id));
                    });
                findings.of.push_back(other);
            }
        });
}

Merge RuleReader::merge(const YamlValue& body, const Rule& rule) const {
    body.allow_only({"within_m", "days", "by"});
    Merge result;
    result.within_m = limit(body.at("within_m"), *rule.subjects.front().layer, nullptr);
    if (result.within_m.parameter != nullptr ? !result.within_m.keys.empty()
                                             : !result.within_m.expression->is_constant())
        body.at("within_m")
            .fail({"此处只能是一个数或不取决于属性的参数",
                   "a number or a parameter that depends on no attribute is expected here"});
    if (const auto days = body.find("days")) result.within_days = days->integer();
    if (const auto by = body.find("by")) result.by = by->texts();
    for (const Subject& subject : rule.subjects) {
        for (const std::string& field : result.by) at_place(body, [&] { return subject.layer->index_of(field); });
        if (result.within_days && day_of(*subject.layer) == nullptr)
            body.fail(say("图层 {} 须恰有一个日期字段才能写 days",
                          "'days' needs a layer with exactly one date, and {} "
                          "has not",
                          subject.layer->name));
    }
    return result;
}

}  // namespace cunjing
