// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/snapshot.hpp"

#include <condition_variable>
#include <map>
#include <mutex>

#include "gis/base/error.hpp"
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
        for (std::size_t i = 0; i < std::max<std::size_t>(count, 1); ++i)
            all_.push_back(std::make_unique<Reader>(file));
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
};

Snapshot::Snapshot(const Project& project, std::size_t readers)
    : readers_(std::make_unique<Readers>(*project.file_, readers)) {}
Snapshot::~Snapshot() = default;
Snapshot::Snapshot(Snapshot&&) noexcept = default;
Snapshot& Snapshot::operator=(Snapshot&&) noexcept = default;

std::vector<RowRange> Snapshot::ranges(const Layer& layer, std::int64_t rows_each) const {
    constexpr std::int64_t most_pieces = 4096;
    std::vector<RowRange> pieces;
    for (const std::string& table : table_names(layer)) {
        if (!readers_->file().has_layer_table(table)) continue;
        const auto ends = readers_->with_reader(
            [&](Reader& reader) { return reader.table(table, readers_->file().work_crs).row_numbers(); });
        if (!ends) {
            pieces.push_back({table});
            continue;
        }
        const auto [first, last] = *ends;
        const std::uint64_t span = static_cast<std::uint64_t>(last) - static_cast<std::uint64_t>(first);
        const std::uint64_t step =
            std::max<std::uint64_t>(static_cast<std::uint64_t>(rows_each), span / most_pieces + 1);
        for (std::uint64_t at = 0;; at += step) {
            const auto from = static_cast<std::int64_t>(static_cast<std::uint64_t>(first) + at);
            if (span - at < step) {
                pieces.push_back({table, from, last});
                break;
            }
            pieces.push_back({table, from, static_cast<std::int64_t>(static_cast<std::uint64_t>(from) + step - 1)});
        }
    }
    return pieces;
}

Table Snapshot::read(const Layer& layer, const std::vector<std::string>& fields, const RowRange& range) const {
    Table result(layer, fields);
    const TableReading reading = readers_->with_reader(
        [&](Reader& reader) { return reader.table(range.table, readers_->file().work_crs).read(range, result); });
    readers_->add(layer, range.table, reading);
    return result;
}

std::vector<Text> Snapshot::notes() const {
    return readers_->notes();
}

std::string Snapshot::content_hash() const {
    return readers_->content_hash();
}

}  // namespace cunjing
