// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/rules/rule_dialog.hpp"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <cmath>

#include "plugin/language.hpp"

namespace cunjing {
namespace {

constexpr int patience_ms = 400;
constexpr int decimals = 4;
constexpr double same_value = 1e-4;  // what the field of the value cannot tell apart
constexpr double greatest_value = 100'000;
constexpr int narrowest_px = 560;

QLabel* wrapped(const QString& words) {
    auto* label = new QLabel(words);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QTableWidgetItem* cell(const QString& words) {
    auto* item = new QTableWidgetItem(words);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setTextAlignment(Qt::AlignCenter);
    return item;
}

/// The unit as people write it; none of a share or a count.
QString unit_of(const Parameter& parameter) {
    if (parameter.unit == "share" || parameter.unit == "count") return {};
    return parameter.unit == "m2" ? QStringLiteral("m²") : QString::fromStdString(parameter.unit);
}

QString amount(const Parameter& parameter, double value) {
    return QStringLiteral("%1 %2").arg(value).arg(unit_of(parameter)).trimmed();
}

/// "12 + 3": violated and doubtful.
QString counted(const VerdictCounts& counts) {
    return QStringLiteral("%1 + %2").arg(counts.violated).arg(counts.doubtful);
}

}  // namespace

RuleDialog::RuleDialog(RuleAsked asked, QWidget* parent)
    : QDialog(parent),
      asked_(std::move(asked)),
      numbers_(new QComboBox),
      value_(new QDoubleSpinBox),
      counts_(new QTableWidget(0, 3)),
      state_(wrapped({})),
      scope_(new QComboBox),
      author_(new QLineEdit(asked_.author)),
      document_(new QLineEdit),
      set_(new QPushButton(tr("Set this value"))),
      undo_(new QPushButton(tr("Take back"))),
      switch_(new QPushButton(asked_.off ? tr("Switch the rule on in the whole town")
                                         : tr("Switch the rule off in the whole town"))) {
    setObjectName(QStringLiteral("cunjing_rule_dialog"));
    setWindowTitle(tr("Rule and limit"));
    setMinimumWidth(narrowest_px);
    patience_.setSingleShot(true);
    patience_.setInterval(patience_ms);
    connect(&patience_, &QTimer::timeout, this, &RuleDialog::counts_asked);
    auto* column = new QVBoxLayout(this);
    column->addWidget(make_words());
    column->addWidget(make_numbers(), 1);
    column->addWidget(make_decision());
    column->addWidget(make_buttons());
    choose_number();
    follow();
}

QWidget* RuleDialog::make_words() {
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    auto* title = new QLabel(QStringLiteral("<b>%1</b>").arg(shown(asked_.rule->title).toHtmlEscaped()));
    column->addWidget(title);
    for (const Basis& clause : asked_.rule->basis)
        column->addWidget(wrapped(
            QStringLiteral("“%1” %2").arg(QString::fromStdString(clause.text), QString::fromStdString(clause.source))));
    if (!asked_.rule->limits.en.empty())
        column->addWidget(wrapped(tr("What it does not see: %1").arg(shown(asked_.rule->limits))));
    if (asked_.off) column->addWidget(wrapped(tr("This rule is %1").arg(shown(words_of(*asked_.off)))));
    return body;
}

QWidget* RuleDialog::make_numbers() {
    numbers_->setObjectName(QStringLiteral("cunjing_rule_numbers"));
    numbers_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    value_->setObjectName(QStringLiteral("cunjing_rule_value"));
    value_->setRange(0, greatest_value);
    value_->setDecimals(decimals);
    counts_->setObjectName(QStringLiteral("cunjing_rule_counts"));
    counts_->setHorizontalHeaderLabels(
        {tr("Value"), asked_.village.isEmpty() ? tr("Village") : asked_.village, tr("Whole town, if set everywhere")});
    counts_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    counts_->verticalHeader()->hide();
    counts_->setColumnHidden(1, asked_.village_code.empty());
    state_->setObjectName(QStringLiteral("cunjing_rule_state"));
    for (const RuleNumber& number : asked_.numbers) {
        numbers_->addItem(asked_.titles.value(numbers_->count()));
        if (asked_.limit_source.find(number.whose) != std::string::npos)
            numbers_->setCurrentIndex(numbers_->count() - 1);
    }
    connect(numbers_, QOverload<int>::of(&QComboBox::currentIndexChanged), this, &RuleDialog::choose_number);
    connect(value_, QOverload<double>::of(&QDoubleSpinBox::valueChanged), &patience_, QOverload<>::of(&QTimer::start));
    auto* body = new QWidget;
    auto* form = new QFormLayout(body);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Number"), numbers_);
    form->addRow(tr("Try the value"), value_);
    form->addRow(tr("Violated + doubtful"), counts_);
    form->addRow(QString(), state_);
    body->setVisible(!asked_.numbers.empty());
    return body;
}

QWidget* RuleDialog::make_decision() {
    scope_->setObjectName(QStringLiteral("cunjing_rule_scope"));
    scope_->addItem(tr("whole town"), QString());
    if (!asked_.village_code.empty()) scope_->addItem(asked_.village, QString::fromStdString(asked_.village_code));
    connect(scope_, QOverload<int>::of(&QComboBox::currentIndexChanged), this, &RuleDialog::follow);
    author_->setObjectName(QStringLiteral("cunjing_rule_author"));
    document_->setObjectName(QStringLiteral("cunjing_rule_document"));
    document_->setPlaceholderText(tr("name or number of the document that decides it"));
    for (const QLineEdit* edit : {author_, document_})
        connect(edit, &QLineEdit::textChanged, this, &RuleDialog::follow);
    auto* body = new QWidget;
    auto* form = new QFormLayout(body);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Holds in"), scope_);
    form->addRow(tr("Who decides"), author_);
    form->addRow(tr("Document"), document_);
    return body;
}

QWidget* RuleDialog::make_buttons() {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    set_->setObjectName(QStringLiteral("cunjing_rule_set"));
    undo_->setObjectName(QStringLiteral("cunjing_rule_undo"));
    switch_->setObjectName(QStringLiteral("cunjing_rule_switch"));
    buttons->addButton(set_, QDialogButtonBox::ActionRole);
    buttons->addButton(undo_, QDialogButtonBox::ActionRole);
    buttons->addButton(switch_, QDialogButtonBox::ActionRole);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(set_, &QPushButton::clicked, this, [this] { emit set_asked(*number(), value_->value(), decision()); });
    connect(undo_, &QPushButton::clicked, this, [this] { emit undo_asked(*number(), decision()); });
    connect(switch_, &QPushButton::clicked, this, [this] { emit switch_asked(asked_.off.has_value(), decision()); });
    return buttons;
}

const RuleNumber* RuleDialog::number() const {
    const int chosen = numbers_->currentIndex();
    return chosen < 0 ? nullptr : &asked_.numbers[static_cast<std::size_t>(chosen)];
}

std::vector<double> RuleDialog::values() const {
    const RuleNumber* chosen = number();
    if (chosen == nullptr) return {};
    std::vector<double> values = {chosen->value};
    if (std::abs(value_->value() - chosen->value) >= same_value) values.push_back(value_->value());
    return values;
}

void RuleDialog::choose_number() {
    const RuleNumber* chosen = number();
    if (chosen == nullptr) return;
    const bool is_day = chosen->parameter->unit == date_unit;  // a day is set by the command line
    value_->setEnabled(!is_day);
    value_->setSuffix(QStringLiteral(" ") + unit_of(*chosen->parameter));
    value_->setValue(chosen->value);
    say_whose();
    patience_.start();
    follow();
}

void RuleDialog::say_whose() {
    say_state(tr("In force: %1").arg(asked_.whose.value(numbers_->currentIndex())));
}

/// What is set needs a name and a document: somebody will ask.
void RuleDialog::follow() {
    const bool is_decided = !author_->text().trimmed().isEmpty() && !document_->text().trimmed().isEmpty();
    const RuleNumber* chosen = number();
    set_->setVisible(chosen != nullptr);
    undo_->setVisible(chosen != nullptr);
    set_->setEnabled(is_decided && chosen != nullptr && value_->isEnabled());
    undo_->setEnabled(is_decided);
    switch_->setEnabled(is_decided && scope_->currentIndex() == 0);  // a rule is off for all or for none
}

Decision RuleDialog::decision() const {
    return {scope_->currentData().toString().toStdString(), author_->text().trimmed().toStdString(),
            document_->text().trimmed().toStdString()};
}

void RuleDialog::show_counts(const std::vector<ValueCounts>& counts) {
    counts_->setRowCount(static_cast<int>(counts.size()));
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const int row = static_cast<int>(i);
        const QString words = amount(*number()->parameter, counts[i].value);
        counts_->setItem(row, 0, cell(i == 0 ? tr("%1 (in force)").arg(words) : words));
        counts_->setItem(row, 1, cell(counted(counts[i].in_village)));
        counts_->setItem(row, 2, cell(counted(counts[i].in_town)));
    }
    say_whose();
}

void RuleDialog::say_state(const QString& words) {
    state_->setText(words);
}

}  // namespace cunjing
