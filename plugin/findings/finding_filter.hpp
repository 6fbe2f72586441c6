// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <optional>
#include <string>

#include "plugin/findings/finding_list.hpp"

namespace cunjing {

/// Which findings a person wants to see; nothing named: all.
struct WantedFindings {
    std::optional<std::string> village;  // code; empty: those in no village
    std::string rule;
    std::string verdict;
    std::optional<int> severity;
    QString words;  // somewhere in a row, in any case

    [[nodiscard]] bool is_all() const;
};

/// How many findings there are of each kind.
struct FindingTally {
    int violated = 0;
    int doubtful = 0;
    int undetermined = 0;
    int opportunities = 0;  // severity 0: nothing is wrong, something could be better

    [[nodiscard]] int all() const { return violated + doubtful + undetermined + opportunities; }
};

/// The findings that a person wants to see, in the order he asks for.
class FindingFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit FindingFilter(FindingList& list, QObject* parent = nullptr);

    void want(const WantedFindings& wanted);
    [[nodiscard]] const WantedFindings& wanted() const { return wanted_; }
    [[nodiscard]] FindingTally tally() const;
    [[nodiscard]] const ListedFinding& at(const QModelIndex& index) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    FindingList* list_;
    WantedFindings wanted_;
};

}  // namespace cunjing
