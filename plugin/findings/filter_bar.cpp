// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/findings/filter_bar.hpp"

#include <qgsfilterlineedit.h>

#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <map>

#include "plugin/language.hpp"

namespace cunjing {
namespace {

/// What a choice stands for; an invalid one: all.
QVariant chosen(const QComboBox& box) {
    return box.currentData();
}

QComboBox* new_box(const char* name) {
    auto* box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    return box;
}

/// A word, how it is shown, and how many findings have it.
struct Choice {
    QString title;
    int count = 0;
};

/// Takes the choices by the word that each stands for.
void fill(QComboBox& box, const QString& all, const std::map<QString, Choice>& choices) {
    const QVariant before = chosen(box);
    const QSignalBlocker quiet(box);
    box.clear();
    box.addItem(all);
    for (const auto& [word, choice] : choices)
        box.addItem(QStringLiteral("%1 (%2)").arg(choice.title).arg(choice.count), word);
    const int again = before.isValid() ? box.findData(before) : 0;
    box.setCurrentIndex(again < 0 ? 0 : again);
}

}  // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent),
      villages_(new_box("cunjing_filter_village")),
      rules_(new_box("cunjing_filter_rule")),
      verdicts_(new_box("cunjing_filter_verdict")),
      severities_(new_box("cunjing_filter_severity")),
      words_(new QgsFilterLineEdit) {
    verdicts_->addItem(tr("all verdicts"));
    verdicts_->addItem(tr("violated"), QStringLiteral("violated"));
    verdicts_->addItem(tr("doubtful"), QStringLiteral("doubtful"));
    verdicts_->addItem(tr("undetermined"), QStringLiteral("undetermined"));
    severities_->addItem(tr("all severities"));
    for (int severity = 3; severity >= 0; --severity)
        severities_->addItem(shown(severity_title("violated", severity)), severity);
    words_->setObjectName(QStringLiteral("cunjing_filter"));
    words_->setShowClearButton(true);
    words_->setPlaceholderText(tr("Words: rule, village, feature…"));

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(villages_, 0, 0);
    grid->addWidget(rules_, 0, 1);
    grid->addWidget(verdicts_, 1, 0);
    grid->addWidget(severities_, 1, 1);
    grid->addWidget(words_, 2, 0, 1, 2);
    for (QComboBox* box : {villages_, rules_, verdicts_, severities_})
        connect(box, QOverload<int>::of(&QComboBox::currentIndexChanged), this, &FilterBar::changed);
    connect(words_, &QLineEdit::textChanged, this, &FilterBar::changed);
}

void FilterBar::offer(const FindingList& list) {
    std::map<QString, Choice> villages;
    std::map<QString, Choice> rules;
    for (const ListedFinding& finding : list.all()) {
        Choice& village = villages[QString::fromStdString(finding.village_code)];
        village = {list.village_of(finding), village.count + 1};
        Choice& rule = rules[QString::fromStdString(finding.rule)];
        rule = {shown(finding.title), rule.count + 1};
    }
    fill(*villages_, tr("all villages"), villages);
    fill(*rules_, tr("all rules"), rules);
    emit changed();
}

WantedFindings FilterBar::wanted() const {
    WantedFindings wanted;
    if (const QVariant village = chosen(*villages_); village.isValid())
        wanted.village = village.toString().toStdString();
    wanted.rule = chosen(*rules_).toString().toStdString();
    wanted.verdict = chosen(*verdicts_).toString().toStdString();
    if (const QVariant severity = chosen(*severities_); severity.isValid()) wanted.severity = severity.toInt();
    wanted.words = words_->text();
    return wanted;
}

}  // namespace cunjing
