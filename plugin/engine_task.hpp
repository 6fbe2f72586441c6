// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgstaskmanager.h>

#include <functional>
#include <optional>

#include "gis/base/progress.hpp"
#include "gis/base/text.hpp"

namespace cunjing {

/// A piece of the engine's work in the background, with progress and cancel in QGIS's own task list.
/// The work runs in another thread: it opens its own project and touches nothing of QGIS.
class EngineTask : public QgsTask {
    Q_OBJECT

public:
    EngineTask(const QString& description, std::function<void(Progress&)> work);

    /// What went wrong, in words for people; nothing while it runs and after it went well.
    [[nodiscard]] const std::optional<Text>& failure() const { return failure_; }
    [[nodiscard]] bool was_cancelled() const { return isCanceled(); }

signals:
    /// In the main thread, once, after the work ended in any way.
    void ended(bool well);

protected:
    bool run() override;
    void finished(bool well) override;

private:
    class Report;
    void end(bool well);

    std::function<void(Progress&)> work_;
    std::optional<Text> failure_;
    bool has_ended_ = false;
};

/// Cancels work and waits until its thread is done with it; the task is gone then.
void stop_and_wait(EngineTask& task);

}  // namespace cunjing
