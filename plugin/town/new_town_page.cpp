// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/town/new_town_page.hpp"

#include <QFormLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace cunjing {

NewTownPage::NewTownPage(NewTown& town, const QString& title, const QString& help)
    : town_(&town), form_(new QFormLayout), fault_(new QLabel) {
    setTitle(title);
    setSubTitle(help);
    fault_->setObjectName(QStringLiteral("fault"));
    fault_->setWordWrap(true);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form_);
    column->addStretch(1);
    column->addWidget(fault_);
}

bool NewTownPage::isComplete() const {
    return fault().isEmpty();
}

void NewTownPage::changed() {
    read_widgets();
    fault_->setText(fault());
    emit completeChanged();
}

QRadioButton* NewTownPage::add_choice(const QString& title, const QString& name) {
    auto* choice = new QRadioButton(title);
    choice->setObjectName(name);
    form_->addRow(choice);
    connect(choice, &QRadioButton::toggled, this, [this] { changed(); });
    return choice;
}

void NewTownPage::add_to_choice(QRadioButton* choice, QWidget* widget) {
    constexpr int indent_px = 24;
    auto* row = new QWidget;
    auto* line = new QVBoxLayout(row);
    line->setContentsMargins(indent_px, 0, 0, 0);
    line->addWidget(widget);
    form_->addRow(row);
    row->setVisible(choice->isChecked());
    connect(choice, &QRadioButton::toggled, row, &QWidget::setVisible);
}

void NewTownPage::add_note(const QString& sentence) {
    auto* note = new QLabel(sentence);
    note->setWordWrap(true);
    form_->addRow(note);
}

}  // namespace cunjing
