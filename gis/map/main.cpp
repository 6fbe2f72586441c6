// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <thread>

#include "gis/base/error.hpp"
#include "gis/base/help_words.hpp"
#include "gis/base/program.hpp"
#include "gis/base/progress_bar.hpp"
#include "gis/base/progress_lines.hpp"
#include "gis/base/version.hpp"
#include "gis/map/maps.hpp"
#include "gis/style/style_set.hpp"

namespace {

using namespace cunjing;  // NOLINT(google-build-using-namespace): main speaks of little else

constexpr const char* default_formats = "pdf";

struct CommandLine {
    MapsOptions maps;
    std::string project;
    std::string out;
    std::string styles;
    std::string catalogue;
    std::string villages;
    std::string formats = default_formats;
    std::string scale = "auto";
    std::string language;
    std::string notices;
    std::string statuses;
    bool field_sheets = false;
    bool letters = false;
    bool for_public = false;
    int threads = 0;
    bool json = false;
    bool progress = false;
};

std::vector<SheetFormat> formats_of(const std::string& list) {
    std::vector<SheetFormat> formats;
    for (const std::string& word : split_list(list)) {
        if (word == "pdf")
            formats.push_back(SheetFormat::pdf);
        else if (word == "png")
            formats.push_back(SheetFormat::png);
        else if (word == "svg")
            formats.push_back(SheetFormat::svg);
        else
            throw ConfigError(
                say("--format 应为 pdf、png、svg，不能是“{}”", "--format is pdf, png or svg, not '{}'", word));
    }
    if (formats.empty()) throw ConfigError({"--format 应为 pdf、png、svg", "--format is pdf, png or svg"});
    return formats;
}

std::optional<double> scale_of(std::string word) {
    if (word == "auto") return std::nullopt;
    if (word.starts_with("1:")) word.erase(0, 2);
    std::size_t read = 0;
    double scale = 0;
    try {
        scale = std::stod(word, &read);
    } catch (const std::exception&) {
        read = 0;
    }
    if (read == 0 || read != word.size() || !(scale >= 50) || scale > 10'000'000)
        throw ConfigError(say("--scale 应为 auto 或 50 到 10000000 的分母，如 5000，不能是“{}”",
                              "--scale is auto or a denominator from 50 to 10000000, as 5000, not '{}'", word));
    return scale;
}

void add_options(CLI::App& app, Language language, CommandLine& line) {
    const auto words = [language](const Text& text) { return text.in(language); };
    app.add_option("PROJECT", line.project, words({"检查过的项目文件", "a project file that was checked"}))->required();
    app.add_option("-o,--out", line.out, words({"放图的文件夹", "the folder for the maps"}))->required();
    app.add_option("--village,--villages", line.villages,
                   words({"只要这些村，代码用逗号分开", "only these villages, codes with commas"}));
    app.add_option("--format", line.formats,
                   words({"pdf（默认）、png、svg，可用逗号并列", "pdf (default), png, svg, or several with commas"}));
    app.add_option("--page", line.maps.page, words({"纸张：A3（默认）或 A4", "paper: A3 (default) or A4"}));
    app.add_option("--scale", line.scale,
                   words({"比例尺分母，如 5000；auto（默认）：装得下的最大的",
                          "denominator of the scale, as 5000; auto (default): the largest at which the village fits"}));
    app.add_option("--dpi", line.maps.dpi, words({"PNG 每英寸点数，默认 200", "dots an inch of PNG, 200 by default"}))
        ->check(CLI::Range(20, 1200));
    app.add_option("--theme", line.maps.theme,
                   words({"专题：findings（默认）、zones、frontage",
                          "what the map is about: findings (default), zones, frontage"}));
    app.add_option(
        "--status", line.statuses,
        words({"配合 --theme zones：只要这些状态的圈养区，可用逗号并列：设想、拟定、批准、关闭；默认除关闭外全部",
               "with --theme zones: only zones of these statuses, several with commas: idea, proposed, "
               "approved, closed; all but closed by default"}));
    app.add_flag(
        "--public", line.for_public,
        words({"上墙公开用：不含姓名、坐标、格网", "for a wall: no names of people, no coordinates, no grid"}));
    app.add_flag("--book", line.maps.book,
                 words({"合成一本图册（PDF）：封面、目录、全镇概览、各村",
                        "one book (PDF): cover, contents, overview of the town, villages"}));
    app.add_option(
        "--notice", line.notices,
        words({"只出整改提示单（劝导单、移交单）：村代码/图上序号，可用逗号并列；all：所选各村的全部",
               "notices instead of maps: VILLAGECODE/NUMBER as on the sheet, several with commas; all: of all "
               "findings in the villages"}));
    app.add_flag(
        "--field-sheets", line.field_sheets,
        words({"只出空白外业表：底图和登记页", "blank field sheets instead of maps: base map and boxes to fill in"}));
    app.add_flag("--letters", line.letters,
                 words({"配合 --theme frontage：每户一页门前三包责任书",
                        "with --theme frontage: a letter about its frontage for each household"}));
    app.add_flag("--phone", line.maps.phone,
                 words({"每村一张手机大小的图（PNG），发工作群用，不含姓名、坐标",
                        "a picture of phone size (PNG) of each village for a chat group: no names, no coordinates"}));
    app.add_flag("--boards", line.maps.boards,
                 words({"公示牌：清单水体、有疑似问题的水体和批准的圈养区各一页，每村一份（PDF）；上墙请加 --public",
                        "boards: a page for each water on the register or with findings and each approved penning "
                        "zone, a PDF for each village; add --public before they go up"}));
    app.add_option("--styles", line.styles,
                   words({"样式文件夹；默认用程序自带的", "folder of styles; the program's own by default"}));
    app.add_option("--catalogue", line.catalogue,
                   words({"目录文件夹（图层、规则）；默认用程序自带的",
                          "folder with layers and rules; the program's own by default"}));
    app.add_option("-j,--threads", line.threads, words({"线程数；默认全部核心", "threads; all cores by default"}))
        ->check(CLI::Range(0, 1024));
    app.add_flag("--json", line.json, words({"输出 JSON，供程序读取", "print JSON, for programs"}));
    app.add_flag("--progress", line.progress,
                 words({"把进度逐行写到标准错误，供程序读取：progress 百分数 步骤",
                        "lines of progress on standard error, for programs: progress PERCENT STEP"}));
    app.add_option("--lang", line.language,
                   words({"语言：zh 或 en；图面默认中文", "language: zh or en; sheets are in Chinese by default"}));
}

/// Refuses what does not go together, rather than leave a part of it out.
void require_one_kind(const CommandLine& line) {
    const std::array kinds = {line.maps.book,        line.maps.phone,   line.maps.boards,
                              !line.notices.empty(), line.field_sheets, line.letters};
    if (std::ranges::count(kinds, true) > 1)
        throw ConfigError({"--book、--phone、--boards、--notice、--field-sheets、--letters 一次只用一个",
                           "only one of --book, --phone, --boards, --notice, --field-sheets and --letters at a time"});
    const bool is_maps = std::ranges::count(kinds, true) == 0 || line.letters;
    if (!is_maps && line.formats != default_formats)
        throw ConfigError(
            {"--format 只用于各村的图；图册、公示牌、提示单、外业表是 PDF，手机图是 PNG",
             "--format is for the sheets of villages; books, boards, notices and field sheets are PDF, pictures "
             "for phones PNG"});
}

/// What the words on the command line ask for besides maps.
Handout handout_of(const CommandLine& line) {
    if (line.letters && line.maps.theme != "frontage")
        throw ConfigError({"--letters 要与 --theme frontage 一起用", "--letters goes with --theme frontage"});
    if (line.letters) return Handout::letters;
    if (line.field_sheets) return Handout::field_sheets;
    return line.notices.empty() ? Handout::none : Handout::notices;
}

nlohmann::ordered_json to_json(const MapsReport& report, Language language) {
    nlohmann::ordered_json json = {{"files", nlohmann::ordered_json::array()},
                                   {"sheets", report.sheets},
                                   {"notes", nlohmann::ordered_json::array()},
                                   {"elapsed_s", report.elapsed_s}};
    for (const std::filesystem::path& file : report.files) json["files"].push_back(file.string());
    for (const Text& note : report.notes) json["notes"].push_back(note.in(language));
    return json;
}

MapsReport print_watched(const MapsOptions& options, const Catalogue& catalogue, bool by_a_program, Language language) {
    if (by_a_program) {
        ProgressLines lines;
        return print_maps(options, catalogue, lines);
    }
    ProgressBar bar(language);
    return print_maps(options, catalogue, bar);
}

int print(const CommandLine& line, Language language) {
    MapsOptions options = line.maps;
    options.project = line.project;
    options.out = line.out;
    options.styles = line.styles.empty() ? StyleSet::default_folder() : std::filesystem::path(line.styles);
    options.villages = split_list(line.villages);
    require_one_kind(line);
    options.handout = handout_of(line);
    options.notices = split_list(line.notices);
    options.zone_statuses = split_list(line.statuses);
    options.as_of = today();
    options.formats = formats_of(line.formats);
    options.scale = scale_of(line.scale);
    options.audience = line.for_public ? Audience::for_public : Audience::internal;
    if (!line.language.empty()) options.language = language_from(line.language);
    options.threads =
        line.threads > 0 ? static_cast<std::size_t>(line.threads) : std::max(1U, std::thread::hardware_concurrency());
    const Catalogue catalogue =
        Catalogue::load(line.catalogue.empty() ? Catalogue::default_folder() : std::filesystem::path(line.catalogue));
    const MapsReport report = print_watched(options, catalogue, line.progress, language);
    if (line.json) {
        fmt::print("{}\n", to_json(report, language).dump(2));
        return exit_done;
    }
    for (const Text& note : report.notes) fmt::print("{}\n", note.in(language));
    fmt::print("{}\n",
               say("写出 {} 个文件，{} 张图，在 {}，用时 {:.1f} 秒", "wrote {} files, {} sheets, to {}, in {:.1f} s",
                   report.files.size(), report.sheets, options.out.string(), report.elapsed_s)
                   .in(language));
    return exit_done;
}

int run(int argc, char** argv, Language language) {
    CommandLine line;
    CLI::App app(
        Text{"村境出图：每村一张问题分布图，或一本图册", "Cunjing's maps: a sheet of each village, or a book of them"}
            .in(language),
        "cunjing maps");
    speak(app, language);
    app.set_version_flag("--version", std::string("cunjing-maps ") + engine_version,
                         Text{"显示版本", "show the version"}.in(language));
    add_options(app, language, line);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error);
        complain(language, say("命令有误：{0}；用法见 cunjing maps --help", "{0}; see cunjing maps --help",
                               std::string(error.what())));
        return exit_bad_command;
    }
    return print(line, language);
}

/// Qt remarks on a missing runtime folder, which nothing here needs.
void pass_on(QtMsgType /*type*/, const QMessageLogContext& /*context*/, const QString& message) {
    if (!message.startsWith(QLatin1String("QStandardPaths"))) fmt::print(stderr, "{}\n", message.toStdString());
}

}  // namespace

int main(int argc, char** argv) {
    qInstallMessageHandler(pass_on);
    qputenv("QT_QPA_PLATFORM", "offscreen");  // no display is asked for, nor used where there is one
    int qt_arguments = 1;
    const QGuiApplication application(qt_arguments, argv);
    return run_program(argc, argv, [&](Language language) { return run(argc, argv, language); });
}
