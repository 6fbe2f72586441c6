// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/zone_status.hpp"

#include "gis/base/date.hpp"

namespace cunjing {

std::vector<Text> lacking_for_status(const ZoneStatus& zone, Verdict verdict) {
    std::vector<Text> lacking;
    const bool is_proposed = zone.status == "proposed";
    const bool is_approved = zone.status == "approved";
    const auto proposed_on = parse_date(zone.proposed_on);
    const auto approved_on = parse_date(zone.approved_on);
    if (is_proposed && !proposed_on)
        lacking.push_back(
            {"拟定的圈养区要填村民会议的日期", "a proposed zone needs the day of the villagers' meeting"});
    if (is_approved && !approved_on)
        lacking.push_back({"批准的圈养区要填批准日期", "an approved zone needs the day of its approval"});
    if (is_approved && zone.document_no.empty())
        lacking.push_back({"批准的圈养区要填批准文号", "an approved zone needs the number of the document"});
    if (is_approved && proposed_on && approved_on && approved_on->day < proposed_on->day)
        lacking.push_back({"批准日期早于村民会议日期，请核对",
                           "the approval is dated before the villagers' meeting: check both days"});
    if ((is_proposed || is_approved) && verdict == Verdict::violated && zone.exception_no.empty())
        lacking.push_back({"与选址要求冲突：只能先存为设想；确需在此的，填选址例外的文号",
                           "it conflicts with what siting asks for: keep it as an idea, or name the document of an "
                           "exception"});
    return lacking;
}

}  // namespace cunjing
