// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "gis/catalogue/catalogue.hpp"
#include "gis/report/listed_finding.hpp"

namespace cunjing {

/// How people are told what mends a finding, as `plan/mends.yaml` of the catalogue says.
class MendWords {
public:
    /// Throws ConfigError naming file and line for what is not understood. A catalogue without the file has only the
    /// remedies of its rules.
    static MendWords read(const Catalogue& catalogue);

    /// One plain sentence: how far to move, how much ground to clear, else what is asked for in words. Amounts are
    /// rounded up to a tenth, so that who does as told has done enough.
    [[nodiscard]] std::string sentence(const ListedFinding& finding, const Catalogue& catalogue,
                                       Language language) const {
        return sentence(finding, catalogue, language, {});
    }
    /// The same; where no amount says it, what is asked for is looked up in remedies by rule that come first.
    [[nodiscard]] std::string sentence(const ListedFinding& finding, const Catalogue& catalogue, Language language,
                                       const std::map<std::string, Text>& first_remedies) const;

private:
    /// How it is said for the rules that measure what has to be changed.
    struct Amount {
        std::string measure;  // distance_m, overlap_m2
        std::vector<std::string> rules;
        Text words;    // places: gap, limit, amount, reference
        Text at_zero;  // the same where the limit is 0; empty: as else
        Text enough;   // where nothing is missing, so that only the measuring is in doubt; empty: the remedy

        [[nodiscard]] const Text& for_gap(double gap, double limit) const;
    };

    [[nodiscard]] const Amount* amount_of(const ListedFinding& finding) const;
    [[nodiscard]] std::string amount_sentence(const ListedFinding& finding, const Catalogue& catalogue,
                                              Language language) const;

    std::vector<Amount> amounts_;
    std::map<std::string, Text> remedies_;  // by rule, plainer than the catalogue's
};

/// Whose the limit is, in the titles of the parameters: "圈舍距公路 10 米（默认值）". Empty where the rule itself says
/// it.
[[nodiscard]] std::string limit_owner(const ListedFinding& finding, const ParameterSet& parameters, Language language);

}  // namespace cunjing
