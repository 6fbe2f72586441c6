// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/vector_import.hpp"

namespace cunjing {
namespace {

std::string rows(const LeftOut& left_out) {
    std::string list = fmt::format("{}", fmt::join(left_out.first_rows, ", "));
    if (left_out.count > static_cast<std::int64_t>(left_out.first_rows.size())) list += ", …";
    return list;
}

std::string some(std::vector<std::string> names) {
    constexpr std::size_t most = 30;
    if (names.size() > most) {
        const std::size_t more = names.size() - most;
        names.resize(most);
        names.push_back(fmt::format("… (+{})", more));
    }
    return join(names, ", ");
}

}  // namespace

std::vector<Text> sentences(const ImportReport& report) {
    std::vector<Text> lines;
    if (report.dry_run) lines.push_back(Text{"试运行：没有写入任何内容", "dry run: nothing was written"});
    lines.push_back(say("{0}：从“{1}”读 {2} 行，写入 {3} 行", "{0}: {2} rows read from '{1}', {3} written",
                        report.layer, report.source_layer, report.read, report.written));
    std::int64_t left_out = 0;
    for (const LeftOut& one : report.left_out) left_out += one.count;
    lines.push_back(say("更新 {0} 行，原已有 {1} 行，舍去 {2} 行，待定位 {3} 行，修复 {4} 行",
                        "updated {0}, there already {1}, left out {2}, to be located {3}, repaired {4}", report.updated,
                        report.unchanged, left_out, report.to_be_located, report.repaired));
    if (!report.source_crs.empty())
        lines.push_back(say("源坐标系：{0}", "coordinate system of the source: {0}", report.source_crs));
    for (const LeftOut& one : report.left_out)
        lines.push_back(say("舍去 {0} 行（第 {1} 行）：{2}", "{0} rows left out (row {1}): {3}", one.count, rows(one),
                            one.why.zh, one.why.en));
    std::vector<std::string> fields;
    for (const MappedField& field : report.fields)
        fields.push_back(fmt::format("{} ← {} ({})", field.field, field.column, to_string(field.how)));
    if (!fields.empty()) lines.push_back(say("字段：{0}", "fields: {0}", join(fields, ", ")));
    if (!report.dropped_columns.empty())
        lines.push_back(say("未采用的列：{0}", "columns not taken: {0}", some(report.dropped_columns)));
    for (const Text& note : report.notes) lines.push_back(note);
    return lines;
}

}  // namespace cunjing
