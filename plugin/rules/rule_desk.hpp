// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <optional>

#include "gis/report/listed_finding.hpp"
#include "plugin/rules/rule_dialog.hpp"
#include "plugin/workplace.hpp"

namespace cunjing {

/// Where a person looks at a rule, tries its numbers and decides on them.
class RuleDesk : public QObject {
    Q_OBJECT

public:
    explicit RuleDesk(Workplace& workplace) : workplace_(&workplace) {}
    ~RuleDesk() override;

    /// Shows the rule of a finding.
    /// Takes the finding and what people call its village.
    void show_rule(const ListedFinding& finding, const QString& village);
    [[nodiscard]] RuleDialog* dialog() { return dialog_; }

signals:
    /// Something was set: the next check goes by it.
    void decided();

private:
    void count();
    void stop_counting();
    void counted(const std::vector<ValueCounts>& counts);
    void set(const std::vector<ParameterSetting>& settings);

    Workplace* workplace_;
    QPointer<RuleDialog> dialog_;
    QPointer<EngineTask> counting_;
    std::optional<ParameterSet> in_force_;  // the dialog's numbers point into it
    std::string rule_;
    std::string village_;
};

}  // namespace cunjing
