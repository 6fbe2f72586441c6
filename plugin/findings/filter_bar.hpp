// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QWidget>

#include "plugin/findings/finding_filter.hpp"

class QComboBox;
class QgsFilterLineEdit;

namespace cunjing {

/// Where a person says which findings to list: village, rule, verdict, severity, words.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);

    /// Offers the villages and rules that findings name, each with how many; what was chosen stays as far as it is
    /// still there.
    void offer(const FindingList& list);
    [[nodiscard]] WantedFindings wanted() const;

signals:
    void changed();

private:
    QComboBox* villages_;
    QComboBox* rules_;
    QComboBox* verdicts_;
    QComboBox* severities_;
    QgsFilterLineEdit* words_;
};

}  // namespace cunjing
