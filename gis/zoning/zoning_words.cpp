// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/zoning_words.hpp"

#include <algorithm>

namespace cunjing {
Text constraint_verdict_words(bool is_asked, Verdict verdict) {
    if (!is_asked) return {"未查", "not checked"};
    switch (verdict) {
        case Verdict::violated: return {"冲突", "conflict"};
        case Verdict::doubtful: return {"存疑", "doubtful"};
        case Verdict::undetermined: return {"无法判定", "undetermined"};
        case Verdict::satisfied: break;
    }
    return {"符合", "kept"};
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
