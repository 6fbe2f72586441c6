// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <QTranslator>
#include <filesystem>

#include "gis/base/text.hpp"

namespace cunjing {

/// The language QGIS speaks: Chinese in any Chinese locale, else English.
[[nodiscard]] Language gui_language();

/// A text of the engine as the person before this QGIS reads it. Words of the plugin itself are English in the sources
/// (`tr`) and Chinese in `plugin/i18n/`.
[[nodiscard]] QString shown(const Text& text);

/// A file that QGIS names, for the engine.
[[nodiscard]] std::filesystem::path file_path(const QString& file);

/// The Chinese words of the plugin, in force while this lives where QGIS speaks Chinese.
class Translation {
public:
    Translation();
    ~Translation();
    Translation(const Translation&) = delete;
    Translation& operator=(const Translation&) = delete;
    Translation(Translation&&) = delete;
    Translation& operator=(Translation&&) = delete;

private:
    QTranslator words_;
};

}  // namespace cunjing
