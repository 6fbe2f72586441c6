// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/form_template.hpp"

#include <algorithm>

#include "gis/catalogue/yaml.hpp"

namespace cunjing {

FormTemplate FormTemplate::read(const YamlValue& value, const std::vector<std::string>& known_parts) {
    value.allow_only({"width_mm", "height_mm", "margins_mm", "divided"});
    FormTemplate form;
    form.sheet_mm = {value.at("width_mm").number(), value.at("height_mm").number()};
    form.margins_mm = read_margins(value.at("margins_mm"));
    form.page = read_division(value.at("divided"), known_parts);
    const PageParts parts = form.parts();
    for (const std::string& part : known_parts)
        if (!parts.contains(part) || parts.at(part).isEmpty())
            value.at("divided").fail(say("部件“{}”没有位置", "the part '{}' has no room", part));
    return form;
}

PageParts FormTemplate::parts() const {
    return lay_out(page, QRectF(QPointF(0, 0), sheet_mm).marginsRemoved(margins_mm), 1);
}

}  // namespace cunjing
