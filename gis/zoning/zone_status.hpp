// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/catalogue/rule.hpp"

namespace cunjing {

/// What is written on a zone about how far it has come: idea 设想 → proposed 拟定 → approved 批准 → closed 关闭.
struct ZoneStatus {
    std::string status = "idea";
    std::string proposed_on;  // the day of the villagers' meeting, YYYY-MM-DD; empty: not known
    std::string approved_on;
    std::string document_no;
    std::string exception_no;  // of the document that lets it stay in spite of a conflict
};

/// What a zone still lacks for its status; empty: nothing. A zone that certainly conflicts may be no more than an idea
/// without a document of an exception, and a doubt stops nothing.
[[nodiscard]] std::vector<Text> lacking_for_status(const ZoneStatus& zone, Verdict verdict);

}  // namespace cunjing
