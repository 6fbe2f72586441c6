// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsmapcanvas.h>

#include <QMainWindow>
#include <memory>

#include "gis/catalogue/catalogue.hpp"
#include "plugin/host.hpp"
#include "plugin/language.hpp"
#include "tests/support/files.hpp"

namespace cunjing {

[[nodiscard]] const Catalogue& test_catalogue();

/// Makes QGIS speak a language until the end of the test.
class Speaking {
public:
    explicit Speaking(const QString& locale);
    ~Speaking();
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;
    Speaking(Speaking&&) = delete;
    Speaking& operator=(Speaking&&) = delete;

private:
    std::unique_ptr<Translation> words_;
};

/// A project of one village with a road along y = 0, a coop beside it, a coop point, and three findings:
/// a violated one and a doubtful one about the coops, an undetermined one about a feature without a shape.
/// QGIS is empty again when the test ends.
class SmallTown {
public:
    SmallTown();
    ~SmallTown();
    SmallTown(const SmallTown&) = delete;
    SmallTown& operator=(const SmallTown&) = delete;
    SmallTown(SmallTown&&) = delete;
    SmallTown& operator=(SmallTown&&) = delete;

    [[nodiscard]] QString file() const { return QString::fromStdString((folder_ / "town.gpkg").string()); }
    [[nodiscard]] const ScratchFolder& folder() const { return folder_; }

private:
    ScratchFolder folder_;
};

/// A window with a map that stands for QGIS and remembers what the plugin did to it.
class FakeQgis : public QMainWindow {
public:
    FakeQgis();
    [[nodiscard]] std::unique_ptr<Host> host();

    QgsMapCanvas* map;
    QStringList menu;
    QStringList told;
    std::function<void()> offered;     // behind the button of the last offer
    QStringList opened;                // files
    QgsPrintLayout* layout = nullptr;  // opened last
};

/// Lets QGIS work until something holds.
/// Gives whether it came to hold within the time.
bool wait_until(const std::function<bool()>& holds, int timeout_ms = 30000);

}  // namespace cunjing
