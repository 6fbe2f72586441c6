// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/finding_writer.hpp"

#include <cmath>

#include "gis/base/error.hpp"
#include "gis/store/schema.hpp"

namespace cunjing {
namespace {

constexpr std::size_t many_rows = 64;  // a statement

/// `INSERT INTO finding`: row number, place, then the columns in their order; so many rows at once.
std::string insert_sql(const std::string& geometry, std::size_t rows) {
    std::string names = "fid, " + sql_name(geometry);
    std::string places = "(?, ?";
    for (const NewColumn& column : run_table("finding").columns) {
        names += ", " + sql_name(column.name);
        places += ", ?";
    }
    places += ")";
    std::string all = places;
    for (std::size_t i = 1; i < rows; ++i) all += ", " + places;
    return "INSERT INTO finding (" + names + ") VALUES " + all;
}

void bind_finding(Statement& insert, int at, const FindingRow& finding) {
    insert.bind_known(at++, finding.rule);
    insert.bind_known(at++, finding.verdict);
    insert.bind_known(at++, finding.subject_layer);
    insert.bind_known(at++, finding.subject_uid);
    insert.bind_known(at++, finding.reference_layer);
    insert.bind_known(at++, finding.reference_uid);
    insert.bind_known(at++, finding.measure);
    insert.bind_known(at++, finding.measured);
    insert.bind_known(at++, finding.measured_raw);
    insert.bind_known(at++, finding.limit);
    insert.bind_known(at++, finding.limit_source);
    insert.bind_known(at++, finding.tolerance_m);
    insert.bind(at++, std::int64_t{finding.severity});
    insert.bind_known(at++, finding.deadline_days);
    insert.bind_known(at++, finding.responsible);
    insert.bind_known(at++, finding.village_code);
    insert.bind_known(at++, finding.village_how);
    insert.bind_known(at++, finding.reason);
}

}  // namespace

bool has_place(const FindingRow& finding) {
    return finding.place && std::isfinite(finding.place->x) && std::isfinite(finding.place->y);
}

void FindingWriter::write(std::span<const FindingRow* const> findings) {
    const std::size_t in_full_statements = findings.size() - findings.size() % many_rows;
    write(findings.first(in_full_statements), many_rows);
    write(findings.subspan(in_full_statements), 1);
}

void FindingWriter::write(std::span<const FindingRow* const> findings, std::size_t rows_a_statement) {
    if (findings.empty()) return;
    const int columns = static_cast<int>(run_table("finding").columns.size()) + 2;
    Statement insert(connection_, insert_sql(geometry_.name, rows_a_statement));
    std::vector<PointBlob> places(rows_a_statement);
    for (std::size_t first = 0; first < findings.size(); first += rows_a_statement) {
        if (stopped_) throw Cancelled();
        for (std::size_t i = 0; i < rows_a_statement; ++i)
            bind(insert, static_cast<int>(i) * columns, *findings[first + i], places[i]);
        insert.run();
    }
}

void FindingWriter::bind(Statement& insert, int at, const FindingRow& finding, PointBlob& blob) {
    insert.bind(at, ++fid_);
    insert.bind_null(at + 1);
    if (has_place(finding)) {
        blob = point_blob(*finding.place, geometry_.srs_id);
        insert.bind(at + 1, std::span<const std::uint8_t>(blob));
    }
    bind_finding(insert, at + 2, finding);
}

}  // namespace cunjing
