// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/snapshot.hpp"

#include <condition_variable>
#include <future>
#include <map>
#include <mutex>

#include "gis/base/error.hpp"
#include "gis/store/derived_rows.hpp"
#include "gis/store/project_file.hpp"
#include "gis/store/read.hpp"

namespace cunjing {
namespace {

std::int64_t version_seen_by(const Connection& connection) {
    Statement version(connection, "PRAGMA data_version");
    version.step();
    return version.integer(0);
}

/// One connection and what it knows of the tables.
struct Reader {
    Connection connection;
    SqliteHandle handle;
    std::map<std::string, TableReader> tables;

    explicit Reader(const ProjectFile& file) : connection{nullptr, file.connection.file, file.connection.lock_wait} {
        handle = open_for_reading(file.path, connection);
    }

    TableReader& table(const std::string& name, const std::string& work_crs) {
        const auto found = tables.find(name);
        return found != tables.end() ? found->second
                                     : tables.try_emplace(name, connection, work_crs, name).first->second;
    }
};

}  // namespace

class Snapshot::Readers {
public:
    Readers(const ProjectFile& file, std::size_t count) : file_(file) {
        // Side by side: each connection first reads how all tables are made.
        std::vector<std::future<std::unique_ptr<Reader>>> opened;
        for (std::size_t i = 0; i < std::max<std::size_t>(count, 1); ++i)
            opened.push_back(std::async(std::launch::async, [&] { return std::make_unique<Reader>(file); }));
        for (auto& reader : opened) all_.push_back(reader.get());
        stand_still();
        for (const auto& reader : all_) free_.push_back(reader.get());
    }

    [[nodiscard]] const ProjectFile& file() const { return file_; }

    /// Does something with a reader that no other thread has meanwhile.
    template <class Use>
    auto with_reader(Use use) {
        Reader* reader = nullptr;
        {
            std::unique_lock lock(mutex_);
            returned_.wait(lock, [this] { return !free_.empty(); });
            reader = free_.back();
            free_.pop_back();
        }
        struct GiveBack {
            Readers& readers;
            Reader* reader;
            ~GiveBack() {
                {
                    const std::lock_guard lock(readers.mutex_);
                    readers.free_.push_back(reader);
                }
                readers.returned_.notify_one();
            }
        } const give_back{*this, reader};
        return use(*reader);
    }

    TableReading read(const TableRows& rows, Table& out) {
        return with_reader(
            [&](Reader& reader) { return reader.table(rows.table, file_.work_crs).read(rows.spans, out); });
    }

    const std::map<std::string, RowPlaces>& places(const Layer& layer) {
        const auto known = places_.find(&layer);
        if (known != places_.end()) return known->second;
        std::map<std::string, RowPlaces> found;
        for (const std::string& table : table_names(layer))
            if (file_.has_layer_table(table))
                found.try_emplace(table, all_.front()->connection, all_.front()->table(table, file_.work_crs), layer);
        return places_.emplace(&layer, std::move(found)).first->second;
    }

    void add(const Layer& layer, const std::string& table, const TableReading& reading) {
        const std::lock_guard lock(mutex_);
        content_ += reading.content;
        auto& remarks = remarks_[table];
        remarks.first = &layer;
        remarks.second.add(reading.remarks);
    }

    [[nodiscard]] std::vector<Text> notes() const {
        const std::lock_guard lock(mutex_);
        std::vector<Text> all;
        for (const auto& [table, of_table] : remarks_)
            for (Text& sentence : of_table.second.sentences(table, *of_table.first)) all.push_back(std::move(sentence));
        return all;
    }

    [[nodiscard]] std::string content_hash() const {
        const std::lock_guard lock(mutex_);
        return fmt::format("{:016x}", content_);
    }

private:
    /// Starts all connections' reading at the same state of the file: nobody wrote between before and after.
    void stand_still() {
        constexpr int patience = 100;
        for (int attempt = 0; attempt < patience; ++attempt) {
            const std::int64_t before = version_seen_by(file_.connection);
            for (const auto& reader : all_) {
                execute(reader->connection, "BEGIN");
                Statement look(reader->connection, "SELECT count(*) FROM sqlite_master");
                look.step();
            }
            if (version_seen_by(file_.connection) == before) return;
            for (const auto& reader : all_) execute(reader->connection, "ROLLBACK");
        }
        throw DataError(say("{} 正被不停地写入，读不到一致的内容；请稍后再试",
                            "{} is being written without pause, so no consistent state of it can be read; try again "
                            "later",
                            file_.connection.file));
    }

    const ProjectFile& file_;
    std::vector<std::unique_ptr<Reader>> all_;
    mutable std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<Reader*> free_;
    std::map<std::string, std::pair<const Layer*, ReadRemarks>> remarks_;
    std::uint64_t content_ = 0;
    std::map<const Layer*, std::map<std::string, RowPlaces>> places_;
};

Snapshot::Snapshot(const Project& project, std::size_t readers)
    : readers_(std::make_unique<Readers>(*project.file_, readers)) {}
Snapshot::~Snapshot() = default;
Snapshot::Snapshot(Snapshot&&) noexcept = default;
Snapshot& Snapshot::operator=(Snapshot&&) noexcept = default;

std::vector<TableRows> Snapshot::rows(const Layer& layer, std::int64_t rows_each) const {
    std::vector<TableRows> pieces;
    for (const std::string& table : table_names(layer)) {
        if (!readers_->file().has_layer_table(table)) continue;
        readers_->with_reader([&](Reader& reader) {
            TableReader& of_table = reader.table(table, readers_->file().work_crs);
            if (of_table.row_number_sql().empty()) pieces.push_back({table, {RowSpan{}}});
            const auto numbers = of_table.row_numbers();
            if (!numbers) return;
            for (auto& spans : pieces_of({*numbers}, rows_each)) pieces.push_back({table, std::move(spans)});
        });
    }
    return pieces;
}

std::int64_t Snapshot::row_count(const Layer& layer) const {
    return readers_->with_reader([&](const Reader& reader) {
        std::int64_t count = 0;
        for (const std::string& table : table_names(layer))
            if (readers_->file().has_layer_table(table)) count += cunjing::row_count(reader.connection, table);
        return count;
    });
}

const std::map<std::string, RowPlaces>& Snapshot::places(const Layer& layer) const {
    return readers_->places(layer);
}

Table Snapshot::read(const Layer& layer, const std::vector<std::string>& fields, const TableRows& rows) const {
    Table result(layer, fields);
    read(rows, result);
    return result;
}

void Snapshot::read(const TableRows& rows, Table& out) const {
    readers_->add(out.layer(), rows.table, readers_->read(rows, out));
}

Table Snapshot::read_again(const Layer& layer, const std::vector<std::string>& fields, const TableRows& rows) const {
    Table result(layer, fields);
    readers_->read(rows, result);
    return result;
}

ComputedStates Snapshot::computed_states() const {
    return readers_->with_reader([](const Reader& reader) { return cunjing::computed_states(reader.connection); });
}

std::vector<Text> Snapshot::notes() const {
    return readers_->notes();
}

std::string Snapshot::content_hash() const {
    return readers_->content_hash();
}

}  // namespace cunjing
