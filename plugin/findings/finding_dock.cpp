// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/findings/finding_dock.hpp"

#include <qgscollapsiblegroupbox.h>
#include <qgsfilterlineedit.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

#include "plugin/language.hpp"

namespace cunjing {
namespace {

constexpr int narrowest_list_px = 380;
constexpr int widest_column_px = 190;

}  // namespace

FindingDock::FindingDock(QWidget* parent)
    : QgsDockWidget(parent),
      list_(new FindingList(this)),
      sorted_(new QSortFilterProxyModel(this)),
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
    column->addWidget(view_, 1);
    column->addWidget(remark_);
    setWidget(body);
    set_remark({}, {});
    set_running(false);
    refresh({});
}

void FindingDock::make_view() {
    sorted_->setSourceModel(list_);
    sorted_->setSortRole(FindingList::sort_role);
    sorted_->setFilterKeyColumn(-1);
    sorted_->setFilterCaseSensitivity(Qt::CaseInsensitive);

    view_->setObjectName(QStringLiteral("cunjing_finding_view"));
    view_->setModel(sorted_);
    view_->setRootIsDecorated(false);
    view_->setUniformRowHeights(true);
    view_->setAlternatingRowColors(true);
    view_->setMinimumWidth(narrowest_list_px);
    view_->setSortingEnabled(true);
    view_->sortByColumn(FindingList::finding, Qt::AscendingOrder);
    connect(view_, &QTreeView::doubleClicked, this,
            [this](const QModelIndex& index) { emit zoom_asked(list_->at(sorted_->mapToSource(index).row())); });
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
    auto* filter = new QgsFilterLineEdit;
    filter->setObjectName(QStringLiteral("cunjing_filter"));
    filter->setShowClearButton(true);
    filter->setPlaceholderText(tr("Filter: rule, village, feature…"));
    connect(filter, &QLineEdit::textChanged, sorted_, &QSortFilterProxyModel::setFilterFixedString);
    counts_->setObjectName(QStringLiteral("cunjing_counts"));
    bar_->setRange(0, 100);
    cancel_->setObjectName(QStringLiteral("cunjing_cancel"));
    cancel_->setText(tr("Cancel"));
    connect(cancel_, &QToolButton::clicked, this, &FindingDock::cancel_asked);

    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    auto* running = new QHBoxLayout;
    running->addWidget(bar_, 1);
    running->addWidget(cancel_);
    column->addWidget(counts_);
    column->addLayout(running);
    column->addWidget(filter);
    return head;
}

void FindingDock::refresh(const QString& checked_on) {
    counts_->setText(checked_on.isEmpty() ? tr("not checked yet")
                                          : tr("%1 violated · %2 doubtful · %3 undetermined (%4)")
                                                .arg(list_->count("violated"))
                                                .arg(list_->count("doubtful"))
                                                .arg(list_->count("undetermined"))
                                                .arg(checked_on));
    for (int column = 0; column < FindingList::column_count; ++column) {
        view_->resizeColumnToContents(column);
        view_->setColumnWidth(column, std::min(view_->columnWidth(column), widest_column_px));
    }
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
