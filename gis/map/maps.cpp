// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/maps.hpp"

#include <algorithm>
#include <chrono>

#include "gis/base/error.hpp"
#include "gis/map/board_pages.hpp"
#include "gis/map/file_name.hpp"
#include "gis/map/handouts.hpp"
#include "gis/map/in_workers.hpp"
#include "gis/map/map_book.hpp"
#include "gis/map/phone_picture.hpp"
#include "gis/map/village_pages.hpp"

namespace cunjing {
namespace {

class Printer {
public:
    Printer(const MapsOptions& options, const Catalogue& catalogue, Progress& progress)
        : options_(options),
          progress_(progress),
          styles_(StyleSet::load(options.styles)),
          page_(PageTemplate::read(options.styles / "pages" / "village.yaml")),
          theme_(read_theme(options.styles, options.theme, catalogue)),
          source_(options.project, catalogue),
          villages_(source_.villages_called(options.villages)),
          printing_{source_, styles_, page_, theme_, page_.size(options.page), options.audience, options.language} {
        for (const PageDivision* division : {&page_.landscape, &page_.portrait})
            require_parts(*division, {"title", "map", "footer"}, "styles/pages/village.yaml");
        require_parts(page_.continued, {"title", "findings", "footer"}, "styles/pages/village.yaml");
        if (theme_.findings && !source_.run())
            throw DataError(say("{0} 还没有检查过，没有问题可画；请先运行 cunjing check {0}",
                                "{0} was never checked, so there are no findings to show; run cunjing check {0} first",
                                options.project.string()));
        if (!theme_.penning_zones && !options.zone_statuses.empty())
            throw ConfigError({"--status 要与 --theme zones 一起用", "--status goes with --theme zones"});
        make_folder(options.out);
        if (theme_.penning_zones && !options.phone && !options.boards) {
            zones_ = town_zones(options, catalogue, progress);
            printing_.judged_on = options.as_of;
        }
        const bool shows_evidence = options.book || options.phone || !options.boards;
        if (theme_.findings && shows_evidence)
            evidence_ = EvidenceShapes::compute(options.project, catalogue, *source_.run(), options.villages, progress);
    }

    MapsReport print() {
        MapsReport report;
        note_orphans(report);
        if (options_.book) report.add(print_book());
        if (options_.phone) report.add(print_phone_pictures());
        if (options_.boards) report.add(print_boards());
        if (!options_.book && !options_.phone && !options_.boards)
            report.add(each_village([this](const MapVillage& village) { return print_sheets(village); }));
        return report;
    }

private:
    [[nodiscard]] const TownZones* zones() const { return zones_ ? &*zones_ : nullptr; }

    /// Findings that no village answers for are on no sheet.
    void note_orphans(MapsReport& report) const {
        const auto orphans = std::ranges::count(source_.findings(), "", &ListedFinding::village_code);
        if (theme_.findings && orphans > 0)
            report.notes.push_back(
                say("{} 处问题不属于任何村，不在任何图上；见图层 finding 和规则 village-boundary-orphan",
                    "{} findings belong to no village and are on no sheet; see the layer finding and the "
                    "rule village-boundary-orphan",
                    orphans));
    }

    MapsReport print_book() const {
        const PageTemplate page = PageTemplate::read(options_.styles / "pages" / "book.yaml");
        MapBook book =
            bind_map_book(printing_, page, villages_, evidence_, options_.scale, zones(), options_.threads, progress_);
        MapsReport report;
        report.notes = std::move(book.notes);
        report.sheets = book.pages;
        put(book_file_name(printing_), book.pdf, report);
        return report;
    }

    MapsReport print_phone_pictures() const {
        if (!theme_.findings)
            throw ConfigError({"手机图画的是问题，--theme 应为 findings",
                               "a picture for phones shows findings, so --theme is findings"});
        const PageTemplate page = PageTemplate::read(options_.styles / "pages" / "phone.yaml", {"portrait"});
        return each_village([&](const MapVillage& village) {
            const PhonePicture picture(printing_, page, village, evidence_);
            MapsReport report;
            put(file_name(village, "手机") + ".png", png_of(picture.sheet(), PhonePicture::dpi), report);
            report.sheets = 1;
            return report;
        });
    }

