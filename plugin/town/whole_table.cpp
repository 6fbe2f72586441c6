// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/town/whole_table.hpp"

#include <qgsvectordataprovider.h>
#include <qgsvectorlayer.h>

namespace cunjing {

void keep_whole(QgsVectorLayer& table) {
    QgsVectorDataProvider* provider = table.dataProvider();
    if (provider == nullptr || !provider->isValid() || !provider->fields().isEmpty()) return;
    provider->enterUpdateMode();
    table.updateFields();
}

}  // namespace cunjing
