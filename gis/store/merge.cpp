// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <deque>

#include "gis/base/error.hpp"
#include "gis/store/append.hpp"
#include "gis/store/table_updater.hpp"
#include "gis/store/transaction.hpp"

namespace cunjing {
namespace {

constexpr std::size_t rows_between_reports = 1024;

/// The tables of one layer, as rows of them are changed.
class LayerUpdate {
public:
    LayerUpdate(ProjectFile& file, const Table& rows) : file_(file), rows_(rows) {
        for (const std::string& table : table_names(rows.layer())) {
            if (!file.has_layer_table(table)) continue;
            names_.push_back(table);
            tables_.emplace_back(file, table, rows);
        }
    }

    void update(std::size_t row) {
        const std::string_view uid = rows_.uid(row);
        for (std::size_t i = 0; i < tables_.size(); ++i) {
            if (!tables_[i].has(uid)) continue;
            const std::size_t home = home_of(rows_.shapes.dimension(row), i);
            if (home != i && tables_[i].is_without_shape(uid)) tables_[i].hand_over(uid, names_[home]);
            tables_[tables_[home].has(uid) ? home : i].update(row);
            return;
        }
        throw DataError(say("{0} 的图层 {1} 中已没有 uid 为 {2} 的行：可能刚被别人删除，请重试",
                            "the layer {1} of {0} has no row with uid {2} any more: perhaps somebody deleted it just "
                            "now; try again",
                            file_.connection.file, rows_.layer().name, uid));
    }

    void finish() const {
        for (const TableUpdater& table : tables_) table.finish();
    }

private:
    /// The table for shapes of a dimension; the one where the row is when the layer keeps no other.
    [[nodiscard]] std::size_t home_of(Dimension dimension, std::size_t here) const {
        if (dimension == Dimension::none) return here;
        const std::string wanted = rows_.layer().table_name(dimension);
        for (std::size_t i = 0; i < names_.size(); ++i)
            if (names_[i] == wanted) return i;
        return here;
    }

    ProjectFile& file_;
    const Table& rows_;
    std::vector<std::string> names_;
    std::deque<TableUpdater> tables_;  // statements cannot be moved
};

}  // namespace

void Project::merge(const Table& added, const Table& changed, Progress& progress) {
    const std::size_t all = added.size() + changed.size();
    Transaction transaction(*file_);
    std::size_t done = 0;
    append_rows(*file_, added, done, all, progress);
    if (changed.size() > 0) {
        LayerUpdate update(*file_, changed);
        for (std::size_t row = 0; row < changed.size(); ++row) {
            update.update(row);
            if (++done % rows_between_reports == 0)
                progress.step(static_cast<double>(done) / static_cast<double>(all), "write");
        }
        update.finish();
    }
    progress.step(1, "write");
    transaction.commit();
}

}  // namespace cunjing
