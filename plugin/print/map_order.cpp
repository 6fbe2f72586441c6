// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/print/map_order.hpp"

namespace cunjing {
namespace {

QStringList words_for(const MapOrder& order) {
    switch (order.what) {
        case MapOrder::What::book: return {QStringLiteral("--book")};
        case MapOrder::What::phone_pictures: return {QStringLiteral("--phone")};
        case MapOrder::What::boards: return {QStringLiteral("--boards")};
        case MapOrder::What::field_sheets: return {QStringLiteral("--field-sheets")};
        case MapOrder::What::frontage_letters:
            return {QStringLiteral("--theme"), QStringLiteral("frontage"), QStringLiteral("--letters")};
        case MapOrder::What::notices:
            return {QStringLiteral("--notice"),
                    order.notices.isEmpty() ? QStringLiteral("all") : order.notices.join(QLatin1Char(','))};
        case MapOrder::What::village_maps: break;
    }
    return {};
}

}  // namespace

bool MapOrder::shows_findings() const {
    if (has_theme()) return theme == QLatin1String("findings");
    return what == What::phone_pictures || what == What::notices || what == What::boards;
}

QStringList MapOrder::arguments(const QString& project, Language language) const {
    QStringList words = {project, QStringLiteral("--out"), folder};
    words << words_for(*this);
    if (has_theme()) words << QStringLiteral("--theme") << theme;
    if (has_format()) words << QStringLiteral("--format") << format;
    if (has_page()) words << QStringLiteral("--page") << page;
    if (has_scale() && scale > 0) words << QStringLiteral("--scale") << QString::number(scale);
    if (!villages.isEmpty()) words << QStringLiteral("--village") << villages.join(QLatin1Char(','));
    if (for_public) words << QStringLiteral("--public");
    words << QStringLiteral("--json") << QStringLiteral("--progress");
    words << QStringLiteral("--lang") << (language == Language::zh ? QStringLiteral("zh") : QStringLiteral("en"));
    return words;
}

}  // namespace cunjing
