// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/style/filter.hpp"

namespace cunjing {}  // namespace cunjing
