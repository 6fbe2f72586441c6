// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "gis/base/error.hpp"
#include "gis/base/progress_bar.hpp"
#include "gis/cli/session.hpp"
#include "gis/report/export.hpp"

namespace cunjing {
namespace {

using Json = nlohmann::ordered_json;

struct ExportCommandOptions {
    std::string project;
    std::vector<std::string> layers;
    std::string out;
    std::string format;
    std::string encoding = "utf-8";
    std::string villages;
    bool field_names = false;
    bool for_public = false;
    bool force = false;
};

TextEncoding encoding_of(const std::string& word) {
    if (word == "utf-8") return TextEncoding::utf8;
    if (word == "gbk") return TextEncoding::gbk;
    throw ConfigError(say("--encoding 应为 utf-8 或 gbk，不能是“{}”", "--encoding is utf-8 or gbk, not '{}'", word));
}

Json to_json(const ExportReport& report, const std::string& out, const Session& session) {
    Json layers = Json::array();
    for (const ExportedLayer& layer : report.layers) {
        Json remarks = Json::array();
        for (const ExportRemark& remark : layer.remarks)
            remarks.push_back({{"what", session.words(remark.what)}, {"count", remark.count}});
        layers.push_back({{"layer", layer.layer},
                          {"written", layer.written},
                          {"remarks", remarks},
                          {"personal_fields", layer.personal_fields}});
    }
    Json notes = Json::array();
    for (const Text& note : report.notes) notes.push_back(session.words(note));
    return {{"out", out},
            {"format", report.format},
            {"layers", layers},
            {"personal_layers", report.personal_layers},
            {"notes", notes}};
}

int export_project(const Session& session, const ExportCommandOptions& options) {
    ExportOptions wanted;
    wanted.layers = options.layers;
    wanted.out = options.out;
    wanted.format = options.format;
    wanted.wording = {session.language, options.field_names, options.for_public};
    wanted.encoding = encoding_of(options.encoding);
    wanted.villages = split_list(options.villages);
    wanted.overwrite = options.force;
    const Catalogue catalogue = session.load_catalogue();
    ExportReport report;
    {
        ProgressBar bar(session.language);
        report = export_layers(options.project, catalogue, wanted, bar);
    }
    if (session.json) {
        fmt::print("{}\n", to_json(report, options.out, session).dump(2));
        return exit_done;
    }
    for (const Text& line : sentences(report)) session.print(line);
    session.print(say("已写出 {}", "wrote {}", options.out));
    return exit_done;
}

void add_options(CLI::App& command, const Session& session, ExportCommandOptions& options) {
    command.add_option("PROJECT", options.project, session.words({"项目文件", "the project file"}))->required();
    command.add_option(
        "LAYER", options.layers,
        session.words({"图层名或标题；finding 是检查结果；不写：有要素的全部图层",
                       "layers by name or title; finding is what check found; none: all with features"}));
    command
        .add_option("-o,--out", options.out,
                    session.words({"要写的文件：.xlsx .csv .geojson .kml .gpx .gpkg .zip（Shapefile），或文件夹",
                                   "the file to write: .xlsx .csv .geojson .kml .gpx .gpkg .zip (Shapefiles), or a "
                                   "folder"}))
        ->required();
    command.add_option("--format", options.format,
                       session.words({"格式，文件名看不出时写明：geojson kml gpx xlsx csv shp gpkg",
                                      "the format where the name does not tell: geojson kml gpx xlsx csv shp gpkg"}));
    command.add_option("--encoding", options.encoding,
                       session.words({"Shapefile 的文字编码：utf-8（默认）或 gbk",
                                      "how a Shapefile writes text: utf-8 (default) or gbk"}));
    command.add_option("--village", options.villages,
                       session.words({"只要这些村，代码用逗号分开", "only these villages, codes with commas"}));
    command.add_flag("--field-names", options.field_names,
                     session.words({"用字段名和代码，不用标题", "field names and stored words instead of titles"}));
    command.add_flag("--public", options.for_public,
                     session.words({"可以公开的：不含姓名、电话、户、门牌、备注等个人信息",
                                    "for the public: no names, telephone numbers, households, door numbers, notes"}));
    command.add_flag("--force", options.force, session.words({"替换已有的文件", "replace a file that exists"}));
}

}  // namespace

void add_export_command(CLI::App& app, Session& session) {
    auto options = std::make_shared<ExportCommandOptions>();
    CLI::App* command = app.add_subcommand(
        "export", session.words({"导出图层：表格、地图、手机", "write layers for offices, maps and phones"}));
    add_options(*command, session, *options);
    add_catalogue_option(*command, session);
    add_json_option(*command, session);
    command->callback(
        [&session, options] { session.work = [&session, options] { return export_project(session, *options); }; });
}

}  // namespace cunjing
