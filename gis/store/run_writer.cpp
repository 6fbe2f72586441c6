// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/run_writer.hpp"

#include <chrono>
#include <future>
#include <optional>

#include "gis/base/error.hpp"
#include "gis/store/contents.hpp"
#include "gis/store/derived_rows.hpp"
#include "gis/store/finding_writer.hpp"
#include "gis/store/rtree_pack.hpp"
#include "gis/store/schema.hpp"
#include "gis/store/transaction.hpp"

namespace cunjing {
namespace {

/// `INSERT INTO` a table of results: row number, then its columns in their order.
std::string insert_sql(const NewTable& table) {
    std::string names = "fid";
    std::string places = "?";
    for (const NewColumn& column : table.columns) {
        names += ", " + sql_name(column.name);
        places += ", ?";
    }
    return "INSERT INTO " + table.name + " (" + names + ") VALUES (" + places + ")";
}

std::int64_t next_row(const Connection& connection, const std::string& table) {
    Statement last(connection, "SELECT coalesce(max(fid), 0) + 1 FROM " + sql_name(table));
    last.step();
    return last.integer(0);
}

/// The places of findings by the row numbers they get.
/// Takes the number of the first.
std::vector<IndexedBox> boxes_of(std::span<const FindingRow* const> findings, std::int64_t first) {
    std::vector<IndexedBox> boxes;
    boxes.reserve(findings.size());
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (!has_place(*findings[i])) continue;
        const Point p = *findings[i]->place;
        boxes.push_back({first + static_cast<std::int64_t>(i), {p.x, p.y, p.x, p.y}});
    }
    return boxes;
}

GeometryColumn place_column(const ProjectFile& file) {
    auto geometry = geometry_column(file.connection, "finding");
    if (!geometry)
        throw DataError(say("{} 的表 finding 没有几何字段", "the table finding in {} has no geometry column",
                            file.connection.file));
    return *std::move(geometry);
}

bool is_in_wal_mode(const Connection& connection) {
    Statement mode(connection, "PRAGMA journal_mode");
    return mode.step() && mode.text(0) == "wal";
}

std::int64_t add_run(const Connection& connection, const RunRecord& run) {
    const std::int64_t id = next_row(connection, "run");
    Statement insert(connection, insert_sql(run_table("run")));
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
    Statement insert(connection, insert_sql(run_table("run_rule")));
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
    Statement insert(connection, insert_sql(run_table("rule")));
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

/// While a file that is not in WAL mode is read, pages that were written cannot leave memory: to try costs the wait for
/// a lock each time.
class PagesInMemory {
public:
    PagesInMemory(const Connection& connection, RunWriter::File is) : connection_(connection) {
        if (is == RunWriter::File::is_read && !is_in_wal_mode(connection))
            execute(connection, "PRAGMA cache_spill = 0");
    }
    ~PagesInMemory() { sqlite3_exec(connection_.handle, "PRAGMA cache_spill = 1", nullptr, nullptr, nullptr); }
    PagesInMemory(const PagesInMemory&) = delete;
    PagesInMemory& operator=(const PagesInMemory&) = delete;
    PagesInMemory(PagesInMemory&&) = delete;
    PagesInMemory& operator=(PagesInMemory&&) = delete;

private:
    const Connection& connection_;
};

}  // namespace

struct RunWriter::Work {
    Work(ProjectFile& file, File is) : file_(file), in_memory_(file.connection, is), transaction_(file) {
        create_run_tables(file);
        bulk_.emplace(file.connection);
        execute(file.connection, "DELETE FROM finding");
        writer_.emplace(file.connection, place_column(file));
        index_.emplace(file.connection, "finding", writer_->geometry_name());
    }
    ~Work() {
        if (!last_.valid()) return;
        writer_->stop();
        last_.wait();
    }
    Work(const Work&) = delete;
    Work& operator=(const Work&) = delete;
    Work(Work&&) = delete;
    Work& operator=(Work&&) = delete;

    void add(std::vector<const FindingRow*> findings) {
        const std::int64_t first = handed_over_ + 1;
        handed_over_ += static_cast<std::int64_t>(findings.size());
        last_ = std::async(std::launch::async,
                           [this, first, before = std::move(last_), findings = std::move(findings)]() mutable {
                               if (before.valid()) before.get();
                               write(findings, first);
                           });
    }

    void finish(const RunRecord& run, std::span<const ComputedRows> computed, Progress& progress) {
        wait_for_findings(run.findings.size(), progress);
        index_->finish();
        replace_contents(file_.connection, "finding", extent_, writer_->written());
        replace_rules(file_.connection, run.rules);
        add_counts(file_.connection, add_run(file_.connection, run), run.counts);
        bulk_.reset();
        for (const ComputedRows& table : computed) replace_derived_rows(file_, table);
        progress.step(1, "write");
        transaction_.commit();
    }

private:
    /// Writes a group and its part of the index, which is sorted meanwhile.
    void write(const std::vector<const FindingRow*>& findings, std::int64_t first) {
        std::future<RTreePacker::Group> leaves = std::async(std::launch::async, [&] {
            const std::vector<IndexedBox> boxes = boxes_of(findings, first);
            for (const IndexedBox& item : boxes) extent_.add(item.box);
            return index_->sorted(boxes);
        });
        writer_->write(findings);
        index_->add(leaves.get());
    }

    void wait_for_findings(std::size_t all, Progress& progress) {
        constexpr std::chrono::milliseconds between_reports{50};
        while (last_.valid() && last_.wait_for(between_reports) != std::future_status::ready)
            progress.step(static_cast<double>(writer_->written()) / static_cast<double>(all), "write");
        if (last_.valid()) last_.get();
    }

    ProjectFile& file_;
    PagesInMemory in_memory_;  // before the transaction begins: within one it would have no effect
    Transaction transaction_;
    std::optional<WithoutTriggers> bulk_;
    std::optional<FindingWriter> writer_;
    std::optional<RTreePacker> index_;
    std::int64_t handed_over_ = 0;  // findings
    Box extent_;
    std::future<void> last_;  // the last group to be written, which waits for those before it
};

RunWriter::RunWriter(Project& project, File file) : work_(std::make_unique<Work>(*project.file_, file)) {}
RunWriter::~RunWriter() = default;

void RunWriter::add(std::vector<const FindingRow*> findings) {
    work_->add(std::move(findings));
}

void RunWriter::finish(const RunRecord& run, std::span<const ComputedRows> computed, Progress& progress) {
    work_->finish(run, computed, progress);
}

void Project::save_run(const RunRecord& run, Progress& progress, std::span<const ComputedRows> computed) {
    RunWriter writer(*this, RunWriter::File::is_left_alone);
    std::vector<const FindingRow*> all;
    all.reserve(run.findings.size());
    for (const FindingRow& row : run.findings) all.push_back(&row);
    writer.add(std::move(all));
    writer.finish(run, computed, progress);
}

}  // namespace cunjing
