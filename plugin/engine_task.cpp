// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/engine_task.hpp"

#include <qgsapplication.h>

#include <QCoreApplication>
#include <utility>

#include "plugin/failure.hpp"

namespace cunjing {

class EngineTask::Report : public Progress {
public:
    explicit Report(EngineTask& task) : task_(task) {}
    void report(double share, std::string_view /*step*/) override { task_.setProgress(share * 100); }
    [[nodiscard]] bool is_cancelled() const override { return task_.isCanceled(); }

private:
    EngineTask& task_;
};

EngineTask::EngineTask(const QString& description, std::function<void(Progress&)> work)
    : QgsTask(description, CanCancel | CancelWithoutPrompt), work_(std::move(work)) {
    // A task that is cancelled while it still waits for a thread never runs, and QGIS does not call finished().
    connect(this, &QgsTask::taskTerminated, this, [this] { end(false); });
}

bool EngineTask::run() {
    Report report(*this);
    failure_ = failure_of([&] { work_(report); });
    return !failure_;
}

void EngineTask::finished(bool well) {
    end(well);
}

void EngineTask::end(bool well) {
    if (std::exchange(has_ended_, true)) return;
    emit ended(well);
}

void stop_and_wait(EngineTask& task) {
    task.cancel();
    task.waitForFinished(0);
    QCoreApplication::sendPostedEvents(QgsApplication::taskManager());
    QCoreApplication::sendPostedEvents(&task, QEvent::DeferredDelete);
}

}  // namespace cunjing
