// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/zones/zone_dock.hpp"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

#include "plugin/language.hpp"

namespace cunjing {
namespace {

constexpr double square_metres_in_mu = 10000.0 / 15;
constexpr int lowest_px = 150;

QLabel* label(const char* name) {
    auto* words = new QLabel;
    words->setObjectName(QLatin1String(name));
    words->setWordWrap(true);
    return words;
}

QString area_words(double area_m2) {
    return ZoneDock::tr("%1 m² (%2 mu)").arg(area_m2, 0, 'f', 0).arg(area_m2 / square_metres_in_mu, 0, 'f', 2);
}

QString village_words(const SketchReport& report) {
    if (report.villages.empty()) return ZoneDock::tr("in no village that is mapped");
    QStringList names;
    for (const std::string& name : report.villages) names << QString::fromStdString(name);
    if (names.size() == 1) return names.front();
    return ZoneDock::tr("over several villages, where a zone has to lie in one: %1")
        .arg(names.join(QStringLiteral(", ")));
}

QString facts(const SketchReport& report) {
    const SitingAnswer& answer = report.answer;
    const QString birds = answer.capacity_is_written ? ZoneDock::tr("room for %1 birds, as is written on it")
                                                     : ZoneDock::tr("room for %1 birds");
    return QStringList{area_words(answer.area_m2), birds.arg(answer.capacity_birds, 0, 'f', 0), village_words(report)}
        .join(QStringLiteral(" · "));
}

}  // namespace

ZoneDock::ZoneDock(QWidget* parent)
    : QgsDockWidget(parent),
      state_(label("cunjing_zone_state")),
      read_again_(add_button("cunjing_zone_read", tr("Read again"), tr("Reads the features as they are saved now"),
                             &ZoneDock::read_asked)),
      pages_(new QTabWidget),
      verdict_(label("cunjing_zone_verdict")),
      facts_(label("cunjing_zone_facts")),
      constraints_(new SitingView),
      total_(label("cunjing_zone_total")),
      factors_(new FactorView),
      shading_(new QCheckBox(tr("Shade forbidden ground"))),
      legend_(label("cunjing_zone_legend")),
      keep_(add_button("cunjing_zone_keep", tr("Keep…"), tr("Writes the zone into the layer of penning zones"),
                       &ZoneDock::keep_asked)),
      corners_(add_button("cunjing_zone_corners", tr("Corners…"), tr("Lists the numbered corners"),
                          &ZoneDock::corners_asked)),
      discard_(add_button("cunjing_zone_discard", tr("Discard"), tr("Gives the sketch up"), &ZoneDock::discard_asked)),
      take_up_(add_button("cunjing_zone_take_up", tr("Take up selected zone"),
                          tr("Judges the penning zone that is selected; its corners can be dragged"),
                          &ZoneDock::take_up_asked)),
      heights_(add_button("cunjing_zone_heights", tr("Heights…"),
                          tr("Names a raster of heights, from which slope and aspect are told"),
                          &ZoneDock::heights_asked)),
      candidates_(new CandidateList),
      notes_(label("cunjing_zone_notes")) {
    setObjectName(QStringLiteral("cunjing_zones"));
    setWindowTitle(tr("Penning zone"));
    pages_->setObjectName(QStringLiteral("cunjing_zone_pages"));
    pages_->addTab(zone_page(), tr("Zone"));
    pages_->addTab(candidates_, tr("Suggestions"));
    connect(candidates_, &CandidateList::suggest_asked, this, &ZoneDock::suggest_asked);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(4, 4, 4, 4);
    auto* line = new QHBoxLayout;
    line->addWidget(state_, 1);
    line->addWidget(read_again_);
    column->addLayout(line);
    column->addWidget(pages_, 1);
    column->addWidget(notes_);
    setWidget(body);
    say_notes({});
    set_ready(false, false);
}

QWidget* ZoneDock::zone_page() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(verdict_);
    column->addWidget(facts_);
    constraints_->setMinimumHeight(lowest_px);
    column->addWidget(constraints_, 3);
    column->addWidget(total_);
    factors_->setMinimumHeight(lowest_px);
    column->addWidget(factors_, 2);
    auto* buttons = new QGridLayout;
    buttons->addWidget(keep_, 0, 0);
    buttons->addWidget(corners_, 0, 1);
    buttons->addWidget(discard_, 0, 2);
    buttons->addWidget(take_up_, 1, 0, 1, 2);
    buttons->addWidget(heights_, 1, 2);
    column->addLayout(buttons);
    shading_->setObjectName(QStringLiteral("cunjing_zone_shading"));
    shading_->setChecked(true);
    connect(shading_, &QCheckBox::toggled, this, &ZoneDock::shading_switched);
    column->addWidget(shading_);
    column->addWidget(legend_);
    auto* rolled = new QScrollArea;  // beside other docks there is little room
    rolled->setWidgetResizable(true);
    rolled->setFrameShape(QFrame::NoFrame);
    rolled->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    rolled->setWidget(page);
    return rolled;
}

QPushButton* ZoneDock::add_button(const char* name, const QString& title, const QString& tip,
                                  void (ZoneDock::*what)()) const {
    auto* button = new QPushButton(title);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(tip);
    connect(button, &QPushButton::clicked, this, what);
    return button;
}

void ZoneDock::say_state(const QString& words, bool can_read_again) {
    state_->setText(words);
    read_again_->setVisible(can_read_again);
}

void ZoneDock::say_notes(const QStringList& notes) {
    notes_->setText(notes.join(QLatin1Char('\n')));
    notes_->setVisible(!notes.isEmpty());
}

void ZoneDock::show_report(const SketchReport& report) {
    if (report.fault) return show_words(shown(*report.fault));
    verdict_->setText(verdict_words(report));
    verdict_->setStyleSheet(QStringLiteral("background: %1; color: white; font-weight: bold; padding: 4px")
                                .arg(colour_of(report.answer.verdict).name()));
    facts_->setText(facts(report));
    constraints_->show_lines(report.lines);
    total_->setText(tr("Score of the place, 0 to 1: %1").arg(report.score.total, 0, 'f', 2));
    factors_->show_score(report.score);
}

void ZoneDock::show_words(const QString& words) {
    verdict_->setText(words);
    verdict_->setStyleSheet(QStringLiteral("padding: 4px"));
    facts_->clear();
    constraints_->show_lines({});
    total_->clear();
    factors_->show_score({});
}

void ZoneDock::show_legend(const QString& html) {
    legend_->setText(html);
    legend_->setVisible(!html.isEmpty());
}

void ZoneDock::set_ready(bool can_keep, bool has_corners) {
    keep_->setEnabled(can_keep);
    corners_->setEnabled(can_keep);
    discard_->setEnabled(has_corners);
}

bool ZoneDock::is_shading_wanted() const {
    return shading_->isChecked();
}

void ZoneDock::show_candidates() {
    pages_->setCurrentWidget(candidates_);
}

}  // namespace cunjing
