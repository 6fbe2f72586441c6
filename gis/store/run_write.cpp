// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <future>

#include "gis/base/error.hpp"
#include "gis/store/contents.hpp"
#include "gis/store/geopackage_blob.hpp"
#include "gis/store/rtree_pack.hpp"
#include "gis/store/schema.hpp"
#include "gis/store/transaction.hpp"

namespace cunjing {
namespace {

constexpr std::int64_t rows_between_reports = 8192;

/// `INSERT INTO` a table of results: row number, shape where it has one, then its columns in their order; so many rows
/// at once.
std::string insert_sql(const NewTable& table, const std::string& geometry, std::size_t rows = 1) {
    std::string names = "fid" + (geometry.empty() ? "" : ", " + sql_name(geometry));
    std::string places = geometry.empty() ? "(?" : "(?, ?";
    for (const NewColumn& column : table.columns) {
        names += ", " + sql_name(column.name);
        places += ", ?";
    }
    places += ")";
    std::string all = places;
    for (std::size_t i = 1; i < rows; ++i) all += ", " + places;
    return "INSERT INTO " + table.name + " (" + names + ") VALUES " + all;
}

std::int64_t row_count(const Connection& connection, const std::string& table) {
    Statement counting(connection, "SELECT count(*) FROM " + sql_name(table));
    counting.step();
    return counting.integer(0);
}

std::int64_t next_row(const Connection& connection, const std::string& table) {
    Statement last(connection, "SELECT coalesce(max(fid), 0) + 1 FROM " + sql_name(table));
    last.step();
    return last.integer(0);
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

bool has_place(const FindingRow& finding) {
    return finding.place && std::isfinite(finding.place->x) && std::isfinite(finding.place->y);
}

/// Writes findings many rows a statement: for each statement SQLite looks up the last row number in a table of all
/// tables, which takes longer than to write a row.
class FindingWriter {
public:
    FindingWriter(const Connection& connection, const GeometryColumn& geometry)
        : connection_(connection), geometry_(geometry) {}

    void write(std::span<const FindingRow> findings, Progress& progress) {
        constexpr std::size_t rows_a_statement = 64;
        const std::size_t in_full_statements = findings.size() - findings.size() % rows_a_statement;
        write(findings.first(in_full_statements), rows_a_statement, findings.size(), progress);
        write(findings.subspan(in_full_statements), 1, findings.size(), progress);
    }

private:
    void write(std::span<const FindingRow> findings, std::size_t rows, std::size_t all, Progress& progress) {
        if (findings.empty()) return;
        const NewTable& table = run_table("finding");
        const int columns = static_cast<int>(table.columns.size()) + 2;
        Statement insert(connection_, insert_sql(table, geometry_.name, rows));
        std::vector<PointBlob> places(rows);
        for (std::size_t first = 0; first < findings.size(); first += rows) {
            for (std::size_t i = 0; i < rows; ++i)
                bind(insert, static_cast<int>(i) * columns, findings[first + i], places[i]);
            insert.run();
            if (fid_ % rows_between_reports < static_cast<std::int64_t>(rows))
                progress.step(static_cast<double>(fid_) / static_cast<double>(all), "write");
        }
    }

    void bind(Statement& insert, int at, const FindingRow& finding, PointBlob& blob) {
        insert.bind(at, ++fid_);
        insert.bind_null(at + 1);
        if (has_place(finding)) {
            blob = point_blob(*finding.place, geometry_.srs_id);
            insert.bind(at + 1, std::span<const std::uint8_t>(blob));
        }
        bind_finding(insert, at + 2, finding);
    }

    const Connection& connection_;
    const GeometryColumn& geometry_;
    std::int64_t fid_ = 0;
};

/// The places of findings by the row numbers they get.
std::vector<IndexedBox> boxes_of(const std::vector<FindingRow>& findings) {
    std::vector<IndexedBox> boxes;
    boxes.reserve(findings.size());
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (!has_place(findings[i])) continue;
        const Point p = *findings[i].place;
        boxes.push_back({static_cast<std::int64_t>(i) + 1, {p.x, p.y, p.x, p.y}});
    }
    return boxes;
}

void replace_findings(const ProjectFile& file, const std::vector<FindingRow>& findings, Progress& progress) {
    const auto geometry = geometry_column(file.connection, "finding");
    if (!geometry)
        throw DataError(say("{} 的表 finding 没有几何字段", "the table finding in {} has no geometry column",
                            file.connection.file));
    execute(file.connection, "DELETE FROM finding");
    const std::vector<IndexedBox> boxes = boxes_of(findings);
    RTreePacking index(file.connection, "finding", geometry->name);
    std::future<void> sorted = std::async(std::launch::async, [&] { index.sort(boxes); });
    FindingWriter(file.connection, *geometry).write(findings, progress);
    sorted.get();
    index.write(file.connection);
    Box extent;
    for (const IndexedBox& item : boxes) extent.add(item.box);
    replace_contents(file.connection, "finding", extent, static_cast<std::int64_t>(findings.size()));
}

std::int64_t add_run(const Connection& connection, const RunRecord& run) {
    const std::int64_t id = next_row(connection, "run");
    Statement insert(connection, insert_sql(run_table("run"), ""));
    insert.bind(0, id);
    int at = 1;
    for (const std::string* value :
         {&run.started_at, &run.as_of, &run.user, &run.engine_version, &run.catalogue_hash, &run.input_hash})
        insert.bind_known(at++, *value);
    insert.bind(at, run.elapsed_s);
    insert.run();
    replace_contents(connection, "run", {}, row_count(connection, "run"));
    return id;
}

void add_counts(const Connection& connection, std::int64_t run_id, const std::vector<RunRuleRow>& counts) {
    std::int64_t fid = next_row(connection, "run_rule");
    Statement insert(connection, insert_sql(run_table("run_rule"), ""));
    for (const RunRuleRow& count : counts) {
        insert.bind(0, fid++);
        insert.bind(1, run_id);
        insert.bind_known(2, count.rule);
        insert.bind_known(3, count.village_code);
        int at = 4;
        for (const std::int64_t number :
             {count.violated, count.doubtful, count.undetermined, count.satisfied, count.yielded})
            insert.bind(at++, number);
        insert.run();
    }
    replace_contents(connection, "run_rule", {}, row_count(connection, "run_rule"));
}

void replace_rules(const Connection& connection, const std::vector<RuleRow>& rules) {
    execute(connection, "DELETE FROM rule");
    Statement insert(connection, insert_sql(run_table("rule"), ""));
    std::int64_t fid = 0;
    for (const RuleRow& rule : rules) {
        insert.bind(0, ++fid);
        int at = 1;
        for (const std::string* value :
             {&rule.id, &rule.focus, &rule.title.zh, &rule.title.en, &rule.basis_text, &rule.basis_source})
            insert.bind_known(at++, *value);
        insert.bind(at, std::int64_t{rule.basis_verified ? 1 : 0});
        insert.run();
    }
    replace_contents(connection, "rule", {}, fid);
}

}  // namespace

void Project::save_run(const RunRecord& run, Progress& progress) {
    Transaction transaction(*file_);
    create_run_tables(*file_);
    {
        const WithoutTriggers bulk(file_->connection);
        replace_findings(*file_, run.findings, progress);
        replace_rules(file_->connection, run.rules);
        add_counts(file_->connection, add_run(file_->connection, run), run.counts);
    }
    progress.step(1, "write");
    transaction.commit();
}

}  // namespace cunjing
