// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/live/live_thread.hpp"

#include <utility>

#include "gis/base/error.hpp"
#include "gis/store/project.hpp"
#include "plugin/failure.hpp"

namespace cunjing {

/// Nobody watches how far it is, but it stops when the thread shall end.
class LiveThread::Stop : public Progress {
public:
    explicit Stop(const std::atomic<bool>& is_stopped) : is_stopped_(is_stopped) {}
    [[nodiscard]] bool is_cancelled() const override { return is_stopped_; }

private:
    const std::atomic<bool>& is_stopped_;
};

LiveThread::LiveThread(std::filesystem::path file, const Catalogue& catalogue, Date as_of, Answers answers)
    : file_(std::move(file)), catalogue_(catalogue), as_of_(as_of), answers_(std::move(answers)), work_(new QObject) {
    work_->moveToThread(&thread_);
    QObject::connect(&thread_, &QThread::finished, work_, &QObject::deleteLater);
    thread_.setObjectName(QStringLiteral("cunjing_live"));
    thread_.start();
    QMetaObject::invokeMethod(work_, [this] { open(); });
}

LiveThread::~LiveThread() {
    is_stopped_ = true;
    thread_.quit();
    thread_.wait();
}

template <class Answer>
void LiveThread::answer(Answer&& what) {
    if (!is_stopped_) QMetaObject::invokeMethod(&receiver_, std::forward<Answer>(what), Qt::QueuedConnection);
}

void LiveThread::open() {
    if (is_stopped_) return;
    const std::optional<Text> failure = failure_of([this] {
        Stop stop(is_stopped_);
        unspoken_ = UnspokenMeasures::read(catalogue_);
        const Project project = Project::open(file_, catalogue_, Access::read_only);
        session_ = std::make_unique<LiveSession>(project, catalogue_, as_of_, stop, true);
    });
    answer([opened = answers_.opened, failure] { opened(failure); });
}

void LiveThread::apply(QgisEdit edit) {
    QMetaObject::invokeMethod(work_, [this, edit = std::move(edit)]() mutable {
        if (is_stopped_ || session_ == nullptr) return;
        answer([edited = answers_.edited, report = report_on(std::move(edit))] { edited(report); });
    });
}

LiveReport LiveThread::report_on(QgisEdit edit) {
    LiveReport report;
    report.round = edit.round;
    const std::optional<Text> failure = failure_of([&] {
        const LiveAnswer answer = apply_under_free_uid(edit);
        const auto listed = [this](const FindingRow& row) { return listed_finding(row, catalogue_, unspoken_); };
        const auto add = [&](const FindingRow& row) {
            report.found.push_back({listed(row), std::string(row.evidence_wkt)});
        };
        for (const FindingRow& row : answer.changes.appeared) add(row);
        for (const auto& [before, now] : answer.changes.changed) {
            report.before.push_back(listed(before));
            add(now);
        }
        for (const FindingRow& row : answer.changes.disappeared) report.gone.push_back(listed(row));
        for (const Layer* layer : answer.stale) report.stale_layers.push_back(layer->title);
        report.notes = answer.notes;
        report.is_under_own_word = edit.edit.uid == edit.feature;
    });
    if (failure) report.notes.push_back(*failure);
    const auto elapsed = std::chrono::steady_clock::now() - edit.made_at;
    report.answered_ms = std::chrono::duration<double, std::milli>(elapsed).count();
    return report;
}

/// A pasted copy has the uid of its original until it is saved: meanwhile the session knows it by QGIS's word.
LiveAnswer LiveThread::apply_under_free_uid(QgisEdit& edit) {
    if (const auto known = uids_.find(edit.feature); known != uids_.end()) edit.edit.uid = known->second;
    if (edit.edit.kind != LiveEdit::Kind::add) return session_->apply(edit.edit);
    if (edit.edit.uid.empty()) edit.edit.uid = edit.feature;
    try {
        LiveAnswer answer = session_->apply(edit.edit);
        uids_[edit.feature] = edit.edit.uid;
        return answer;
    } catch (const DataError&) {
        if (edit.edit.uid == edit.feature) throw;
        edit.edit.uid = edit.feature;
    }
    LiveAnswer answer = session_->apply(edit.edit);
    uids_[edit.feature] = edit.edit.uid;
    return answer;
}

}  // namespace cunjing
