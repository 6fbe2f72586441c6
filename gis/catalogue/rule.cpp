// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/catalogue/rule.hpp"

namespace cunjing {

const std::vector<ResponsibleParty>& responsible_parties() {
    static const std::vector<ResponsibleParty> parties = {
        {"owner", {"所有人", "owner"}},
        {"occupier", {"占用人", "occupier"}},
        {"offender", {"行为人（不明时村集体）", "offender, else the village"}},
        {"household", {"农户", "household"}},
        {"village", {"村（社区）", "village"}},
        {"owner_and_village", {"所有人，村（社区）监督", "owner, supervised by the village"}},
        {"transfer_transport", {"移交交通主管部门", "transferred to the transport authority"}},
        {"transfer_road_authority", {"移交镇、县公路管养单位", "transferred to the town's or county's road authority"}},
    };
    return parties;
}

const std::vector<std::string>& responsible_words() {
    static const std::vector<std::string> words = [] {
        std::vector<std::string> result;
        for (const ResponsibleParty& party : responsible_parties()) result.push_back(party.word);
        return result;
    }();
    return words;
}

const char* to_string(Verdict verdict) {
    switch (verdict) {
        case Verdict::satisfied: return "satisfied";
        case Verdict::undetermined: return "undetermined";
        case Verdict::doubtful: return "doubtful";
        case Verdict::violated: return "violated";
    }
    return "";
}

}  // namespace cunjing
