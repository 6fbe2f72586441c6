// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/findings/finding_dock.hpp"

#include <qgscollapsiblegroupbox.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

namespace cunjing {
namespace {

constexpr int narrowest_list_px = 380;
constexpr int widest_column_px = 150;
constexpr int lowest_list_px = 90;

}  // namespace

FindingDock::FindingDock(QWidget* parent)
    : QgsDockWidget(parent),
      list_(new FindingList(this)),
      filtered_(new FindingFilter(*list_, this)),
      filter_(new FilterBar),
      panel_(new FindingPanel),
      counts_(new QLabel),
      remark_(new QgsCollapsibleGroupBoxBasic),
      reasons_(new QPlainTextEdit),
      bar_(new QProgressBar),
      cancel_(new QToolButton),
      view_(new QTreeView) {
    setObjectName(QStringLiteral("cunjing_findings"));
    setWindowTitle(tr("Cunjing findings"));

    make_view();
    make_remark();
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(make_head());
    column->addWidget(make_body(), 1);
    column->addWidget(remark_);
    setWidget(body);
    set_remark({}, {});
    set_running(false);
    refresh({});
}

QWidget* FindingDock::make_body() {
    auto* body = new QSplitter(Qt::Vertical);
    body->setChildrenCollapsible(false);
    body->addWidget(view_);
    body->addWidget(panel_);
    body->setStretchFactor(0, 3);
    body->setStretchFactor(1, 2);
    return body;
}

void FindingDock::make_view() {
    view_->setObjectName(QStringLiteral("cunjing_finding_view"));
    view_->setModel(filtered_);
    view_->setRootIsDecorated(false);
    view_->setUniformRowHeights(true);
    view_->setAlternatingRowColors(true);
    view_->setMinimumSize(narrowest_list_px, lowest_list_px);
    view_->setSortingEnabled(true);
    view_->header()->moveSection(FindingList::measured, FindingList::village);
    view_->sortByColumn(FindingList::finding, Qt::AscendingOrder);
    connect(view_, &QTreeView::doubleClicked, this,
            [this](const QModelIndex& index) { emit zoom_asked(filtered_->at(index)); });
    connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FindingDock::selection_changed);
    connect(filtered_, &QAbstractItemModel::modelReset, this, &FindingDock::selection_changed);
}

void FindingDock::make_remark() {
    remark_->setObjectName(QStringLiteral("cunjing_remark"));
    remark_->setCollapsed(true);
    reasons_->setObjectName(QStringLiteral("cunjing_reasons"));
    reasons_->setReadOnly(true);
    reasons_->setFrameShape(QFrame::NoFrame);
    auto* column = new QVBoxLayout(remark_);
    column->addWidget(reasons_);
}

QWidget* FindingDock::make_head() {
    counts_->setObjectName(QStringLiteral("cunjing_counts"));
    counts_->setWordWrap(true);
    bar_->setRange(0, 100);
    cancel_->setObjectName(QStringLiteral("cunjing_cancel"));
    cancel_->setText(tr("Cancel"));
    connect(cancel_, &QToolButton::clicked, this, &FindingDock::cancel_asked);
    connect(filter_, &FilterBar::changed, this, &FindingDock::apply_filter);

    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    auto* running = new QHBoxLayout;
    running->addWidget(bar_, 1);
    running->addWidget(cancel_);
    column->addWidget(counts_);
    column->addLayout(running);
    column->addWidget(filter_);
    return head;
}

void FindingDock::apply_filter() {
    filtered_->want(filter_->wanted());
    count();
}

void FindingDock::count() {
    const FindingTally tally = filtered_->tally();
    QString words = tr("%1 violated · %2 doubtful · %3 undetermined · %4 opportunities (%5)")
                        .arg(tally.violated)
                        .arg(tally.doubtful)
                        .arg(tally.undetermined)
                        .arg(tally.opportunities)
                        .arg(checked_on_);
    if (!filtered_->wanted().is_all()) words = tr("%1 of %2: %3").arg(tally.all()).arg(list_->rowCount()).arg(words);
    counts_->setText(checked_on_.isEmpty() ? tr("not checked yet") : words);
}

void FindingDock::refresh(const QString& checked_on) {
    checked_on_ = checked_on;
    filter_->offer(*list_);
    fit_columns();
}

void FindingDock::fit_columns() {
    for (int column = 0; column < FindingList::column_count; ++column) {
        view_->resizeColumnToContents(column);
        view_->setColumnWidth(column, std::min(view_->columnWidth(column), widest_column_px));
    }
}

const ListedFinding* FindingDock::selected() const {
    const QModelIndexList rows = view_->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &filtered_->at(rows.front());
}

void FindingDock::set_remark(const QString& line, const QStringList& reasons) {
    remark_->setTitle(line);
    reasons_->setPlainText(reasons.join(QLatin1Char('\n')));
    remark_->setVisible(!reasons.isEmpty());
}

void FindingDock::set_running(bool running) {
    bar_->setValue(0);
    bar_->setVisible(running);
    cancel_->setVisible(running);
}

void FindingDock::set_progress(double percent) {
    bar_->setValue(static_cast<int>(percent));
}

}  // namespace cunjing
