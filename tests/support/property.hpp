// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <rapidcheck.h>

#include <string>
#include <utility>

namespace cunjing {

/// Fails the Catch2 test it stands in, with the smallest counterexample, unless the property held for every case tried.
void require_held(const std::string& description, const rc::detail::Property& property);

/// Something that holds for all inputs, tried on a hundred generated ones; a section of the TEST_CASE it stands in.
/// Takes a lambda whose arguments are generated. It answers `bool`, or uses RC_ASSERT and RC_PRE (never REQUIRE).
/// The environment decides how hard it tries: `RC_PARAMS="seed=7 max_success=10000"`.
template <class Testable>
void property(const std::string& description, Testable&& testable) {
    require_held(description, rc::detail::toProperty(std::forward<Testable>(testable)));
}

}  // namespace cunjing
