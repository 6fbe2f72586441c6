// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

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
    std::exception_ptr failed;
    std::mutex failing;
    std::vector<std::jthread> workers;
    for (std::size_t t = 0; t < std::min(threads, count); ++t)
        workers.emplace_back([&] {
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
        });
    try {
        while (done < count && next < count + threads) {
            progress.step(static_cast<double>(done) / static_cast<double>(std::max<std::size_t>(count, 1)), step);
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    } catch (...) {
        next = count;
        for (std::jthread& worker : workers) worker.join();
        throw;
    }
    for (std::jthread& worker : workers) worker.join();
    if (failed) std::rethrow_exception(failed);
}

}  // namespace cunjing
