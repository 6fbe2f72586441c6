// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/zones/shade_thread.hpp"

#include "plugin/failure.hpp"

namespace cunjing {

ShadeThread::ShadeThread(std::function<void(const ShadePicture&)> answer)
    : answer_(std::move(answer)), work_(new QObject) {
    work_->moveToThread(&thread_);
    QObject::connect(&thread_, &QThread::finished, work_, &QObject::deleteLater);
    thread_.setObjectName(QStringLiteral("cunjing_shade"));
    thread_.start();
}

ShadeThread::~ShadeThread() {
    forget();
    thread_.quit();
    thread_.wait();
}

void ShadeThread::shade(ShadeOrder order) {
    const int number = ++newest_;
    QMetaObject::invokeMethod(work_, [this, number, order = std::move(order)] {
        const auto is_unwanted = [&] { return newest_ != number; };
        if (is_unwanted()) return;
        ShadePicture picture;
        // A shape that defeats GEOS leaves the ground bare; judging does not depend on the picture.
        const std::optional<Text> failure = failure_of([&] { picture = cunjing::shade(order, is_unwanted); });
        if (failure || is_unwanted()) return;
        QMetaObject::invokeMethod(
            &receiver_,
            [this, number, picture] {
                if (newest_ == number) answer_(picture);
            },
            Qt::QueuedConnection);
    });
}

}  // namespace cunjing
