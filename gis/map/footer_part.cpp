// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/crs/crs.hpp"
#include "gis/map/page_parts.hpp"

namespace cunjing {

void paint_footer(const Page& page, const QRectF& box) {
    const Printing& printing = page.printing;
    const Letters letters = page.letters(2.4, ink);
    const double row = page.mm(4);
    const double top = box.top() + page.mm(3);
    const auto line = [&](int number, double from, double to) {
        return QRectF(box.left() + from * box.width(), top + number * row, (to - from) * box.width(), row);
    };
    const auto write = [&](const QRectF& at, const Text& words, Qt::Alignment alignment = Qt::AlignLeft) {
        page.lettering.write_in(page.painter, at, printing.words(words), letters, alignment);
    };
    const std::string office = printing.setting("office");
    const std::string blank = "____________";
    const auto person = [&](const char* name) {
        const std::string set = printing.is_public() ? std::string() : printing.setting(name);
        return set.empty() ? blank : set;
    };
    if (!printing.is_public())
        write(line(0, 0, 0.36),
              say("坐标系：{}", "Coordinates: {}", crs_words(printing.source.work_crs()).in(printing.language)));
    const std::string sources = printing.setting("sources");
    write(line(1, 0, 0.36),
          say("资料：本项目图层和检查结果{}", "Data: the layers of this project and what the check found{}",
              sources.empty() ? std::string() : "；" + sources));
    write(line(0, 0.36, 0.66), say("制图单位：{}", "Office: {}", office.empty() ? blank : office));
    if (printing.is_public()) {
        const std::string approval = printing.setting("approval");
        write(line(1, 0.36, 0.66), say("审图号：{}", "Approval: {}", approval.empty() ? blank : approval));
    } else {
        write(line(1, 0.36, 0.66),
              say("制图人：{}　　审核人：{}", "Drawn: {}  Checked: {}", person("drafter"), person("checker")));
    }
    std::string as_of = printing.source.run() ? printing.source.run()->as_of : std::string();
    if (printing.judged_on) as_of = to_string(*printing.judged_on);
    if (!as_of.empty()) write(line(0, 0.66, 1), say("检查日期：{}", "Checked on {}", as_of), Qt::AlignRight);
    write(line(1, 0.66, 1), {"村境 Cunjing", "Cunjing"}, Qt::AlignRight);
}

}  // namespace cunjing
