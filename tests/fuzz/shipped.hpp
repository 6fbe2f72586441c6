// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "gis/catalogue/catalogue.hpp"
#include "gis/catalogue/table.hpp"

namespace cunjing {

/// The catalogue in `layers/`.
[[nodiscard]] const Catalogue& shipped_catalogue();

/// A row without shape and values.
[[nodiscard]] Table one_row(const Layer& layer);

/// Loads a catalogue whose only layer is this text, under the name `fuzz.yaml`. Throws ConfigError.
void load_with_layer(const std::string& text);

}  // namespace cunjing
