// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/engine_task.hpp"

#include <qgsapplication.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "gis/base/error.hpp"
#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

struct Ending {
    int times = 0;
    bool well = false;
    bool cancelled = false;
    std::optional<Text> failure;
};

/// Starts work in QGIS's task manager and notes how it ends.
EngineTask* started(std::function<void(Progress&)> work, Ending& ending) {
    auto* task = new EngineTask(QStringLiteral("work"), std::move(work));
    QObject::connect(task, &EngineTask::ended, [task, &ending](bool well) {
        ending = {ending.times + 1, well, task->was_cancelled(), task->failure()};
    });
    QgsApplication::taskManager()->addTask(task);
    return task;
}

}  // namespace

TEST_CASE("work runs in another thread and reports how far it is in percent") {
    std::thread::id worker;
    Ending ending;
    std::vector<double> percents;
    std::atomic<bool> is_watched = false;
    EngineTask* task = started(
        [&](Progress& progress) {
            worker = std::this_thread::get_id();
            while (!is_watched) std::this_thread::yield();
            progress.step(0.5, "judge");
        },
        ending);
    QObject::connect(task, &QgsTask::progressChanged, QgsApplication::instance(),
                     [&](double percent) { percents.push_back(percent); });
    is_watched = true;
    REQUIRE(wait_until([&] { return ending.times > 0; }));
    CHECK(ending.well);
    CHECK_FALSE(ending.failure);
    CHECK(worker != std::this_thread::get_id());
    CHECK(std::ranges::find(percents, 50.0) != percents.end());
}

TEST_CASE("an error of the engine ends the work with its text in both languages, and QGIS lives on") {
    Ending ending;
    started([](Progress&) { throw DataError({"文件被占用", "the file is locked"}); }, ending);
    REQUIRE(wait_until([&] { return ending.times > 0; }));
    CHECK_FALSE(ending.well);
    REQUIRE(ending.failure);
    CHECK(ending.failure->zh == "文件被占用");
    CHECK(ending.failure->en == "the file is locked");
}

TEST_CASE("what is no error of ours is reported too") {
    Ending ending;
    started([](Progress&) { throw 42; }, ending);  // NOLINT: as bad as it gets
    REQUIRE(wait_until([&] { return ending.times > 0; }));
    CHECK_FALSE(ending.well);
    CHECK(ending.failure);
}

TEST_CASE("cancelling stops the work at its next step") {
    Ending ending;
    std::atomic<bool> began = false;
    EngineTask* task = started(
        [&](Progress& progress) {
            began = true;
            for (int i = 0; i < 10000; ++i) {
                progress.step(0.1, "judge");
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            }
        },
        ending);
    REQUIRE(wait_until([&] { return began.load(); }));
    task->cancel();
    REQUIRE(wait_until([&] { return ending.times > 0; }, 5000));
    CHECK_FALSE(ending.well);
    CHECK(ending.cancelled);
    REQUIRE(ending.failure);
    CHECK(*ending.failure == Cancelled().message());
}

}  // namespace cunjing
