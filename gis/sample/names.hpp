// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "gis/sample/random.hpp"

namespace cunjing::sample {

struct Village;

/// The made-up town.
inline constexpr std::string_view town_name = "枫溪镇";

/// Gives a village its code (999999…, a county that does not exist), its name and its district.
/// Takes its place in the town's list; all names of up to 10 000 villages differ.
void name_village(Village& village, int index, std::uint64_t seed);

/// A person who is nobody: a surname and one of 某甲, 某乙, ….
[[nodiscard]] std::string person_name(Random& random);
/// "户主0001".
[[nodiscard]] std::string head_name(int household);

}  // namespace cunjing::sample
