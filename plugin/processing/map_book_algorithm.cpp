// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/processing/map_book_algorithm.hpp"

#include <array>

#include "plugin/language.hpp"
#include "plugin/print/map_program.hpp"
#include "plugin/processing/feature_row.hpp"
#include "plugin/processing/word_parameter.hpp"

namespace cunjing {
namespace {

using What = MapOrder::What;

/// What can be printed, by the words that scripts use.
struct Printable {
    const char* word;
    What what;
};
constexpr auto printables = std::to_array<Printable>({
    {"book", What::book},
    {"maps", What::village_maps},
    {"phone", What::phone_pictures},
    {"boards", What::boards},
    {"notices", What::notices},
    {"field_sheets", What::field_sheets},
    {"letters", What::frontage_letters},
});

QStringList printable_words() {
    QStringList words;
    for (const Printable& printable : printables) words << QString::fromLatin1(printable.word);
    return words;
}

QStringList printable_titles() {
    return {MapBookAlgorithm::tr("One book: cover, contents, overview, villages"),
            MapBookAlgorithm::tr("A map of each village"),
            MapBookAlgorithm::tr("A picture of each village for phones"),
            MapBookAlgorithm::tr("Boards for waters and penning zones"),
            MapBookAlgorithm::tr("Notices about the findings"),
            MapBookAlgorithm::tr("Blank field sheets"),
            MapBookAlgorithm::tr("Letters about frontages")};
}

What what_of(const std::string& word) {
    for (const Printable& printable : printables)
        if (word == printable.word) return printable.what;
    return What::book;
}

}  // namespace

QStringList MapBookAlgorithm::tags() const {
    return search_words(
        QStringLiteral("图册,出图,村图,打印,整改通知,公示牌,外业表,责任书,map book,atlas,print,pdf,notice,board"));
}

QString MapBookAlgorithm::shortDescription() const {
    return tr("Prints the maps, notices and boards of a checked project into a folder.");
}

QString MapBookAlgorithm::shortHelpString() const {
    return tr(
        "Prints a book of maps, a map of each village, notices, boards or blank field sheets with the program "
        "cunjing-maps, which is started beside QGIS. Maps of findings need a project that was checked.\n\n"
        "For the public: no names of people, no coordinates.\n\n"
        "Files of the same names in the folder are replaced.");
}

void MapBookAlgorithm::initAlgorithm(const QVariantMap& /*configuration*/) {
    add_project();
    const auto add_choice = [this](const char* name, const QString& title, const QStringList& words,
                                   const QStringList& titles, int chosen, const QString& help, bool is_advanced) {
        add(std::make_unique<WordParameter>(QString::fromLatin1(name), title, words, titles, false, false, chosen),
            help, is_advanced);
    };
    add_choice("WHAT", tr("What to print"), printable_words(), printable_titles(), 0, tr("One kind at a time."), false);
    add_choice("THEME", tr("Theme"), {QStringLiteral("findings"), QStringLiteral("zones"), QStringLiteral("frontage")},
               {tr("Findings"), tr("Penning zones"), tr("Frontages")}, 0, tr("What maps and books are about."), false);
    add_villages();
    add(std::make_unique<QgsProcessingParameterBoolean>(QStringLiteral("PUBLIC"), tr("For the public"), false),
        tr("Leaves out names of people and coordinates."));
    const QStringList formats = {QStringLiteral("pdf"), QStringLiteral("png"), QStringLiteral("svg")};
    add_choice("FORMAT", tr("Format"), formats, formats, 0, tr("Of maps of villages; all else has one format."), true);
    const QStringList pages = {QStringLiteral("A3"), QStringLiteral("A4")};
    add_choice("PAGE", tr("Paper"), pages, pages, 0, tr("Of maps and books."), true);
    add(std::make_unique<QgsProcessingParameterNumber>(QStringLiteral("SCALE"), tr("Scale 1 : …"), qgis::whole_number,
                                                       QVariant(), true, 50, 10'000'000),
        tr("The denominator, as 5000; none: as large as fits."), true);
    add_choice("LANGUAGE", tr("Language of the sheets"), {QStringLiteral("zh"), QStringLiteral("en")},
               {QStringLiteral("中文"), QStringLiteral("English")}, gui_language() == Language::zh ? 0 : 1,
               tr("By default that of QGIS."), true);
    add(std::make_unique<QgsProcessingParameterFolderDestination>(QStringLiteral("OUTPUT"), tr("Folder")),
        tr("Where the files are put; made where it is not there."));
    add_number(QStringLiteral("FILES"), tr("Files printed"));
    addOutput(new QgsProcessingOutputFile(QStringLiteral("FIRST_FILE"), tr("First file")));
}

MapOrder MapBookAlgorithm::order(const QVariantMap& parameters, QgsProcessingContext& context) const {
    const auto word = [&](const char* name) {
        const std::vector<std::string> chosen = words(parameters, QString::fromLatin1(name), context);
        return chosen.empty() ? std::string() : chosen.front();
    };
    MapOrder order;
    order.what = what_of(word("WHAT"));
    order.theme = QString::fromStdString(word("THEME"));
    order.format = QString::fromStdString(word("FORMAT"));
    order.page = QString::fromStdString(word("PAGE"));
    order.scale = parameterAsInt(parameters, QStringLiteral("SCALE"), context);
    order.for_public = parameterAsBool(parameters, QStringLiteral("PUBLIC"), context);
    for (const std::string& code : villages(parameters, context)) order.villages << QString::fromStdString(code);
    order.folder = parameterAsFileOutput(parameters, QStringLiteral("OUTPUT"), context);
    return order;
}

void MapBookAlgorithm::work(Run& run) {
    const MapOrder wanted = order(run.parameters, run.context);
    const std::vector<std::string> language = words(run.parameters, QStringLiteral("LANGUAGE"), run.context);
    const bool in_chinese = !language.empty() && language.front() == "zh";
    const QString project = QString::fromStdString(project_file(run.parameters, run.context).string());
    const PrintedMaps printed =
        MapProgram::find().print(wanted.arguments(project, in_chinese ? Language::zh : Language::en), run.progress);
    for (const QString& note : printed.notes) run.feedback.pushWarning(note);
    for (const QString& file : printed.files) run.feedback.pushInfo(file);
    run.results.insert(QStringLiteral("OUTPUT"), wanted.folder);
    run.results.insert(QStringLiteral("FILES"), count_of(printed.files.size()));
    if (!printed.files.isEmpty()) run.results.insert(QStringLiteral("FIRST_FILE"), printed.files.front());
}

}  // namespace cunjing
