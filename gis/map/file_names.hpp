// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <string>

namespace cunjing {

/// A name without what file systems do not like, not too long for them.
[[nodiscard]] std::string safe_file_name(std::string name);

}  // namespace cunjing
