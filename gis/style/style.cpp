// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/style/style.hpp"

#include <set>

namespace cunjing {

std::vector<const StyleRule*> StylePass::rules_for(double scale, const FieldValues& fields) const {
    std::vector<const StyleRule*> taken;
    std::vector<const StyleRule*> others;
    for (const StyleRule& rule : rules) {
        if (!rule.is_for_scale(scale)) continue;
        if (rule.is_else)
            others.push_back(&rule);
        else if (!rule.filter || rule.filter->holds(fields))
            taken.push_back(&rule);
    }
    return taken.empty() ? others : taken;
}

std::vector<std::string> Style::fields() const {
    std::set<std::string> fields;
    for (const StylePass& pass : passes)
        for (const StyleRule& rule : pass.rules) {
            if (rule.filter) rule.filter->add_fields(fields);
            for (const Symbol& symbol : rule.symbols) {
                const auto* text = std::get_if<TextSymbol>(&symbol);
                if (text == nullptr) continue;
                for (const TextSymbol::Part& part : text->label)
                    if (!part.field.empty()) fields.insert(part.field);
            }
        }
    return {fields.begin(), fields.end()};
}

}  // namespace cunjing
