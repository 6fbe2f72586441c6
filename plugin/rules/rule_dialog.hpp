// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>
#include <QTimer>
#include <vector>

#include "gis/check/rule_numbers.hpp"
#include "gis/check/rule_switches.hpp"
#include "gis/check/verdict_counts.hpp"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace cunjing {

/// What the dialog is about.
struct RuleAsked {
    const Rule* rule = nullptr;
    std::vector<RuleNumber> numbers;
    QStringList titles;             // of the numbers
    QStringList whose;              // by whose decision each is in force
    std::optional<RuleSwitch> off;  // where it is switched off, by whom
    std::string village_code;       // of the finding that led here; empty: none
    QString village;
    std::string limit_source;  // of that finding: its number is chosen first
    QString author;
};

/// Who decides, for where, and on what ground.
struct Decision {
    std::string scope;  // code of a village; empty: all of the project
    std::string author;
    std::string document;
};

/// What one value of a number finds under the rule.
struct ValueCounts {
    double value = 0;
    VerdictCounts in_village;
    VerdictCounts in_town;
};

/// A rule with its numbers: a person tries another value, sees at once what would be found, and sets it by name and
/// document, or switches the rule off. Nothing is set by trying.
class RuleDialog : public QDialog {
    Q_OBJECT

public:
    explicit RuleDialog(RuleAsked asked, QWidget* parent = nullptr);

    /// The number that is chosen; null: the rule has none.
    [[nodiscard]] const RuleNumber* number() const;
    /// The value in force and, where it is another, the one that is tried.
    [[nodiscard]] std::vector<double> values() const;
    void show_counts(const std::vector<ValueCounts>& counts);
    /// One line under the counts: that they are being made, or why there are none.
    void say_state(const QString& words);

signals:
    /// Counts of values() are wanted.
    void counts_asked();
    void set_asked(const cunjing::RuleNumber& number, double value, const cunjing::Decision& decision);
    void undo_asked(const cunjing::RuleNumber& number, const cunjing::Decision& decision);
    void switch_asked(bool on, const cunjing::Decision& decision);

private:
    QWidget* make_words();
    QWidget* make_numbers();
    QWidget* make_decision();
    QWidget* make_buttons();
    void choose_number();
    /// Says by whose decision the chosen number is what it is.
    void say_whose();
    void follow();
    [[nodiscard]] Decision decision() const;

    RuleAsked asked_;
    QTimer patience_;  // until a person stops turning the value
    QComboBox* numbers_;
    QDoubleSpinBox* value_;
    QTableWidget* counts_;
    QLabel* state_;
    QComboBox* scope_;
    QLineEdit* author_;
    QLineEdit* document_;
    QPushButton* set_;
    QPushButton* undo_;
    QPushButton* switch_;
};

}  // namespace cunjing
