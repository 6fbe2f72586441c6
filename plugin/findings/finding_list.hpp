// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <vector>

#include "gis/report/listed_finding.hpp"
#include "plugin/look/finding_look.hpp"

class QgsVectorLayer;

namespace cunjing {

/// What people call the things that findings name, rules by id, layers by name, villages by code; and what rules are
/// for.
struct FindingNames {
    QHash<QString, QString> rules;
    QHash<QString, QString> layers;
    QHash<QString, QString> villages;
    RuleFoci foci;
};

/// The findings of the last check as a table for people: what, which rule, where, how much.
class FindingList : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { finding, rule, village, subject, measured, column_count };
    enum Role { sort_role = Qt::UserRole, rule_role, verdict_role };

    using QAbstractTableModel::QAbstractTableModel;

    /// Reads the rows of a findings layer; no layer leaves the list empty.
    void load(QgsVectorLayer* findings, FindingNames names, FindingMarks marks);

    [[nodiscard]] const ListedFinding& at(int row) const { return rows_[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int count(const std::string& verdict) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString words(const ListedFinding& row, int column) const;
    [[nodiscard]] QVariant order(const ListedFinding& row, int column) const;

    std::vector<ListedFinding> rows_;
    FindingNames names_;
    FindingMarks marks_;
};

}  // namespace cunjing
