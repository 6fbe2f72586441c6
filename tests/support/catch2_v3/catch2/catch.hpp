// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

// Tests are written for Catch2 v2 (Debian 12). Where v3 is installed this file stands in for v2's only header.
#include <catch2/catch_all.hpp>

using Catch::Approx;
