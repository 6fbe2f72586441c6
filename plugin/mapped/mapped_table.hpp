// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "gis/check/mapped.hpp"

namespace cunjing {

/// How much of each village is on the map: a line a village, a column a layer.
class MappedTable : public QAbstractTableModel {
    Q_OBJECT

public:
    /// The length of a cell's bar, 0…1: features per km² beside the village that has most of them.
    enum Role { share_role = Qt::UserRole, is_missing_role };

    /// Takes what points at layers of a catalogue that outlives this.
    explicit MappedTable(MappedTown town, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] double density(const MappedVillage& village, std::size_t layer) const;

    MappedTown town_;
    std::vector<std::size_t> layers_;  // of the town's, by column
    std::vector<double> densest_;      // by column
};

}  // namespace cunjing
