// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QWizardPage>

#include "plugin/town/new_town.hpp"

class QFormLayout;
class QLabel;
class QRadioButton;

namespace cunjing {

/// One question of the wizard: a sentence of help, what is to be filled in, and below it what is still wrong.
class NewTownPage : public QWizardPage {
    Q_OBJECT

public:
    NewTownPage(NewTown& town, const QString& title, const QString& help);

    [[nodiscard]] bool isComplete() const override;

protected:
    /// What keeps a person from going on, as a sentence; empty: nothing.
    [[nodiscard]] virtual QString fault() const = 0;
    /// Reads the widgets and says what is wrong.
    void changed();
    virtual void read_widgets() = 0;

    [[nodiscard]] NewTown& town() const { return *town_; }
    [[nodiscard]] QFormLayout& form() const { return *form_; }
    /// A choice among several, in a row of its own.
    QRadioButton* add_choice(const QString& title, const QString& name);
    /// A widget of the choice above, shown while that is taken.
    void add_to_choice(QRadioButton* choice, QWidget* widget);
    void add_note(const QString& sentence);

private:
    NewTown* town_;
    QFormLayout* form_;
    QLabel* fault_;
};

}  // namespace cunjing
