// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/finding_writer.hpp"

#include <cmath>

#include "gis/base/error.hpp"
#include "gis/store/schema.hpp"

namespace cunjing {
namespace {

constexpr std::size_t many_rows = 64;  // a statement

/// `INSERT INTO finding`: place, then the columns in their order; so many rows at once.
std::string insert_sql(const std::string& geometry, std::size_t rows) {
    std::string names = sql_name(geometry);
    std::string places = "(?";
    for (const NewColumn& column : run_table("finding").columns) {
        names += ", " + sql_name(column.name);
        places += ", ?";
    }
    places += ")";
    std::string all = places;
    for (std::size_t i = 1; i < rows; ++i) all += ", " + places;
    return "INSERT INTO finding (" + names + ") VALUES " + all;
}

/// Binds the columns of a finding, those left out that are bound already as the finding before left them there: most
/// words and limits are the same for thousands of findings in a row.
class ColumnBinder {
public:
    /// Takes the first column's place, and the finding that was last bound there; null: none.
    ColumnBinder(Statement& insert, int at, const FindingRow& finding, const FindingRow* before)
        : insert_(insert), at_(at), finding_(finding), before_(before) {}

    void bind_all() {
        word(&FindingRow::rule);
        word(&FindingRow::verdict);
        word(&FindingRow::subject_layer);
        word(&FindingRow::subject_uid);
        word(&FindingRow::reference_layer);
        word(&FindingRow::reference_uid);
        word(&FindingRow::measure);
        number(&FindingRow::measured);
        number(&FindingRow::measured_raw);
        number(&FindingRow::limit);
        word(&FindingRow::limit_source);
        number(&FindingRow::tolerance_m);
        if (before_ == nullptr || before_->severity != finding_.severity)
            insert_.bind(at_, std::int64_t{finding_.severity});
        ++at_;
        number(&FindingRow::deadline_days);
        word(&FindingRow::responsible);
        word(&FindingRow::village_code);
        word(&FindingRow::village_how);
        word(&FindingRow::reason);
    }

private:
    void word(std::string_view FindingRow::*column) {
        const std::string_view text = finding_.*column;
        const bool is_bound =
            before_ != nullptr && (before_->*column).data() == text.data() && (before_->*column).size() == text.size();
        if (!is_bound) insert_.bind_known(at_, text);
        ++at_;
    }
    template <class Number>
    void number(std::optional<Number> FindingRow::*column) {
        if (before_ == nullptr || before_->*column != finding_.*column) insert_.bind_known(at_, finding_.*column);
        ++at_;
    }

    Statement& insert_;
    int at_;
    const FindingRow& finding_;
    const FindingRow* before_;
};

/// From 1 on, also where rows stood before.
void restart_numbering(const Connection& connection) {
    if (has_table(connection, "sqlite_sequence"))
        execute(connection, "UPDATE sqlite_sequence SET seq = 0 WHERE lower(name) = 'finding'");
}

}  // namespace

bool has_place(const FindingRow& finding) {
    return finding.place && std::isfinite(finding.place->x) && std::isfinite(finding.place->y);
}

FindingWriter::FindingWriter(const Connection& connection, GeometryColumn geometry)
    : connection_(connection), geometry_(std::move(geometry)) {
    restart_numbering(connection);
}

void FindingWriter::write(std::span<const FindingRow* const> findings) {
    const std::size_t in_full_statements = findings.size() - findings.size() % many_rows;
    write(findings.first(in_full_statements), many_rows, many_);
    write(findings.subspan(in_full_statements), 1, one_);
    if (!findings.empty() && sqlite3_last_insert_rowid(connection_.handle) != written_)
        throw DataError(say("{} 的表 finding 没有从 1 起连续编号；请删除该表后重试",
                            "the table finding of {} does not number its rows from 1 on; delete it and try again",
                            connection_.file));
}

void FindingWriter::write(std::span<const FindingRow* const> findings, std::size_t rows_a_statement,
                          std::optional<Statement>& insert) {
    if (findings.empty()) return;
    const int columns = static_cast<int>(run_table("finding").columns.size()) + 1;
    if (!insert) insert.emplace(connection_, insert_sql(geometry_.name, rows_a_statement));
    places_.resize(many_rows);
    for (std::size_t first = 0; first < findings.size(); first += rows_a_statement) {
        if (stopped_) throw Cancelled();
        for (std::size_t i = 0; i < rows_a_statement; ++i)
            bind(*insert, static_cast<int>(i) * columns, *findings[first + i],
                 first == 0 ? nullptr : findings[first + i - rows_a_statement], places_[i]);
        insert->run();
        written_ += static_cast<std::int64_t>(rows_a_statement);
    }
}

void FindingWriter::bind(Statement& insert, int at, const FindingRow& finding, const FindingRow* before,
                         PointBlob& blob) const {
    if (has_place(finding)) {
        blob = point_blob(*finding.place, geometry_.srs_id);
        insert.bind(at, std::span<const std::uint8_t>(blob));
    } else {
        insert.bind_null(at);
    }
    ColumnBinder(insert, at + 1, finding, before).bind_all();
}

}  // namespace cunjing
