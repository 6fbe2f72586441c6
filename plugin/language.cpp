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

std::filesystem::path file_path(const QString& file) {
    return {file.toStdString()};
}

Translation::Translation() {
    if (gui_language() == Language::zh && words_.load(QStringLiteral(":/cunjing/i18n/cunjing_zh_CN.qm")))
        QCoreApplication::installTranslator(&words_);
}

Translation::~Translation() {
    QCoreApplication::removeTranslator(&words_);
}

}  // namespace cunjing
