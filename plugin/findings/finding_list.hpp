// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <vector>

#include "gis/report/latest_check.hpp"
#include "plugin/look/finding_look.hpp"

namespace cunjing {

/// Findings as a table for people: what, which rule, where, how much.
class FindingList : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { finding, rule, village, subject, measured, column_count };
    enum Role { sort_role = Qt::UserRole, rule_role, verdict_role };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows these in place of those before.
    /// Takes the catalogue that tells the titles of layers, and the names of villages by code.
    void load(std::vector<ListedFinding> findings, const Catalogue& catalogue,
              const std::map<std::string, std::string>& villages, FindingMarks marks);
    void clear();

    [[nodiscard]] const ListedFinding& at(int row) const { return rows_[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const std::vector<ListedFinding>& all() const { return rows_; }
    /// What people call the village of a finding, and the layer of its feature.
    [[nodiscard]] QString village_of(const ListedFinding& row) const;
    [[nodiscard]] QString layer_title(const std::string& layer) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString words(const ListedFinding& row, int column) const;
    [[nodiscard]] QVariant order(const ListedFinding& row, int column) const;

    std::vector<ListedFinding> rows_;
    QHash<QString, QString> layers_;
    QHash<QString, QString> villages_;
    FindingMarks marks_;
};

}  // namespace cunjing
