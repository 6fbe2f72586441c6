// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/findings/finding_filter.hpp"

namespace cunjing {

bool WantedFindings::is_all() const {
    return !village && rule.empty() && verdict.empty() && !severity && words.isEmpty();
}

FindingFilter::FindingFilter(FindingList& list, QObject* parent) : QSortFilterProxyModel(parent), list_(&list) {
    setSourceModel(list_);
    setSortRole(FindingList::sort_role);
}

void FindingFilter::want(const WantedFindings& wanted) {
    wanted_ = wanted;
    invalidateFilter();
}

const ListedFinding& FindingFilter::at(const QModelIndex& index) const {
    return list_->at(mapToSource(index).row());
}

FindingTally FindingFilter::tally() const {
    FindingTally tally;
    for (int row = 0; row < rowCount(); ++row) {
        const ListedFinding& finding = at(index(row, 0));
        if (finding.verdict == "undetermined")
            ++tally.undetermined;
        else if (finding.severity <= 0)
            ++tally.opportunities;
        else
            ++(finding.verdict == "doubtful" ? tally.doubtful : tally.violated);
    }
    return tally;
}

bool FindingFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const ListedFinding& finding = list_->at(row);
    if (wanted_.village && finding.village_code != *wanted_.village) return false;
    if (!wanted_.rule.empty() && finding.rule != wanted_.rule) return false;
    if (!wanted_.verdict.empty() && finding.verdict != wanted_.verdict) return false;
    if (wanted_.severity && (finding.verdict == "undetermined" || finding.severity != *wanted_.severity)) return false;
    if (wanted_.words.isEmpty() || QString::fromStdString(finding.subject_uid) == wanted_.words) return true;
    for (int column = 0; column < FindingList::column_count; ++column)
        if (list_->data(list_->index(row, column, parent), Qt::DisplayRole)
                .toString()
                .contains(wanted_.words, Qt::CaseInsensitive))
            return true;
    return false;
}

}  // namespace cunjing
