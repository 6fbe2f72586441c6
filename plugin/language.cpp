// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/language.hpp"

#include <qgsapplication.h>

namespace cunjing {

Language gui_language() {
    return QgsApplication::locale().startsWith(QLatin1String("zh")) ? Language::zh : Language::en;
}

QString shown(const Text& text) {
    const std::string& sentence = text.in(gui_language());
    return QString::fromStdString(sentence.empty() ? text.en : sentence);
}

}  // namespace cunjing
