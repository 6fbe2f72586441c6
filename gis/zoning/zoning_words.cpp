// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/zoning_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cunjing {
namespace {

Text title_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::violated: return {"冲突", "conflict"};
        case Verdict::doubtful: return {"存疑", "doubtful"};
        case Verdict::undetermined: return {"无法判定", "undetermined"};
        case Verdict::satisfied: break;
    }
    return {"符合", "kept"};
}

std::string amount_of(const Measure& measure, double value, Language language) {
    const auto in = [&](const char* zh, const char* en) { return std::string(language == Language::zh ? zh : en); };
    switch (measure.kind) {
        case Measure::Kind::distance_m: return fmt::format("{:.1f}{}", value, in(" 米", " m"));
        case Measure::Kind::overlap_m2: return fmt::format("{:.1f}{}", value, in(" 平方米", " m²"));
        case Measure::Kind::share: return fmt::format("{:.1f} %", 100 * value);
        case Measure::Kind::count:
        case Measure::Kind::value: break;
    }
    return fmt::format("{:.6g}", value);
}

}  // namespace

ConstraintWords constraint_words(const ConstraintAnswer& answer, Language language) {
    ConstraintWords words;
    words.what = answer.constraint->title.in(language);
    words.verdict = (answer.is_asked ? title_of(answer.verdict) : Text{"未查", "not checked"}).in(language);
    if (answer.measure) {
        words.measured = amount_of(*answer.measure, answer.measure->measured, language);
        words.limit = amount_of(*answer.measure, answer.measure->limit, language);
    }
    if (answer.reference.table != nullptr) {
        const Table& table = *answer.reference.table;
        words.reference = table.layer().title.in(language) + " " + std::string(table.uid(answer.reference.row));
    }
    return words;
}

Text verdict_words(const SitingAnswer& siting) {
    if (siting.has_exception) return {"有批准的例外", "an exception was approved"};
    switch (siting.verdict) {
        case Verdict::violated: return {"疑似选址冲突", "siting conflict suspected"};
        case Verdict::doubtful: return {"存疑，在测量误差之内", "doubtful, within what positions may be off"};
        case Verdict::undetermined: return {"无法判定", "undetermined"};
        case Verdict::satisfied: break;
    }
    return {"符合选址约束", "keeps the constraints of siting"};
}

Text status_words(const std::string& status, const Catalogue& catalogue) {
    const Field* field = catalogue.layer(pen_zone_layer).find("status");
    const auto value = std::ranges::find(field->values, status, &FieldValue::code);
    return value == field->values.end() ? Text{"状态未记", "status unknown"} : value->title;
}

std::vector<Text> missing_words(const std::vector<Text>& missing) {
    if (missing.empty()) return {};
    std::vector<std::string> zh;
    std::vector<std::string> en;
    for (const Text& title : missing) {
        zh.push_back(title.zh);
        en.push_back(title.en);
    }
    return {{"未查（图层没有要素，不等于没有问题）：" + join(zh, "、"),
             "Not checked, since these layers have no features (which does not mean that nothing is there): " +
                 join(en, ", ")}};
}

}  // namespace cunjing
