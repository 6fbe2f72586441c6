// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/zones/candidate_list.hpp"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace cunjing {
namespace {

QString number(const std::optional<int>& value) {
    return value ? QString::number(*value) : QStringLiteral("–");
}

QString households(const ListedCandidate& candidate) {
    return number(candidate.households_300m) + QStringLiteral(" / ") + number(candidate.households_600m);
}

}  // namespace

CandidateList::CandidateList(QWidget* parent)
    : QWidget(parent), words_(new QLabel), view_(new QTreeWidget), accept_(new QPushButton(tr("Take this one…"))) {
    words_->setObjectName(QStringLiteral("cunjing_candidate_words"));
    words_->setWordWrap(true);
    view_->setObjectName(QStringLiteral("cunjing_candidate_view"));
    view_->setRootIsDecorated(false);
    view_->setUniformRowHeights(true);
    view_->setHeaderLabels({tr("Village"), tr("Rank"), tr("Score"), tr("Birds"), tr("Households 300 / 600 m")});
    view_->headerItem()->setToolTip(4, tr("Keepers within a walk of 300 m and of 600 m"));
    accept_->setObjectName(QStringLiteral("cunjing_candidate_accept"));
    auto* suggest = new QPushButton(tr("Suggest"));
    suggest->setObjectName(QStringLiteral("cunjing_candidate_suggest"));
    connect(suggest, &QPushButton::clicked, this, &CandidateList::suggest_asked);
    connect(view_, &QTreeWidget::currentItemChanged, this, [this] {
        const ListedCandidate* candidate = selected();
        accept_->setEnabled(candidate != nullptr);
        if (candidate != nullptr) emit chosen(*candidate);
    });
    connect(accept_, &QPushButton::clicked, this, [this] {
        if (const ListedCandidate* candidate = selected()) emit accepted(ListedCandidate(*candidate));
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(words_);
    column->addWidget(view_, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(suggest);
    buttons->addWidget(accept_);
    column->addLayout(buttons);
    show_candidates({}, {});
}

const ListedCandidate* CandidateList::selected() const {
    const int line = view_->indexOfTopLevelItem(view_->currentItem());
    return line < 0 ? nullptr : &candidates_[static_cast<std::size_t>(line)];
}

void CandidateList::show_candidates(std::vector<ListedCandidate> candidates, const QString& words) {
    view_->clear();
    candidates_ = std::move(candidates);
    for (const ListedCandidate& candidate : candidates_) {
        const QString score = candidate.score ? QString::number(*candidate.score, 'f', 2) : QStringLiteral("–");
        auto* item = new QTreeWidgetItem({candidate.village, number(candidate.rank), score,
                                          number(candidate.capacity_birds), households(candidate)});
        for (int column = 1; column < item->columnCount(); ++column)
            item->setTextAlignment(column, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter));
        view_->addTopLevelItem(item);
    }
    for (int column = 0; column < view_->columnCount(); ++column) view_->resizeColumnToContents(column);
    words_->setText(words);
    words_->setVisible(!words.isEmpty());
    accept_->setEnabled(false);
}

}  // namespace cunjing
