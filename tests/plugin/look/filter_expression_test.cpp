// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/look/filter_expression.hpp"

#include <qgsexpression.h>
#include <qgsexpressioncontext.h>

#include <catch2/catch.hpp>
#include <optional>

#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

QgsFields test_fields() {
    QgsFields fields;
    fields.append(QgsField("word", QVariant::String));
    fields.append(QgsField("number", QVariant::Double));
    fields.append(QgsField("truth", QVariant::Bool));
    fields.append(QgsField("rule", QVariant::String));
    return fields;
}

Filter comparison(Filter::Kind kind, const char* field, std::vector<std::string> words = {}) {
    return {kind, field, std::move(words), {}};
}

/// What QGIS makes of the filter for a feature of which one field holds something; none: it does not know.
std::optional<bool> holds(const FilterWriter& writer, const Filter& filter, const char* field, const QVariant& value) {
    QgsFeature feature(test_fields());
    feature.setAttribute(QString(field), value);
    QgsExpression expression(writer.written(filter));
    INFO(expression.expression().toStdString());
    REQUIRE_FALSE(expression.hasParserError());
    QgsExpressionContext context;
    context.setFields(test_fields());
    context.setFeature(feature);
    const QVariant result = expression.evaluate(&context);
    REQUIRE_FALSE(expression.hasEvalError());
    return result.isNull() ? std::nullopt : std::optional(result.toInt() != 0);
}

const FilterWriter& plain() {
    static const FilterWriter writer(test_fields());
    return writer;
}

}  // namespace

TEST_CASE("a field that holds nothing meets no comparison, unequal neither; turned round it does") {
    const Filter unequal = comparison(Filter::Kind::not_equal, "word", {"rejected"});
    CHECK(holds(plain(), unequal, "word", QVariant()) == false);
    CHECK(holds(plain(), unequal, "word", "drawn") == true);
    CHECK(holds(plain(), unequal, "word", "rejected") == false);
    const Filter none{Filter::Kind::none, {}, {}, {comparison(Filter::Kind::equal, "word", {"rejected"})}};
    CHECK(holds(plain(), none, "word", QVariant()) == true);
    CHECK(holds(plain(), none, "word", "rejected") == false);
}

TEST_CASE("words are words even where they look like numbers") {
    CHECK(holds(plain(), comparison(Filter::Kind::equal, "word", {"05"}), "word", "5") == false);
    CHECK(holds(plain(), comparison(Filter::Kind::equal, "word", {"05"}), "word", "05") == true);
    CHECK(holds(plain(), comparison(Filter::Kind::equal, "word", {"it's"}), "word", "it's") == true);
}

TEST_CASE("both ends belong to a range of numbers") {
    const Filter between = comparison(Filter::Kind::between, "number", {"2", "4.5"});
    CHECK(holds(plain(), between, "number", 2) == true);
    CHECK(holds(plain(), between, "number", 4.5) == true);
    CHECK(holds(plain(), between, "number", 4.51) == false);
    CHECK(holds(plain(), between, "number", QVariant()) == false);
}

TEST_CASE("a number is neither equal to a word that is none nor less, but unequal") {
    CHECK(holds(plain(), comparison(Filter::Kind::equal, "number", {"wide"}), "number", 3) == false);
    CHECK(holds(plain(), comparison(Filter::Kind::less, "number", {"wide"}), "number", 3) == false);
    CHECK(holds(plain(), comparison(Filter::Kind::not_equal, "number", {"wide"}), "number", 3) == true);
}

TEST_CASE("truth is 1 or true") {
    for (const char* word : {"1", "true"}) {
        CHECK(holds(plain(), comparison(Filter::Kind::equal, "truth", {word}), "truth", true) == true);
        CHECK(holds(plain(), comparison(Filter::Kind::equal, "truth", {word}), "truth", false) == false);
    }
}

TEST_CASE("a field that the table has not holds nothing") {
    CHECK(holds(plain(), comparison(Filter::Kind::equal, "gone", {"x"}), "word", "x") == false);
    CHECK(holds(plain(), comparison(Filter::Kind::is_null, "gone"), "word", "x") == true);
}

TEST_CASE("a focus is asked of the rules that have it; that of an unknown rule is the empty word") {
    const FilterWriter writer(test_fields(), {{"a", "road"}, {"b", "water"}});
    const Filter road = comparison(Filter::Kind::equal, "focus", {"road"});
    CHECK(holds(writer, road, "rule", "a") == true);
    CHECK(holds(writer, road, "rule", "b") == false);
    CHECK(holds(writer, road, "rule", "unknown") == false);
    const Filter no_road = comparison(Filter::Kind::not_equal, "focus", {"road"});
    CHECK(holds(writer, no_road, "rule", "a") == false);
    CHECK(holds(writer, no_road, "rule", "unknown") == true);
    CHECK(holds(writer, no_road, "rule", QVariant()) == true);
}

TEST_CASE("conditions of nothing: all hold, none of any does") {
    CHECK(holds(plain(), {Filter::Kind::all, {}, {}, {}}, "word", "x") == true);
    CHECK(holds(plain(), {Filter::Kind::any, {}, {}, {}}, "word", "x") == false);
    CHECK(holds(plain(), {Filter::Kind::none, {}, {}, {}}, "word", "x") == true);
}

}  // namespace cunjing
