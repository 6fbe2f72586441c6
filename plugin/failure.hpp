// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "gis/base/text.hpp"

namespace cunjing {

/// Does a step of work and gives what went wrong, in words for people; nothing where it went well. Whatever the step
/// throws goes no further, for QGIS cannot take it.
[[nodiscard]] std::optional<Text> failure_of(const std::function<void()>& step);

}  // namespace cunjing
