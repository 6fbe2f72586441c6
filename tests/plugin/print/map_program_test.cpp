// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/print/map_program.hpp"

#include <qgssettings.h>

#include <QFileInfo>
#include <catch2/catch.hpp>
#include <vector>

#include "gis/base/error.hpp"
#include "plugin/print/map_order.hpp"
#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

class Watch : public Progress {
public:
    explicit Watch(bool cancels = false) : cancels_(cancels) {}
    void report(double share, std::string_view /*step*/) override { shares.push_back(share); }
    [[nodiscard]] bool is_cancelled() const override { return cancels_; }

    std::vector<double> shares;

private:
    bool cancels_;
};

/// A program of these lines for the shell.
QString shell_program(const ScratchFolder& folder, const std::string& lines) {
    const std::filesystem::path file = folder.file("program", "#!/bin/sh\n" + lines);
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    return QString::fromStdString(file.string());
}

std::string complaint(const MapProgram& program, const QStringList& arguments = {}) {
    try {
        Watch watch;
        (void)program.print(arguments, watch);
    } catch (const Error& error) {
        return error.message().zh;
    }
    return {};
}

}  // namespace

TEST_CASE("the built program prints the sheet of a village and tells how far it is") {
    const SmallTown town;
    MapOrder order;
    order.folder = QString::fromStdString((town.folder() / "maps").string());
    Watch watch;
    const PrintedMaps printed = MapProgram::find().print(order.arguments(town.file(), Language::en), watch);
    REQUIRE(printed.files.size() == 1);
    CHECK(QFileInfo(printed.files.front()).size() > 1000);
    CHECK(printed.files.front().endsWith(".pdf"));
    REQUIRE_FALSE(watch.shares.empty());
    CHECK(std::is_sorted(watch.shares.begin(), watch.shares.end()));
    CHECK(watch.shares.back() == Approx(1));
}

TEST_CASE("what the program complains of arrives in the language asked for") {
    const SmallTown town;
    MapOrder order;
    order.folder = QString::fromStdString((town.folder() / "maps").string());
    order.villages = QStringList{"123"};
    const std::string chinese = complaint(MapProgram::find(), order.arguments(town.file(), Language::zh));
    CHECK_THAT(chinese, Catch::Contains("123") && !Catch::Contains("错误：") && !Catch::Contains("progress"));
    const std::string english = complaint(MapProgram::find(), order.arguments(town.file(), Language::en));
    CHECK_THAT(english, Catch::Contains("123") && !Catch::Contains("error: "));
    CHECK(chinese != english);
}

TEST_CASE("a cancel ends the program") {
    const ScratchFolder folder;
    const MapProgram program(shell_program(folder, "exec sleep 60\n"));
    Watch watch(true);
    CHECK_THROWS_AS(program.print({}, watch), Cancelled);
}

TEST_CASE("a program that crashes, says nothing, is gone or is none becomes a message that names it") {
    const ScratchFolder folder;
    CHECK_THAT(complaint(MapProgram(shell_program(folder, "kill -SEGV $$\n"))), Catch::Contains("program"));
    CHECK_THAT(complaint(MapProgram(shell_program(folder, "echo hello\n"))), Catch::Contains("cunjing-maps"));
    CHECK_THAT(complaint(MapProgram("/nowhere/cunjing-maps")), Catch::Contains("/nowhere/cunjing-maps"));
    const QString setting = QString::fromLatin1(MapProgram::setting);
    QgsSettings().setValue(setting, "/nowhere/maps");
    CHECK_THROWS_AS(MapProgram::find(), ConfigError);
    QgsSettings().setValue(setting, shell_program(folder, "exit 0\n"));
    CHECK(MapProgram::find().file().endsWith("/program"));
    QgsSettings().remove(setting);
}

}  // namespace cunjing
