// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/mapped/mapped_table.hpp"

#include <algorithm>
#include <utility>

#include "plugin/language.hpp"

namespace cunjing {

MappedTable::MappedTable(MappedTown town, QObject* parent) : QAbstractTableModel(parent), town_(std::move(town)) {
    for (std::size_t layer = 0; layer < town_.layers.size(); ++layer) {
        double densest = 0;
        for (const MappedVillage& village : town_.villages) densest = std::max(densest, density(village, layer));
        layers_.push_back(layer);
        densest_.push_back(densest);
    }
}

/// Where nobody knows how large a village is, one counts as large as another.
double MappedTable::density(const MappedVillage& village, std::size_t layer) const {
    return static_cast<double>(village.features[layer]) / (village.area_km2 > 0 ? village.area_km2 : 1);
}

int MappedTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(town_.villages.size());
}

int MappedTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(layers_.size());
}

QVariant MappedTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const MappedVillage& village = town_.villages[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    const auto count = static_cast<qlonglong>(village.features[layers_[column]]);
    switch (role) {
        case Qt::DisplayRole: return count;
        case Qt::TextAlignmentRole: return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
        case Qt::ToolTipRole:
            if (count == 0) return tr("nothing of this is mapped here: nothing found does not mean nothing is wrong");
            return village.area_km2 > 0 ? tr("%1 a km²").arg(density(village, layers_[column]), 0, 'f', 1) : QString();
        case share_role: return densest_[column] > 0 ? density(village, layers_[column]) / densest_[column] : 0.0;
        case is_missing_role: return count == 0;
        default: return {};
    }
}

QVariant MappedTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole) return {};
    const auto at = static_cast<std::size_t>(section);
    if (orientation == Qt::Horizontal) return shown(town_.layers[layers_[at]]->title);
    const MappedVillage& village = town_.villages[at];
    return QString::fromStdString(village.name.empty() ? village.code : village.name);
}

}  // namespace cunjing
