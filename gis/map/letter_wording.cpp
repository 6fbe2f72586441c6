// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/letter_wording.hpp"

#include "gis/catalogue/yaml.hpp"

namespace cunjing {

LetterWording LetterWording::read(const std::filesystem::path& file) {
    const YamlValue value = YamlValue::read_file(file);
    value.allow_only(
        {"page", "scales", "least_ground_m", "title", "copies", "opening", "duties", "closing", "signatures"});
    LetterWording wording;
    wording.page = FormTemplate::read(value.at("page"), {"title", "facts", "signatures"});
    wording.scales = read_scales(value.at("scales"));
    wording.least_ground_m = value.at("least_ground_m").number();
    wording.title = value.at("title").title();
    wording.copies = value.at("copies").title();
    wording.opening = value.at("opening").title();
    for (const YamlValue& duty : value.at("duties").items()) {
        duty.allow_only({"title", "text"});
        wording.duties.push_back({duty.at("title").title(), duty.at("text").title()});
    }
    wording.closing = value.at("closing").title();
    for (const YamlValue& signature : value.at("signatures").items()) wording.signatures.push_back(signature.title());
    return wording;
}

}  // namespace cunjing
