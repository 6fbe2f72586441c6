// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/nameless.hpp"

namespace cunjing {

Table nameless(Table table) {
    Column& names = table.column(table.layer().index_of("name"));
    names.clear();
    for (std::size_t row = 0; row < table.size(); ++row) names.append_unknown();
    return table;
}

}  // namespace cunjing
