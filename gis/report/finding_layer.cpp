// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/finding_layer.hpp"

namespace cunjing {
namespace {

Field field(std::string name, FieldType type, Text title, std::vector<FieldValue> values = {}, std::string unit = {}) {
    Field result;
    result.name = std::move(name);
    result.type = type;
    result.title = std::move(title);
    result.values = std::move(values);
    result.unit = std::move(unit);
    return result;
}

Field personal(Field field) {
    field.personal = true;
    return field;
}

std::vector<FieldValue> layer_words(const Catalogue& catalogue) {
    std::vector<FieldValue> words;
    for (const auto& layer : catalogue.layers()) words.push_back({layer->name, layer->title, {}});
    return words;
}

std::vector<FieldValue> responsible_titles() {
    std::vector<FieldValue> words;
    for (const ResponsibleParty& party : responsible_parties()) words.push_back({party.word, party.title, {}});
    return words;
}

}  // namespace

Layer finding_layer(const Catalogue& catalogue) {
    using enum FieldType;
    Layer layer;
    layer.name = "finding";
    layer.title = {"检查结果", "Findings"};
    layer.aliases = {"问题", "问题清单", "findings"};
    layer.dimensions = {Dimension::point};
    layer.fields = {
        field("rule", FieldType::text, {"问题", "Rule"}),
        field("verdict", FieldType::text, {"结论", "Verdict"},
              {{"violated", {"违反", "violated"}, {}},
               {"doubtful", {"存疑", "doubtful"}, {}},
               {"undetermined", {"无法判定", "undetermined"}, {}}}),
        field("severity", integer, {"严重程度", "Severity"}),
        field("village_code", FieldType::text, {"行政村代码", "Village code"}),
        field("village_how", FieldType::text, {"村的依据", "How the village was told"},
              {{"attribute", {"要素所写", "written on the feature"}, {}},
               {"polygon", {"所在村界", "boundary"}, {}},
               {"shared", {"跨村", "shared"}, {}},
               {"nearest", {"最近的村（推定）", "nearest seat, assumed"}, {}},
               {"orphan", {"无归属", "none"}, {}}}),
        field("subject_layer", FieldType::text, {"对象", "Subject"}, layer_words(catalogue)),
        personal(field("subject_uid", FieldType::text, {"对象标识", "Subject identifier"})),
        field("reference_layer", FieldType::text, {"参照", "Measured to"}, layer_words(catalogue)),
        personal(field("reference_uid", FieldType::text, {"参照标识", "Identifier measured to"})),
        field("measure", FieldType::text, {"量的是", "Measure"},
              {{"distance_m", {"距离（米）", "distance (m)"}, {}},
               {"overlap_m2", {"重叠面积（平方米）", "overlap (m²)"}, {}},
               {"share", {"占比", "share"}, {}}}),
        field("measured", real, {"实测值", "Measured"}),
        field("limit", real, {"限值", "Limit"}),
        field("limit_source", FieldType::text, {"限值来源", "Whose limit"}),
        field("tolerance_m", real, {"误差", "Tolerance"}, {}, "m"),
        field("deadline_days", integer, {"整改期限", "Deadline"}, {}, "day"),
        field("responsible", FieldType::text, {"责任主体", "Responsible"}, responsible_titles()),
        field("reason", FieldType::text, {"说明", "Reason"}),
        field("uid", FieldType::text, {}),  // which each layer has; findings are only numbered
    };
    return layer;
}

Layer rule_layer() {
    Layer layer;
    layer.name = "rule";
    layer.title = {"检查规则", "Rules"};
    layer.dimensions = {Dimension::none};
    for (const char* name : {"uid", "id", "focus", "title_zh", "title_en", "basis_text", "basis_source"})
        layer.fields.push_back(field(name, FieldType::text, {name, name}));
    return layer;
}

Layer run_layer() {
    Layer layer;
    layer.name = "run";
    layer.title = {"检查记录", "Runs"};
    layer.dimensions = {Dimension::none};
    for (const char* name : {"uid", "as_of", "input_hash"})
        layer.fields.push_back(field(name, FieldType::text, {name, name}));
    return layer;
}

std::vector<FieldValue> rule_words(const Table& rules) {
    std::vector<FieldValue> words;
    const auto text = [&](const char* name, std::size_t row) {
        const Value value = rules.value(rules.layer().index_of(name), row);
        return value.is_unknown() ? std::string() : std::string(value.text());
    };
    for (std::size_t row = 0; row < rules.size(); ++row)
        words.push_back({text("id", row), {text("title_zh", row), text("title_en", row)}, {}});
    return words;
}

}  // namespace cunjing
