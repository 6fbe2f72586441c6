// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/handouts.hpp"

#include "gis/base/error.hpp"
#include "gis/map/field_sheets.hpp"
#include "gis/map/file_name.hpp"
#include "gis/map/in_workers.hpp"
#include "gis/map/letter_sheet.hpp"
#include "gis/map/notice_choice.hpp"
#include "gis/map/notice_sheet.hpp"
#include "gis/map/sheet_findings.hpp"

namespace cunjing {
namespace {

const char* page_of(Handout handout) {
    return handout == Handout::field_sheets ? "field_map.yaml" : "village.yaml";
}

const char* theme_of(Handout handout) {
    return handout == Handout::field_sheets ? "field" : handout == Handout::letters ? "frontage" : "findings";
}

/// Prints papers of one kind, a PDF for each village.
class HandoutPrinter {
public:
    HandoutPrinter(const MapsOptions& options, const Catalogue& catalogue, Progress& progress)
        : options_(options),
          progress_(progress),
          styles_(StyleSet::load(options.styles)),
          page_(PageTemplate::read(options.styles / "pages" / page_of(options.handout))),
          theme_(read_theme(options.styles, theme_of(options.handout), catalogue)),
          choice_(NoticeChoice::read(options.notices)),
          source_(options.project, catalogue),
          villages_(
              source_.villages_called(choice_.all || choice_.numbers.empty() ? options.villages : choice_.villages())),
          printing_{source_, styles_, page_, theme_, page_.size(options.page), options.audience, options.language} {
        if (options.handout != Handout::letters && options.formats != std::vector{SheetFormat::pdf})
            throw ConfigError({"提示单、外业表只出 PDF", "notices and field sheets are PDF only"});
        if (options.handout == Handout::field_sheets)
            field_form_ = FieldForm::read(options.styles / "pages" / "field.yaml", catalogue);
        if (options.handout == Handout::letters)
            letter_ = LetterWording::read(options.styles / "pages" / "letter.yaml");
        if (options.handout == Handout::notices) prepare_notices(catalogue);
    }

    MapsReport print() {
        make_folder(options_.out);
        std::vector<MapsReport> parts(villages_.size());
        in_workers(villages_.size(), options_.threads, progress_, "draw",
                   [&](std::size_t i) { parts[i] = print_village(*villages_[i]); });
        MapsReport report;
        for (MapsReport& part : parts) report.add(std::move(part));
        return report;
    }

private:
    void prepare_notices(const Catalogue& catalogue) {
        if (!source_.run())
            throw DataError(
                say("{0} 还没有检查过，没有问题可发单；请先运行 cunjing check {0}",
                    "{0} was never checked, so there is nothing to give notice of; run cunjing check {0} first",
                    options_.project.string()));
        wording_ = NoticeWording::read(options_.styles / "pages" / "notice.yaml", catalogue);
        std::vector<std::string> codes;
        for (const MapVillage* village : villages_) {
            codes.push_back(village->code);
            if (choice_.greatest(village->code) > static_cast<int>(village->findings.size()))
                throw ConfigError(say("{0} 没有第 {1} 号问题，共 {2} 个", "{0} has no finding {1}; it has {2}",
                                      village->code, choice_.greatest(village->code), village->findings.size()));
        }
        evidence_ = EvidenceShapes::compute(options_.project, catalogue, *source_.run(), codes, progress_);
    }

    MapsReport print_village(const MapVillage& village) const {
        if (options_.handout == Handout::notices) return print_notices(village);
        return options_.handout == Handout::letters ? print_letters(village) : print_field_sheets(village);
    }

    MapsReport print_letters(const MapVillage& village) const {
        MapsReport report;
        const std::vector<Frontage> frontages = frontages_of(source_, village);
        std::vector<SheetToPaint> pages;
        for (std::size_t i = 0; i < frontages.size(); ++i)
            pages.push_back({letter_.page.sheet_mm,
                             [&, i](QPainter& painter, const Lettering& lettering) {
                                 paint_letter({painter, lettering, printing_}, letter_, village, frontages, i);
                             },
                             frontages[i].door});
        if (pages.empty())
            report.notes.push_back(say("{}（{}）没有门前三包区，没有出责任书；请先运行 cunjing derive",
                                       "{} ({}) has no frontage zones: there are no letters; run cunjing derive first",
                                       village.name, village.code));
        put(village, "letters", {"门前三包责任书", "letters of frontage"}, pages, report);
        return report;
    }

    MapsReport print_field_sheets(const MapVillage& village) const {
        MapsReport report;
        if (village.ground.is_empty())
            report.notes.push_back(
                say("{}（{}）没有村界、村委会位置和问题，不知道画哪里，没有出外业表",
                    "{} ({}) has no boundary, no seat and no findings: there is no field sheet of it", village.name,
                    village.code));
        else
            put(village, "field", {"外业表", "field sheets"},
                field_sheets(printing_, village, field_form_, options_.scale), report);
        return report;
    }

    MapsReport print_notices(const MapVillage& village) const {
        MapsReport report;
        std::size_t undetermined = 0;
        std::size_t opportunities = 0;
        std::vector<SheetToPaint> pages;
        const std::vector<SheetFinding> findings =
            sheet_findings(source_, village, evidence_, options_.audience, options_.language);
        for (const SheetFinding& each : findings) {
            if (!choice_.has(village.code, each.number)) continue;
            if (each.finding->verdict == "undetermined" || each.finding->severity == 0) {
                ++(each.finding->severity == 0 ? opportunities : undetermined);
                continue;
            }
            pages.push_back({wording_.page.sheet_mm,
                             [&](QPainter& painter, const Lettering& lettering) {
                                 paint_notice({painter, lettering, printing_}, wording_, village, each);
                             },
                             notice_number(village, each)});
        }
        if (undetermined > 0)
            report.notes.push_back(
                say("{0}：{1} 个无法判定的没有出单，请先补充资料",
                    "{0}: no notice of {1} findings that are undetermined; add what is unknown first", village.name,
                    undetermined));
        if (opportunities > 0)
            report.notes.push_back(say("{0}：{1} 条建议没有出单，它们不是问题",
                                       "{0}: no notice of {1} opportunities: nothing is wrong there", village.name,
                                       opportunities));
        if (findings.empty())
            report.notes.push_back(
                say("{}：没有问题，没有出单", "{}: there are no findings, so no notices", village.name));
        put(village, "notices", {"整改提示单", "notices"}, pages, report);
        return report;
    }

    void put(const MapVillage& village, const char* what, const Text& title, const std::vector<SheetToPaint>& pages,
             MapsReport& report) const {
        if (pages.empty()) return;
        const std::filesystem::path file = options_.out / (file_name(village, what) + ".pdf");
        write_whole(file, pdf_of(pages, village.name + " " + title.in(options_.language)));
        report.files.push_back(file);
        report.sheets += pages.size();
    }

    const MapsOptions& options_;
    Progress& progress_;
    StyleSet styles_;
    PageTemplate page_;
    Theme theme_;
    NoticeChoice choice_;
    MapSource source_;
    std::vector<const MapVillage*> villages_;
    Printing printing_;
    NoticeWording wording_;
    FieldForm field_form_;
    LetterWording letter_;
    EvidenceShapes evidence_;
};

}  // namespace

MapsReport print_handouts(const MapsOptions& options, const Catalogue& catalogue, Progress& progress) {
    return HandoutPrinter(options, catalogue, progress).print();
}

}  // namespace cunjing
