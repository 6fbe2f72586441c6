// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "gis/style/style.hpp"

namespace cunjing {

/// A whole style of the layer `pond` around passes. Line 1 ends where they begin.
[[nodiscard]] std::string document_of(const std::string& passes);

/// A style of one rule with these symbolizers and conditions, which begin on line 2.
[[nodiscard]] std::string document_of_rule(const std::string& within);

/// The only rule of document_of_rule.
[[nodiscard]] StyleRule rule_of(const std::string& within);

/// The only symbol of a rule, of the kind that is expected.
template <class Kind>
[[nodiscard]] Kind symbol_of(const std::string& symbolizer) {
    const StyleRule rule = rule_of(symbolizer);
    return std::get<Kind>(rule.symbols.at(0));
}

/// Any symbolizer, where only the rest of the rule matters.
inline const std::string any_symbol = "<se:PolygonSymbolizer><se:Fill/></se:PolygonSymbolizer>";

}  // namespace cunjing
