// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>
#include <array>

#include "gis/map/page_parts.hpp"

namespace cunjing {

void paint_counts(const Page& page, const QRectF& box, const std::vector<SheetFinding>& findings,
                  std::size_t unnumbered) {
    std::array<std::size_t, 5> counts{};  // severity 3, 2, 1, doubtful, undetermined
    for (const SheetFinding& each : findings) {
        const ListedFinding& finding = *each.finding;
        const auto column = finding.verdict == "violated"
                                ? static_cast<std::size_t>(3 - std::clamp(finding.severity, 1, 3))
                            : finding.verdict == "doubtful" ? std::size_t{3}
                                                            : std::size_t{4};
        ++counts.at(column);
    }
    const std::array<Text, 5> titles = {severity_title("violated", 3), severity_title("violated", 2),
                                        severity_title("violated", 1), severity_title("doubtful", 0),
                                        severity_title("undetermined", 0)};
    const QRectF room = box.adjusted(page.mm(2), 0, 0, -page.mm(2));
    const double width = room.width() / 5;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const QRectF cell(room.left() + static_cast<double>(i) * width, room.top(), width, page.mm(9));
        page.lettering.write_in(page.painter, cell.adjusted(0, 0, 0, -page.mm(3.4)), QString::number(counts.at(i)),
                                page.letters(4.6, ink), Qt::AlignHCenter);
        page.lettering.write_in(page.painter, cell.adjusted(0, page.mm(5.6), 0, 0), page.printing.words(titles.at(i)),
                                page.letters(2.2, faint_ink), Qt::AlignHCenter);
    }
    QString remark = page.printing.words({"均为疑似，以现场核实为准", "Suspected until confirmed on the spot"});
    if (unnumbered > 0)
        remark += page.printing.words(
            say("；图上 {} 处过密，未标号", "; {} marks have no number for want of room", unnumbered));
    page.lettering.write_in(page.painter, {room.left(), room.top() + page.mm(9.4), room.width(), page.mm(3)}, remark,
                            page.letters(2.1, faint_ink));
}

}  // namespace cunjing
