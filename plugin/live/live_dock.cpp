// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/live/live_dock.hpp"

#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

namespace cunjing {

LiveDock::LiveDock(QWidget* parent)
    : QgsDockWidget(parent),
      list_(new FindingList(this)),
      state_(new QLabel),
      notes_(new QLabel),
      view_(new QTreeView) {
    setObjectName(QStringLiteral("cunjing_live"));
    setWindowTitle(tr("Cunjing while editing"));
    state_->setObjectName(QStringLiteral("cunjing_live_state"));
    state_->setWordWrap(true);
    notes_->setObjectName(QStringLiteral("cunjing_live_notes"));
    notes_->setWordWrap(true);
    view_->setObjectName(QStringLiteral("cunjing_live_view"));
    view_->setModel(list_);
    view_->setRootIsDecorated(false);
    view_->setUniformRowHeights(true);
    connect(view_, &QTreeView::doubleClicked, this,
            [this](const QModelIndex& index) { emit zoom_asked(list_->at(index.row())); });

    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(state_);
    column->addWidget(view_, 1);
    column->addWidget(notes_);
    setWidget(body);
    say_notes({});
}

void LiveDock::say_state(const QString& words) {
    state_->setText(words);
}

void LiveDock::say_notes(const QStringList& notes) {
    notes_->setText(notes.join(QLatin1Char('\n')));
    notes_->setVisible(!notes.isEmpty());
}

void LiveDock::fit_columns() {
    for (int column = 0; column < FindingList::column_count; ++column) view_->resizeColumnToContents(column);
}

}  // namespace cunjing
