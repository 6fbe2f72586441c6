// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace cunjing {

/// The version of the engine, as written in the record of a run; kept equal to CMake's PROJECT_VERSION by a test.
constexpr const char* engine_version = "0.1.0";

}  // namespace cunjing
