// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/findings/finding_list.hpp"

#include "plugin/language.hpp"

namespace cunjing {
namespace {

/// What people call a thing, else the word that the file has for it.
QString name_in(const QHash<QString, QString>& names, const std::string& word) {
    const QString key = QString::fromStdString(word);
    return names.value(key, key);
}

}  // namespace

void FindingList::load(std::vector<ListedFinding> findings, const Catalogue& catalogue,
                       const std::map<std::string, std::string>& villages, FindingMarks marks) {
    beginResetModel();
    rows_ = std::move(findings);
    marks_ = std::move(marks);
    layers_.clear();
    for (const auto& layer : catalogue.layers())
        layers_.insert(QString::fromStdString(layer->name), shown(layer->title));
    villages_.clear();
    for (const auto& [code, name] : villages)
        if (!name.empty()) villages_.insert(QString::fromStdString(code), QString::fromStdString(name));
    endResetModel();
}

void FindingList::clear() {
    beginResetModel();
    rows_.clear();
    endResetModel();
}

QString FindingList::village_of(const ListedFinding& row) const {
    return row.village_code.empty() ? tr("in no village") : name_in(villages_, row.village_code);
}

QString FindingList::layer_title(const std::string& layer) const {
    return name_in(layers_, layer);
}

int FindingList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int FindingList::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString FindingList::words(const ListedFinding& row, int column) const {
    switch (column) {
        case finding: return shown(severity_title(row.verdict, row.severity));
        case rule: return shown(row.title);
        case village: return village_of(row);
        case subject: return layer_title(row.subject_layer);
        case measured:
            if (!row.measured) return shown(row.reason);
            return QString::fromStdString(measured_words(row, gui_language()));
        default: return {};
    }
}

QVariant FindingList::order(const ListedFinding& row, int column) const {
    if (column == finding) return finding_order(row);
    if (column == measured) return row.measured ? QVariant(*row.measured) : QVariant();
    return words(row, column);
}

QVariant FindingList::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const ListedFinding& row = at(index.row());
    switch (role) {
        case Qt::DisplayRole: return words(row, index.column());
        case Qt::DecorationRole: return index.column() == finding ? QVariant(marks_.icon(row)) : QVariant();
        case Qt::ToolTipRole: return row.reason.zh.empty() ? words(row, index.column()) : shown(row.reason);
        case sort_role: return order(row, index.column());
        case rule_role: return QString::fromStdString(row.rule);
        case verdict_role: return QString::fromStdString(row.verdict);
        default: return {};
    }
}

QVariant FindingList::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case finding: return tr("Finding");
        case rule: return tr("Rule");
        case village: return tr("Village");
        case subject: return tr("Feature");
        case measured: return tr("Measured / limit");
        default: return {};
    }
}

}  // namespace cunjing
