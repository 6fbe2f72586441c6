// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/finding_look.hpp"

#include <qgscategorizedsymbolrenderer.h>
#include <qgsmarkersymbol.h>
#include <qgsvectorlayer.h>

#include <algorithm>
#include <memory>

#include "plugin/language.hpp"

namespace cunjing {

const std::vector<FindingLook>& finding_looks() {
    static const std::vector<FindingLook> looks = {
        {"violated-3", {"违反，严重", "violated, severe"}, QColor(0xb1, 0x00, 0x26), "circle", 4.4},
        {"violated-2", {"违反，较重", "violated, serious"}, QColor(0xe3, 0x1a, 0x1c), "circle", 3.5},
        {"violated-1", {"违反，一般", "violated, minor"}, QColor(0xfd, 0x8d, 0x3c), "circle", 2.8},
        {"doubtful", {"存疑", "doubtful"}, QColor(0xff, 0xd9, 0x2f), "diamond", 2.6},
        {"undetermined", {"无法判定", "undetermined"}, QColor(0x96, 0x96, 0x96), "square", 2.2},
    };
    return looks;
}

QString finding_key(const QString& verdict, int severity) {
    if (verdict != QLatin1String("violated")) return verdict;
    return QStringLiteral("violated-%1").arg(std::clamp(severity, 1, 3));
}

const FindingLook& finding_look(const QString& verdict, int severity) {
    const QString key = finding_key(verdict, severity);
    for (const FindingLook& look : finding_looks())
        if (look.key == key) return look;
    return finding_looks().back();
}

void dress_findings(QgsVectorLayer& findings) {
    const QString key = QStringLiteral(
        "if(\"verdict\" = 'violated', 'violated-' || max(1, min(3, coalesce(\"severity\", 1))), \"verdict\")");
    QgsCategoryList categories;
    for (const FindingLook& look : finding_looks()) {
        std::unique_ptr<QgsSymbol> symbol(QgsMarkerSymbol::createSimple({{"name", look.mark},
                                                                         {"color", look.colour.name()},
                                                                         {"outline_color", "#ffffff"},
                                                                         {"outline_width", "0.4"},
                                                                         {"size", QString::number(look.mark_mm)}}));
        categories.append({look.key, symbol.release(), shown(look.title)});
    }
    auto renderer = std::make_unique<QgsCategorizedSymbolRenderer>(key, categories);
    renderer->setOrderBy({{QStringLiteral("if(\"verdict\" = 'violated', coalesce(\"severity\", 1), 0)")}});
    renderer->setOrderByEnabled(true);
    findings.setRenderer(renderer.release());
}

}  // namespace cunjing
