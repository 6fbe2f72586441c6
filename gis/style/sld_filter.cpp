// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/style/sld_filter.hpp"

#include <algorithm>
#include <array>

namespace cunjing {
namespace {

struct Operator {
    const char* element;
    Filter::Kind kind;
};

constexpr std::array<Operator, 11> operators{{
    {"ogc:PropertyIsEqualTo", Filter::Kind::equal},
    {"ogc:PropertyIsNotEqualTo", Filter::Kind::not_equal},
    {"ogc:PropertyIsLessThan", Filter::Kind::less},
    {"ogc:PropertyIsLessThanOrEqualTo", Filter::Kind::less_or_equal},
    {"ogc:PropertyIsGreaterThan", Filter::Kind::greater},
    {"ogc:PropertyIsGreaterThanOrEqualTo", Filter::Kind::greater_or_equal},
    {"ogc:PropertyIsBetween", Filter::Kind::between},
    {"ogc:PropertyIsNull", Filter::Kind::is_null},
    {"ogc:And", Filter::Kind::all},
    {"ogc:Or", Filter::Kind::any},
    {"ogc:Not", Filter::Kind::none},
}};

Filter::Kind kind_of(const XmlElement& element) {
    std::vector<std::string> known;
    for (const Operator& each : operators) {
        if (element.name() == each.element) return each.kind;
        known.emplace_back(each.element);
    }
    element.fail_unknown(element.name(), known);
}

Filter read_condition(const XmlElement& element);

std::vector<Filter> read_parts(const XmlElement& element, bool is_one) {
    std::vector<Filter> parts;
    for (const XmlElement& child : element.children()) parts.push_back(read_condition(child));
    if (is_one && parts.size() != 1) element.fail({"应恰有一个条件", "exactly one condition is expected"});
    if (!is_one && parts.size() < 2) element.fail({"应至少有两个条件", "at least two conditions are expected"});
    return parts;
}

/// The words that a comparison compares with.
std::vector<std::string> read_words(const XmlElement& element, Filter::Kind kind) {
    if (kind == Filter::Kind::is_null) {
        element.allow_only({}, {"ogc:PropertyName"});
        return {};
    }
    if (kind != Filter::Kind::between) {
        element.allow_only({}, {"ogc:PropertyName", "ogc:Literal"});
        return {element.at("ogc:Literal").text()};
    }
    element.allow_only({}, {"ogc:PropertyName", "ogc:LowerBoundary", "ogc:UpperBoundary"});
    std::vector<std::string> words;
    for (const char* name : {"ogc:LowerBoundary", "ogc:UpperBoundary"}) {
        const XmlElement boundary = element.at(name);
        boundary.allow_only({}, {"ogc:Literal"});
        words.push_back(boundary.at("ogc:Literal").text());
    }
    return words;
}

Filter read_condition(const XmlElement& element) {
    Filter filter;
    filter.kind = kind_of(element);
    if (filter.kind == Filter::Kind::all || filter.kind == Filter::Kind::any || filter.kind == Filter::Kind::none) {
        element.allow_attributes({});
        filter.parts = read_parts(element, filter.kind == Filter::Kind::none);
        return filter;
    }
    filter.words = read_words(element, filter.kind);
    const XmlElement field = element.at("ogc:PropertyName");
    filter.field = field.text();
    if (filter.field.empty()) field.fail({"缺少字段名", "the name of a field is missing"});
    return filter;
}

}  // namespace

Filter read_filter(const XmlElement& element) {
    element.allow_attributes({});
    return read_parts(element, true).front();
}

}  // namespace cunjing
