// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/icon.hpp"

#include <qgsapplication.h>

namespace cunjing {

QIcon icon_of(const QString& name) {
    return name.startsWith(QLatin1Char(':')) ? QIcon(name) : QgsApplication::getThemeIcon(name);
}

}  // namespace cunjing
