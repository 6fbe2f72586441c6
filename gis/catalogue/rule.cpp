// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/catalogue/rule.hpp"

namespace cunjing {

const std::vector<ComputedMeasure>& computed_measures() {
    static const std::vector<ComputedMeasure> measures = {
        {"manure_load", 2, {{"coop", {"species", "headcount"}}, {"cropland", {"crop", "yield_kg"}}}},
        {"unclear_village", 1, {{"village", {"code"}}}},
        {"clear_width_m",
         1,
         {{"structure", {"kind"}}, {"building", {"state"}}, {"pile", {}}, {"dump_site", {}}, {"coop", {"area_m2"}}}},
        {"ditch_fault",
         1,
         {{"ditch", {"invert_start_m", "invert_end_m", "outlet"}},
          {"watercourse", {"flows_forward"}},
          {"water", {"kind"}}}},
        {"pen_room", 1, {{"pen_zone", {"status", "capacity"}}, {"coop", {"headcount"}}, {"road", {}}}},
    };
    return measures;
}

const std::vector<ResponsibleParty>& responsible_parties() {
    static const std::vector<ResponsibleParty> parties = {
        {"owner", {"所有人", "owner"}, true},
        {"occupier", {"占用人", "occupier"}, true},
        {"offender", {"行为人（不明时村集体）", "offender, else the village"}},
        {"household", {"农户", "household"}, true},
        {"village", {"村（社区）", "village"}},
        {"owner_and_village", {"所有人，村（社区）监督", "owner, supervised by the village"}, true},
        {"transfer_transport", {"移交交通主管部门", "transferred to the transport authority"}},
        {"discharger", {"排放人", "discharger"}, true},
        {"erector", {"设置人", "who put it up"}, true},
        {"keeper", {"养殖户（不明时村集体）", "keeper, else the village"}, true},
        {"frontage_household", {"门前三包责任户", "household whose frontage it is"}, true},
        {"data_clerk", {"专班数据员", "data clerk of the task force"}},
        {"operator", {"业主，村（社区）干部监督", "operator, supervised by the village"}, true},
        {"collective", {"村组干部", "village and group cadres"}},
        {"task_force", {"镇工作专班", "task force of the town"}},
        {"transfer_natural_resources", {"移交自然资源主管部门", "transferred to the natural resources authority"}},
        {"transfer_environment", {"移交生态环境主管部门", "transferred to the environment authority"}},
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
