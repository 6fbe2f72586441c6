// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>
#include <string_view>
#include <vector>

#include "gis/map/page_parts.hpp"

namespace cunjing {
namespace {

struct CountedKind {
    const char* verdict;
    int severity;  // -1: any
    bool always;   // shown where there is none, too
    std::size_t found = 0;
};

bool is_of(const ListedFinding& finding, const CountedKind& kind) {
    if (finding.verdict == "undetermined" || finding.severity == 0)
        return finding.verdict == "undetermined" ? std::string_view(kind.verdict) == "undetermined"
                                                 : kind.severity == 0;
    return finding.verdict == kind.verdict && (kind.severity < 0 || finding.severity == kind.severity);
}

std::vector<CountedKind> counted(const std::vector<SheetFinding>& findings) {
    std::vector<CountedKind> counts = {{"violated", 3, true},  {"violated", 2, true},       {"violated", 1, true},
                                       {"doubtful", -1, true}, {"undetermined", -1, false}, {"violated", 0, false}};
    for (const SheetFinding& each : findings)
        for (CountedKind& count : counts)
            if (is_of(*each.finding, count)) ++count.found;
    std::erase_if(counts, [](const CountedKind& count) { return !count.always && count.found == 0; });
    return counts;
}

}  // namespace

void paint_counts(const Page& page, const QRectF& box, const std::vector<SheetFinding>& findings, OffTheMap off) {
    const QRectF room = box.adjusted(page.mm(2), 0, 0, -page.mm(2));
    const std::vector<CountedKind> counts = counted(findings);
    const double width = room.width() / static_cast<double>(counts.size());
    double left = room.left();
    for (const CountedKind& count : counts) {
        page.lettering.write_in(page.painter, {left, room.top(), width, page.mm(5.6)}, QString::number(count.found),
                                page.letters(4.6, ink), Qt::AlignHCenter);
        page.lettering.write_in(page.painter, {left, room.top() + page.mm(5.6), width, page.mm(3.4)},
                                page.printing.words(severity_title(count.verdict, count.severity)),
                                page.letters(2.2, faint_ink), Qt::AlignHCenter);
        left += width;
    }
    QString remark = page.printing.words({"均为疑似，以现场核实为准", "Suspected until confirmed on the spot"});
    if (off.unnumbered > 0)
        remark += page.printing.words(
            say("；图上 {} 处过密，未标号", "; {} marks have no number for want of room", off.unnumbered));
    if (off.outside > 0)
        remark += page.printing.words(say("；{} 处在图外", "; {} lie outside of the map", off.outside));
    page.lettering.write_in(page.painter, {room.left(), room.top() + page.mm(9.4), room.width(), page.mm(3)}, remark,
                            page.letters(2.1, faint_ink));
}

}  // namespace cunjing
