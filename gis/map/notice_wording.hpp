// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "gis/catalogue/catalogue.hpp"
#include "gis/map/form_template.hpp"
#include "gis/report/mend_words.hpp"

namespace cunjing {

/// A slip to be torn off and handed back.
struct SlipWords {
    Text title;
    Text text;
    std::vector<Text> fields;  // side by side, each with a line to write on
    Text reason;               // before the lines that are left
};

/// A kind of paper that tells somebody of a finding: 整改提示单, 劝导单, 移交单.
struct NoticeKind {
    std::string name;
    std::vector<std::string> focuses;  // of the rules it is for; none: any
    std::vector<std::string> parties;  // who is responsible; none: anybody
    Text title;
    Text opening;
    Text asked;  // in place of how it can be mended; place: remedy; empty: how it can be mended is said
    std::map<std::string, Text> remedies;  // by rule, before those of all kinds
    Text closing;
    std::vector<Text> signatures;
    SlipWords slip;
};

/// The page and the words of notices, as `styles/pages/notice.yaml` says.
struct NoticeWording {
    FormTemplate page;
    std::vector<double> scales;  // of the sketch, denominators, rising
    double least_ground_m = 0;   // that the sketch shows at least
    std::vector<NoticeKind> kinds;
    MendWords mends;
    std::map<std::string, Text> addressees;  // by party, offices as a paper addresses them

    /// Throws ConfigError naming file and line for what is not understood.
    static NoticeWording read(const std::filesystem::path& file, const Catalogue& catalogue);
    /// The first kind that is for such a finding.
    [[nodiscard]] const NoticeKind& kind_of(const ListedFinding& finding) const;
    /// What would mend the finding, in the words of its kind of paper where that has its own.
    [[nodiscard]] std::string mend_sentence(const ListedFinding& finding, const Catalogue& catalogue,
                                            Language language) const;
};

}  // namespace cunjing
