// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/map/frontages.hpp"
#include "gis/map/letter_wording.hpp"
#include "gis/map/page.hpp"

namespace cunjing {

/// Paints the letter about a household's frontage: where it is, how large, what is asked, who signs. Its neighbours are
/// on the sketch, by their doors on internal papers.
/// Takes all frontages of the village, and which of them the letter is about.
void paint_letter(const Page& page, const LetterWording& wording, const MapVillage& village,
                  const std::vector<Frontage>& frontages, std::size_t about);

}  // namespace cunjing
