// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QObject>
#include <QThread>
#include <atomic>
#include <functional>

#include "plugin/zones/shade_picture.hpp"

namespace cunjing {

/// Shades in a thread of its own, so that the map moves on meanwhile. Only the newest order counts.
class ShadeThread {
public:
    /// Takes who gets the pictures, in the thread that made this and never after this is gone.
    explicit ShadeThread(std::function<void(const ShadePicture&)> answer);
    ~ShadeThread();
    ShadeThread(const ShadeThread&) = delete;
    ShadeThread& operator=(const ShadeThread&) = delete;
    ShadeThread(ShadeThread&&) = delete;
    ShadeThread& operator=(ShadeThread&&) = delete;

    void shade(ShadeOrder order);
    /// Gives up what was ordered.
    void forget() { ++newest_; }

private:
    QObject receiver_;  // what is on the way to it goes with it
    std::function<void(const ShadePicture&)> answer_;
    std::atomic<int> newest_ = 0;
    QThread thread_;
    QObject* work_;  // lives in the thread
};

}  // namespace cunjing
