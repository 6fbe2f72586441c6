// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "gis/base/progress.hpp"

namespace cunjing {

/// Does work(i) for each i below a count in several threads, while this thread tells how far it is and whether a person
/// wants it to stop. The first exception stops the rest and is thrown here.
template <class Work>
void in_workers(std::size_t count, std::size_t threads, Progress& progress, std::string_view step, Work&& work) {
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> done = 0;
    std::atomic<std::size_t> running = 0;
    std::exception_ptr failed;
    std::mutex failing;
    std::vector<std::jthread> workers;  // joined at the latest when this function is left
    const auto work_on = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            try {
                work(i);
            } catch (...) {
                const std::scoped_lock lock(failing);
                if (!failed) failed = std::current_exception();
                next = count;
            }
            ++done;
        }
        --running;
    };
    for (std::size_t t = 0; t < std::min(std::max<std::size_t>(threads, 1), count); ++t) {
        ++running;
        workers.emplace_back(work_on);
    }
    try {
        while (running > 0) {
            progress.step(static_cast<double>(done) / static_cast<double>(count), step);
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    } catch (...) {
        next = count;  // what was begun is finished
        throw;
    }
    workers.clear();
    if (failed) std::rethrow_exception(failed);
}

}  // namespace cunjing
