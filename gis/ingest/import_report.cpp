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

}  // namespace

std::vector<Text> sentences(const ImportReport& report) {
    std::vector<Text> lines;
    lines.push_back(say("{0}：从“{1}”读 {2} 行，写入 {3} 行", "{0}: {2} rows read from '{1}', {3} written",
                        report.layer, report.source_layer, report.read, report.written));
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
        lines.push_back(say("未采用的列：{0}", "columns not taken: {0}", join(report.dropped_columns, ", ")));
    for (const Text& note : report.notes) lines.push_back(note);
    return lines;
}

}  // namespace cunjing
