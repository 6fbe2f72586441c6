// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>

#include "gis/catalogue/catalogue.hpp"

namespace cunjing {

/// Which measures of findings are not told to people as something that a limit stands beside, as
/// `plan/unspoken.yaml` of the catalogue says.
class UnspokenMeasures {
public:
    /// Throws ConfigError for an unknown rule. A catalogue without the file has none.
    static UnspokenMeasures read(const Catalogue& catalogue);

    /// Takes a rule, a measure and whose limit it is ("rule": one of the rule's own, which no parameter names). A bare
    /// number that no parameter bounds is how the engine counts, and tells nobody anything.
    [[nodiscard]] bool has(const std::string& rule, const std::string& measure, const std::string& limit_source) const;

private:
    std::map<std::string, std::set<std::string>> rules_;  // by measure
};

}  // namespace cunjing
