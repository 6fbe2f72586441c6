// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/zones/zone_dialog.hpp"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "plugin/language.hpp"

namespace cunjing {
namespace {

constexpr int first_width_px = 620;
constexpr int most_birds = 10'000'000;  // as the catalogue's range
const QDate no_day(1900, 1, 1);         // shown as "not known"

void add_words(QComboBox& list, const Field& field) {
    for (const FieldValue& word : field.values) list.addItem(shown(word.title), QString::fromStdString(word.code));
}

void choose(QComboBox& list, const QString& word) {
    const int at = list.findData(word);
    if (at >= 0) {
        list.setCurrentIndex(at);
    } else {
        // What somebody else wrote there stays until a person chooses.
        list.addItem(word, word);
        list.setCurrentIndex(list.count() - 1);
    }
}

QDateEdit* day_editor(const std::string& day, const char* name) {
    auto* editor = new QDateEdit;
    editor->setObjectName(QLatin1String(name));
    editor->setCalendarPopup(true);
    editor->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    editor->setMinimumDate(no_day);
    editor->setSpecialValueText(ZoneDialog::tr("(not known)"));
    const QDate known = QDate::fromString(QString::fromStdString(day), Qt::ISODate);
    editor->setDate(known.isValid() ? known : no_day);
    return editor;
}

std::string day_in(const QDateEdit& editor) {
    return editor.date() == no_day ? std::string() : editor.date().toString(Qt::ISODate).toStdString();
}

std::string text_in(const QLineEdit& editor) {
    return editor.text().trimmed().toStdString();
}

QLineEdit* line_editor(const QString& text, const char* name) {
    auto* editor = new QLineEdit(text);
    editor->setObjectName(QLatin1String(name));
    return editor;
}

}  // namespace

ZoneDialog::ZoneDialog(const Layer& layer, const ZoneRecord& known, Verdict verdict, const QStringList& remarks,
                       QWidget* parent)
    : QDialog(parent),
      known_(known),
      verdict_(verdict),
      name_(line_editor(known.name, "name")),
      status_(new QComboBox),
      species_(new QComboBox),
      capacity_(new QSpinBox),
      proposed_on_(day_editor(known.status.proposed_on, "proposed_on")),
      approved_on_(day_editor(known.status.approved_on, "approved_on")),
      document_no_(line_editor(QString::fromStdString(known.status.document_no), "document_no")),
      exception_no_(line_editor(QString::fromStdString(known.status.exception_no), "exception_no")),
      lacking_(new QLabel) {
    setObjectName(QStringLiteral("cunjing_zone_dialog"));
    setWindowTitle(tr("Keep the zone"));
    status_->setObjectName(QStringLiteral("status"));
    add_words(*status_, layer.fields[layer.index_of("status")]);
    choose(*status_, QString::fromStdString(known.status.status));
    species_->setObjectName(QStringLiteral("species"));
    species_->addItem(tr("(not known)"), QString());
    add_words(*species_, layer.fields[layer.index_of("species")]);
    choose(*species_, known.species);
    capacity_->setObjectName(QStringLiteral("capacity"));
    capacity_->setRange(-1, most_birds);
    capacity_->setSpecialValueText(tr("(not known)"));
    capacity_->setValue(known.capacity_birds.value_or(-1));

    auto* column = new QVBoxLayout(this);
    if (!remarks.isEmpty()) {
        auto* remark = new QLabel(remarks.join(QLatin1Char('\n')));
        remark->setWordWrap(true);
        column->addWidget(remark);
    }
    auto* form = new QFormLayout;
    column->addLayout(form);
    add_row(*form, layer, "name", name_);
    add_row(*form, layer, "status", status_);
    add_row(*form, layer, "species", species_);
    add_row(*form, layer, "capacity", capacity_);
    add_row(*form, layer, "proposed_on", proposed_on_);
    add_row(*form, layer, "approved_on", approved_on_);
    add_row(*form, layer, "document_no", document_no_);
    add_row(*form, layer, "exception_no", exception_no_);
    proposed_on_->setToolTip(tr("The day of the villagers' meeting"));
    lacking_->setObjectName(QStringLiteral("lacking"));
    lacking_->setWordWrap(true);
    lacking_->setStyleSheet(QStringLiteral("color: #b02020"));
    column->addWidget(lacking_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    accept_ = buttons->button(QDialogButtonBox::Ok);
    accept_->setText(tr("Put it on the map"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addStretch();
    column->addWidget(buttons);
    connect(status_, qOverload<int>(&QComboBox::currentIndexChanged), this, &ZoneDialog::say_what_is_lacking);
    for (const QDateEdit* day : {proposed_on_, approved_on_})
        connect(day, &QDateEdit::dateChanged, this, &ZoneDialog::say_what_is_lacking);
    for (const QLineEdit* number : {document_no_, exception_no_})
        connect(number, &QLineEdit::textChanged, this, &ZoneDialog::say_what_is_lacking);
    say_what_is_lacking();
    resize(first_width_px, sizeHint().height());
}

void ZoneDialog::add_row(QFormLayout& form, const Layer& layer, const char* field, QWidget* editor) {
    form.addRow(shown(layer.fields[layer.index_of(field)].title), editor);
}

ZoneRecord ZoneDialog::record() const {
    ZoneRecord record = known_;
    record.name = name_->text().trimmed();
    record.species = species_->currentData().toString();
    record.capacity_birds = capacity_->value() < 0 ? std::nullopt : std::optional<int>(capacity_->value());
    record.status = {status_->currentData().toString().toStdString(), day_in(*proposed_on_), day_in(*approved_on_),
                     text_in(*document_no_), text_in(*exception_no_)};
    return record;
}

void ZoneDialog::say_what_is_lacking() {
    QStringList lacking;
    for (const Text& each : lacking_for_status(record().status, verdict_)) lacking << shown(each);
    lacking_->setText(lacking.join(QLatin1Char('\n')));
    accept_->setEnabled(lacking.isEmpty());
}

}  // namespace cunjing
