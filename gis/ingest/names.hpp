// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gis/catalogue/layer.hpp"

namespace cunjing {

/// How an outside word was recognised as one of the catalogue's; the first are surer than the last.
enum class MatchedBy { map, name, title, alias, shortened };

/// `map`, `name`, `title`, `alias`, `shortened`.
[[nodiscard]] std::string to_string(MatchedBy how);

/// A heading in the form in which headings are compared: without blanks, brackets of either width and letter case.
[[nodiscard]] std::string comparable(std::string_view heading);

/// A heading split into its words and the unit that stands behind it, in brackets or after a stroke: `路面宽（米）` →
/// `路面宽`, `米`; `面积/亩` → `面积`, `亩`.
struct Heading {
    std::string words;
    std::string unit;  // empty: none
};
[[nodiscard]] Heading split_heading(std::string_view heading);

/// Whether a source's layer name is the catalogue layer's name, title or an alias of it.
[[nodiscard]] bool is_called(const Layer& layer, std::string_view name);

/// The word that a field's value list holds for what an office wrote (code, title or alias), or null.
[[nodiscard]] const FieldValue* find_value(const Field& field, std::string_view word);

}  // namespace cunjing
