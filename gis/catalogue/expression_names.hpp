// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/base/text.hpp"
#include "gis/catalogue/expression_node.hpp"

namespace cunjing {

/// What is wrong with a name; who reads the expression knows where it stands.
struct NameFault {
    Text what;
};

/// What a name in an expression means: a field of the subject or the reference, a derived field written out, or a
/// parameter with the words it depends on.
/// Takes how deep the name stands, since derived fields may speak of others.
/// Throws NameFault with the nearest known name, ConfigError for a fault inside a derived field.
[[nodiscard]] std::unique_ptr<ExpressionNode> node_named(const std::string& word, const ExpressionScope& scope,
                                                         int depth);

}  // namespace cunjing
