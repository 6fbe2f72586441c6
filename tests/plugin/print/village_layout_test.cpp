// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/print/village_layout.hpp"

#include <qgslayoutatlas.h>
#include <qgslayoutexporter.h>
#include <qgslayoutitemattributetable.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <QProcess>
#include <QRegularExpression>
#include <catch2/catch.hpp>
#include <cstdlib>

#include "gis/check/check.hpp"
#include "gis/report/sheet_order.hpp"
#include "plugin/desk.hpp"
#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

/// The sample town, checked, in QGIS.
struct CheckedTown {
    explicit CheckedTown(FakeQgis& qgis) : desk(qgis.host()) {
        std::filesystem::copy_file(in_source("sample_data/sample_town.gpkg"), folder / "town.gpkg");
        Project project = Project::open(folder / "town.gpkg", test_catalogue(), Access::read_write);
        CheckOptions options;
        options.as_of = *parse_date("2026-03-01");
        (void)check_project(project, test_catalogue(), options);
        desk.town().open_project(QString::fromStdString((folder / "town.gpkg").string()));
    }
    ~CheckedTown() { QgsProject::instance()->clear(); }
    CheckedTown(const CheckedTown&) = delete;
    CheckedTown& operator=(const CheckedTown&) = delete;
    CheckedTown(CheckedTown&&) = delete;
    CheckedTown& operator=(CheckedTown&&) = delete;

    [[nodiscard]] std::vector<ListedFinding> findings() const {
        const Layers layers = layers_with_findings(test_catalogue());
        const Project project = Project::open(folder / "town.gpkg", layers, Access::read_only);
        const Snapshot snapshot(project, 1);
        return read_findings(snapshot, layers, test_catalogue());
    }

    ScratchFolder folder;
    Desk desk;
};

QgsLayoutItemAttributeTable& table_of(QgsPrintLayout& layout) {
    for (QgsLayoutMultiFrame* frames : layout.multiFrames())
        if (auto* table = qobject_cast<QgsLayoutItemAttributeTable*>(frames)) return *table;
    throw std::runtime_error("the layout has no table");
}

/// The rows of the table on the page that the atlas stands at.
QList<QStringList> rows_of(QgsPrintLayout& layout) {
    QgsLayoutItemAttributeTable& table = table_of(layout);
    table.refreshAttributes();
    QList<QStringList> rows;
    for (const QgsLayoutTableRow& row : table.contents()) {
        QStringList words;
        for (const QVariant& cell : row) words << cell.toString();
        rows << words;
    }
    return rows;
}

/// The first cells of a row as a sheet of gis/map would have them.
QStringList expected_row(const ListedFinding& finding, int number, Language language) {
    return {
        QString::number(number), QString::fromStdString(severity_title(finding.verdict, finding.severity).in(language)),
        QString::fromStdString(finding.title.in(language)), QString::fromStdString(measured_words(finding, language))};
}

/// Takes how many pages to look at, the first.
void compare_pages(QgsPrintLayout& layout, const std::vector<ListedFinding>& findings, Language language, int pages) {
    const auto order = sheet_order(findings);
    QgsLayoutAtlas& atlas = *layout.atlas();
    REQUIRE(atlas.updateFeatures() == 24);
    QString last;
    for (int page = 0; page < pages; ++page) {
        REQUIRE(atlas.seekTo(page));
        const QgsFeature village = layout.reportContext().feature();
        const QString code = village.attribute("code").toString();
        INFO(code.toStdString());
        CHECK(code > last);
        last = code;
        const QList<QStringList> rows = rows_of(layout);
        const std::vector<std::size_t>& expected = order.at(code.toStdString());
        REQUIRE(rows.size() == static_cast<int>(expected.size()));
        for (int row = 0; row < rows.size(); ++row)
            REQUIRE(rows[row].mid(0, 4).join(" | ").toStdString() ==
                    expected_row(findings[expected[static_cast<std::size_t>(row)]], row + 1, language)
                        .join(" | ")
                        .toStdString());
    }
}

QString text_of(const QString& pdf) {
    QProcess program;
    program.start("pdftotext", {"-raw", pdf, "-"});
    REQUIRE(program.waitForStarted());  // of the package poppler-utils
    program.waitForFinished();
    return QString::fromUtf8(program.readAllStandardOutput());
}

QString without_blanks(QString text) {
    return text.remove(QRegularExpression("\\s"));
}

/// Exports the page of a village and what goes on behind it; gives its text.
QString exported_page(QgsPrintLayout& layout, int village, const QString& pdf) {
    QgsLayoutAtlas& atlas = *layout.atlas();
    atlas.updateFeatures();
    atlas.beginRender();
    REQUIRE(atlas.seekTo(village));
    QgsLayoutExporter exporter(&layout);
    QgsLayoutExporter::PdfExportSettings settings;
    settings.textRenderFormat = Qgis::TextRenderFormat::AlwaysText;
    settings.rasterizeWholeImage = false;
    REQUIRE(exporter.exportToPdf(pdf, settings) == QgsLayoutExporter::Success);
    atlas.endRender();
    return text_of(pdf);
}

}  // namespace

TEST_CASE("a page of the layout lists the findings of its village as its sheet does") {
    const int all = 24;
    const int some = 3;
    for (const auto& [locale, pages] : {std::pair{"zh_CN", all}, std::pair{"en_US", some}}) {
        const Speaking speaking(locale);
        FakeQgis qgis;
        CheckedTown town(qgis);
        town.desk.print().make_layout();
        REQUIRE(qgis.told == QStringList{});
        REQUIRE(qgis.layout != nullptr);
        compare_pages(*qgis.layout, town.findings(), gui_language(), pages);
    }
}

TEST_CASE("the text of an exported page can be found again") {
    for (const char* locale : {"zh_CN", "en_US"}) {
        const Speaking speaking(locale);
        FakeQgis qgis;
        CheckedTown town(qgis);
        town.desk.print().make_layout();
        REQUIRE(qgis.layout != nullptr);
        const char* keep = std::getenv("CUNJING_PICTURES");
        const QString folder =
            keep != nullptr ? QString::fromUtf8(keep) : QString::fromStdString(town.folder.path().string());
        const QString text =
            without_blanks(exported_page(*qgis.layout, 0, QString("%1/print-layout-%2.pdf").arg(folder, locale)));
        CHECK(text.contains("墨荷丘社区"));
        CHECK(text.contains("2026-03-01"));
        const std::vector<ListedFinding> findings = town.findings();
        const auto order = sheet_order(findings);
        for (const std::size_t i : order.at("999999100004")) {
            const QString title = QString::fromStdString(findings[i].title.in(gui_language()));
            INFO(title.toStdString());
            CHECK(text.contains(without_blanks(title)));
        }
    }
}

TEST_CASE("a layout follows the town when it is opened anew and checked again") {
    FakeQgis qgis;
    CheckedTown town(qgis);
    town.desk.print().make_layout();
    REQUIRE(qgis.layout != nullptr);
    const QString file = town.desk.workplace().town().file();
    town.desk.town().open_project(file);
    compare_pages(*qgis.layout, town.findings(), Language::en, 3);
}

}  // namespace cunjing
