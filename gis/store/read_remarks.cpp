// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/read_remarks.hpp"

namespace cunjing {

void ReadRemarks::add(const ReadRemarks& other) {
    for (const auto& [field, theirs] : other.lost) {
        Lost& ours = lost[field];
        if (ours.rows == 0 || theirs.first_row < ours.first_row) {
            ours.first_row = theirs.first_row;
            ours.example = theirs.example;
        }
        ours.rows += theirs.rows;
    }
    nameless += other.nameless;
    closed_rings += other.closed_rings;
    if (other.unknown_shift) unknown_shift = other.unknown_shift;
}

std::vector<Text> ReadRemarks::sentences(const std::string& table, const Layer& layer) const {
    std::vector<Text> said;
    if (unknown_shift) said.push_back(*unknown_shift);
    for (const Field& field : layer.fields)
        if (const auto found = lost.find(field.name); found != lost.end())
            said.push_back(
                say("{0}.{1}：{2} 行的值不是 {3}（如“{4}”），按未知处理",
                    "{0}.{1}: the values of {2} rows are not of type {3} ('{4}', for one) and count as unknown", table,
                    field.name, found->second.rows, to_string(field.type), found->second.example));
    if (nameless > 0)
        said.push_back(say("{0}：{1} 行没有 uid，以“{0}.行号”称呼",
                           "{0}: {1} rows have no uid and are called '{0}.<row>'", table, nameless));
    if (closed_rings > 0)
        said.push_back(say("{}：{} 个面的边界没有闭合，已闭合", "{}: {} rings were not closed and were closed", table,
                           closed_rings));
    return said;
}

}  // namespace cunjing
