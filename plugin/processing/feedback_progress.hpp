// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsprocessingfeedback.h>

#include "gis/base/progress.hpp"

namespace cunjing {

/// The engine's progress as Processing shows it; its cancel button stops the engine.
class FeedbackProgress : public Progress {
public:
    explicit FeedbackProgress(QgsProcessingFeedback& feedback) : feedback_(feedback) {}

    void report(double share, std::string_view /*step*/) override { feedback_.setProgress(share * 100); }
    [[nodiscard]] bool is_cancelled() const override { return feedback_.isCanceled(); }

private:
    QgsProcessingFeedback& feedback_;
};

}  // namespace cunjing
