// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include "gis/cli/session.hpp"
#include "gis/ingest/new_project.hpp"

namespace cunjing {
namespace {

struct NewOptions {
    std::string project;
    std::string villages;
    std::string work_crs = "EPSG:4545";
};

int make_project(const Session& session, const NewOptions& options) {
    const Catalogue catalogue = session.load_catalogue();
    NewProject wanted;
    wanted.file = options.project;
    wanted.work_crs = options.work_crs;
    wanted.villages_register = options.villages;
    const NewProjectReport made = make_project(wanted, catalogue);
    session.print(say("已建立项目 {0}：{1} 个图层，工作坐标系 {2}，{3} 个村（社区）",
                      "made the project {0}: {1} layers, work CRS {2}, {3} villages", options.project,
                      catalogue.layers().size(), made.work_crs, made.villages));
    return exit_done;
}

}  // namespace

void add_new_command(CLI::App& app, Session& session) {
    auto options = std::make_shared<NewOptions>();
    CLI::App* command =
        app.add_subcommand("new", session.words({"新建项目（GeoPackage）", "make a project (a GeoPackage)"}));
    command
        ->add_option("PROJECT", options->project,
                     session.words({"要建立的文件，例如 town.gpkg", "the file to make, e.g. town.gpkg"}))
        ->required();
    command->add_option(
        "--villages", options->villages,
        session.words({"村（社区）名册 CSV：code, name, type", "register of villages, CSV: code, name, type"}));
    command->add_option(
        "--work-crs", options->work_crs,
        session.words({"工作坐标系，单位米；默认 EPSG:4545（CGCS2000 三度带 108°E，云阳）",
                       "work CRS in metres; EPSG:4545 by default (CGCS2000 3-degree zone 108°E, Yunyang)"}));
    add_catalogue_option(*command, session);
    command->callback(
        [&session, options] { session.work = [&session, options] { return make_project(session, *options); }; });
}

}  // namespace cunjing
