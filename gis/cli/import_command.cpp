// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "gis/base/error.hpp"
#include "gis/base/progress_bar.hpp"
#include "gis/cli/session.hpp"
#include "gis/ingest/names.hpp"
#include "gis/ingest/osm_import.hpp"
#include "gis/ingest/vector_import.hpp"

namespace cunjing {
namespace {

using Json = nlohmann::ordered_json;

struct ImportCommandOptions {
    std::string project;
    std::string layer;
    std::string source;
    std::string osm;
    std::string source_layer;
    std::string source_crs;
    std::vector<std::string> map;
    std::vector<std::string> set;
    std::string key;
    std::string coordinates;
    std::string datum_parameters;
    bool dry_run = false;
};

/// `field=value` words as a map.
std::map<std::string, std::string> assignments(const std::vector<std::string>& words, const std::string& option) {
    std::map<std::string, std::string> result;
    for (const std::string& word : words) {
        const std::size_t equals = word.find('=');
        if (equals == std::string::npos || equals == 0)
            throw ConfigError(
                say("{0} 应写作 字段=值，不能是“{1}”", "{0} is written field=value, not '{1}'", option, word));
        if (!result.emplace(word.substr(0, equals), word.substr(equals + 1)).second)
            throw ConfigError(
                say("{0} 两次给出字段“{1}”", "{0} names the field '{1}' twice", option, word.substr(0, equals)));
    }
    return result;
}

Json texts(const std::vector<Text>& lines, const Session& session) {
    Json json = Json::array();
    for (const Text& line : lines) json.push_back(session.words(line));
    return json;
}

Json to_json(const ImportReport& report, const Session& session) {
    Json left_out = Json::array();
    for (const LeftOut& reason : report.left_out)
        left_out.push_back(
            {{"why", session.words(reason.why)}, {"count", reason.count}, {"first_rows", reason.first_rows}});
    Json fields = Json::array();
    for (const MappedField& field : report.fields) fields.push_back({{"field", field.field}, {"column", field.column}});
    return {{"layer", report.layer},
            {"source_layer", report.source_layer},
            {"source_crs", report.source_crs},
            {"read", report.read},
            {"dry_run", report.dry_run},
            {"written", report.written},
            {"updated", report.updated},
            {"unchanged", report.unchanged},
            {"to_be_located", report.to_be_located},
            {"repaired", report.repaired},
            {"not_in_source", report.missing},
            {"left_out", left_out},
            {"fields", fields},
            {"dropped_columns", report.dropped_columns},
            {"notes", texts(report.notes, session)}};
}

Json to_json(const OsmReport& report, const Session& session) {
    Json layers = Json::array();
    for (const OsmLayerCount& layer : report.layers)
        layers.push_back({{"layer", layer.layer},
                          {"found", layer.found},
                          {"already_there", layer.already_there},
                          {"written", layer.written}});
    return {{"read", report.read},
            {"unmapped", report.unmapped},
            {"layers", layers},
            {"notes", texts(report.notes, session)}};
}

template <class Report>
void print(const Report& report, const Session& session) {
    if (session.json)
        fmt::print("{}\n", to_json(report, session).dump(2));
    else
        for (const Text& line : sentences(report)) session.print(line);
}

/// The layer by its name, title or alias.
const Layer& layer_meant(const ImportCommandOptions& options, const Catalogue& catalogue) {
    for (const auto& layer : catalogue.layers())
        if (is_called(*layer, options.layer)) return *layer;
    if (std::filesystem::exists(options.layer))
        throw ConfigError(say("“{0}”是一个文件：顺序是 cunjing import 项目 图层 来源，例如 cunjing import {1} coop {0}",
                              "'{0}' is a file: the order is cunjing import PROJECT LAYER SOURCE, as in cunjing import "
                              "{1} coop {0}",
                              options.layer, options.project));
    return catalogue.layer(options.layer);
}

int import(const Session& session, const ImportCommandOptions& options) {
    const Catalogue catalogue = session.load_catalogue();
    ProgressBar bar(session.language);
    if (!options.osm.empty()) {
        if (!options.layer.empty())
            throw ConfigError(say("--osm 一次读一个文件，“{}”不知何用",
                                  "--osm reads one file; what '{}' is for is not clear", options.layer));
        print(import_osm_file(options.project, catalogue, options.osm, bar), session);
        return exit_done;
    }
    if (options.layer.empty() || options.source.empty())
        throw ConfigError({"请写明图层和来源：cunjing import 项目 图层 来源，或 cunjing import 项目 --osm 文件",
                           "name the layer and the source: cunjing import PROJECT LAYER SOURCE, or cunjing import "
                           "PROJECT --osm FILE"});
    const ImportOptions wanted{options.source,
                               options.source_layer,
                               options.source_crs,
                               assignments(options.map, "--map"),
                               assignments(options.set, "--set"),
                               split_list(options.key),
                               options.coordinates,
                               options.datum_parameters,
                               options.dry_run};
    const Layer& layer = layer_meant(options, catalogue);
    Project project =
        Project::open(options.project, catalogue, options.dry_run ? Access::read_only : Access::read_write);
    print(import_vector(project, catalogue, layer, wanted, bar), session);
    return exit_done;
}

}  // namespace

void add_import_command(CLI::App& app, Session& session) {
    auto options = std::make_shared<ImportCommandOptions>();
    CLI::App* command = app.add_subcommand("import", session.words({"导入外部数据", "bring in outside data"}));
    command->add_option("PROJECT", options->project, session.words({"项目文件", "the project file"}))->required();
    command->add_option("LAYER", options->layer, session.words({"导入到哪个图层", "the layer to add to"}));
    command->add_option("SOURCE", options->source,
                        session.words({"来源文件（xlsx、ods、CSV 表格，或 GDAL 能读的矢量格式）",
                                       "the source file: a table (xlsx, ods, CSV) or any vector format GDAL reads"}));
    CLI::Option* osm = command->add_option(
        "--osm", options->osm,
        session.words({"OpenStreetMap 文件（.osm.pbf、.osm、.osm.gz）；项目不存在时自动建立",
                       "an OpenStreetMap file (.osm.pbf, .osm, .osm.gz); the project is made if there is none"}));
    command
        ->add_option("--source-layer", options->source_layer,
                     session.words({"来源中的图层或工作表", "the layer or sheet of the source"}))
        ->excludes(osm);
    command
        ->add_option(
            "--source-crs", options->source_crs,
            session.words(
                {"来源的坐标系：wgs84、cgcs2000、gcj02（高德、腾讯、奥维）、bd09（百度）、xian80、beijing54 或 "
                 "EPSG:n",
                 "the CRS of the source: wgs84, cgcs2000, gcj02 (Amap, Tencent, Ovital), bd09 "
                 "(Baidu), xian80, beijing54 or EPSG:n"}))
        ->excludes(osm);
    command
        ->add_option("--datum-parameters", options->datum_parameters,
                     session.words({"西安 80、北京 54 的当地七参数文件（YAML）",
                                    "local seven parameters of Xian 1980 or Beijing 1954 (YAML)"}))
        ->excludes(osm);
    command
        ->add_option("--coordinates", options->coordinates,
                     session.words({"表格的坐标列：东（经度）列,北（纬度）列；不写则自动识别",
                                    "columns of coordinates of a table: EAST,NORTH; found by themselves if left out"}))
        ->excludes(osm);
    command
        ->add_option("--key", options->key,
                     session.words({"识别同一行的列（如 户号,种类），再次导入时更新而不重复",
                                    "columns by which a row is known again (as id,kind), so that importing again "
                                    "updates"}))
        ->excludes(osm);
    command->add_flag("--dry-run", options->dry_run, session.words({"只报告，不写入", "report only, write nothing"}))
        ->excludes(osm);
    command
        ->add_option("--map", options->map,
                     session.words({"字段=来源列，可重复", "field=source column; may be repeated"}))
        ->excludes(osm)
        ->allow_extra_args(false);
    command
        ->add_option("--set", options->set,
                     session.words({"字段=固定值，可重复", "field=value for all rows; may be repeated"}))
        ->excludes(osm)
        ->allow_extra_args(false);
    add_catalogue_option(*command, session);
    add_json_option(*command, session);
    command->callback(
        [&session, options] { session.work = [&session, options] { return import(session, *options); }; });
}

}  // namespace cunjing