    MapsReport print_boards() const {
        const PageTemplate page = PageTemplate::read(options_.styles / "pages" / "board.yaml", {"scales", "landscape"});
        const BoardLines lines = read_board_lines(options_.styles / "pages" / "board_lines.yaml");
        MapsReport report = each_village([&](const MapVillage& village) {
            const BoardPages boards(printing_, page, lines, village);
            const std::vector<SheetToPaint> pages = boards.pages();
            MapsReport part;
            if (pages.empty()) return part;
            put(file_name(village, "公示牌") + ".pdf", pdf_of(pages, village.name), part);
            part.sheets = pages.size();
            return part;
        });
        if (report.files.empty())
            report.notes.emplace_back(Text{"没有清单水体、有疑似问题的水体和批准的圈养区，没有公示牌",
                                           "there is no water on the register or with findings and no approved penning "
                                           "zone: no boards"});
        return report;
    }

    /// Prints of each village that is somewhere, several at a time.
    template <class Print>
    MapsReport each_village(const Print& print) const {
        std::vector<MapsReport> parts(villages_.size());
        in_workers(villages_.size(), options_.threads, progress_, "draw", [&](std::size_t i) {
            const MapVillage& village = *villages_[i];
            if (village.ground.is_empty())
                parts[i].notes.push_back(say("{}（{}）没有村界、村委会位置和问题，不知道画哪里，没有出图",
                                             "{} ({}) has no boundary, no seat and no findings: there is no map of it",
                                             village.name, village.code));
            else
                parts[i] = print(village);
        });
        MapsReport report;
        for (MapsReport& part : parts) report.add(std::move(part));
        return report;
    }

    MapsReport print_sheets(const MapVillage& village) const {
        MapsReport report;
        const VillagePages sheets(printing_, village, evidence_, options_.scale, zones());
        const std::vector<SheetToPaint> pages = sheets.pages();
        if (pages.empty()) {
            report.notes.push_back(nothing_to_show(village));
            return report;
        }
        const std::string name = file_name(village, options_.theme == "findings" ? "" : options_.theme);
        for (const SheetFormat format : options_.formats) write(format, name, village.name, pages, report);
        report.sheets = pages.size();
        return report;
    }

    [[nodiscard]] Text nothing_to_show(const MapVillage& village) const {
        if (zones_)
            return say("{}（{}）没有要出图的圈养区，没有出图",
                       "{} ({}) has no penning zone to show: there is no map of it", village.name, village.code);
        return say("{0}（{1}）没有“{2}”的要素，没有出图；能推算的图层由 cunjing derive {3} 推算",
                   "{0} ({1}) has no features of '{2}': there is no map of it; cunjing derive {3} computes layers",
                   village.name, village.code, theme_.sheets_of->title.in(options_.language),
                   options_.project.string());
    }

    void write(SheetFormat format, const std::string& name, const std::string& title,
               const std::vector<SheetToPaint>& pages, MapsReport& report) const {
        if (format == SheetFormat::pdf) {
            put(name + ".pdf", pdf_of(pages, title), report);
            return;
        }
        for (std::size_t i = 0; i < pages.size(); ++i) {
            const std::string numbered = i == 0 ? name : name + "-" + std::to_string(i + 1);
            if (format == SheetFormat::png)
                put(numbered + ".png", png_of(pages[i], options_.dpi), report);
            else
                put(numbered + ".svg", svg_of(pages[i], title), report);
        }
    }

    void put(const std::string& name, const std::string& bytes, MapsReport& report) const {
        const std::filesystem::path file = options_.out / name;
        write_whole(file, bytes);
        report.files.push_back(file);
    }

    const MapsOptions& options_;
    Progress& progress_;
    StyleSet styles_;
    PageTemplate page_;
    Theme theme_;
    MapSource source_;
    std::vector<const MapVillage*> villages_;
    Printing printing_;
    EvidenceShapes evidence_;
    std::optional<TownZones> zones_;
};

}  // namespace

void MapsReport::add(MapsReport&& more) {
    std::ranges::move(more.files, std::back_inserter(files));
    std::ranges::move(more.notes, std::back_inserter(notes));
    sheets += more.sheets;
}

void make_folder(const std::filesystem::path& folder) {
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed)
        throw DataError(
            say("文件夹 {} 建不了：{}", "the folder {} cannot be made: {}", folder.string(), failed.message()));
}

MapsReport print_maps(const MapsOptions& options, const Catalogue& catalogue, Progress& progress) {
    const auto start = std::chrono::steady_clock::now();
    MapsReport report;
    if (options.handout == Handout::none || options.handout == Handout::letters)
        report = Printer(options, catalogue, progress).print();
    if (options.handout != Handout::none) report.add(print_handouts(options, catalogue, progress));
    report.elapsed_s = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return report;
}

}  // namespace cunjing
