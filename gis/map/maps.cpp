// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/maps.hpp"

#include <chrono>

#include "gis/base/error.hpp"
#include "gis/map/board_pages.hpp"
#include "gis/map/file_names.hpp"
#include "gis/map/in_workers.hpp"
#include "gis/map/map_book.hpp"
#include "gis/map/phone_picture.hpp"
#include "gis/map/village_sheet.hpp"

namespace cunjing {
namespace {

/// The name of a village's files: its code and name.
std::string file_name(const MapVillage& village, const std::string& theme) {
    return safe_file_name(village.code + "-" + village.name + (theme == "findings" ? "" : "-" + theme));
}

class Printer {
public:
    Printer(const MapsOptions& options, const Catalogue& catalogue, Progress& progress)
        : options_(options),
          progress_(progress),
          styles_(StyleSet::load(options.styles)),
          page_(PageTemplate::read(options.styles / "pages" / "village.yaml")),
          theme_(read_theme(options.styles, options.theme, catalogue)),
          source_(options.project, catalogue, options.threads),
          villages_(source_.villages_called(options.villages)),
          printing_{source_, styles_, page_, theme_, page_.size(options.page), options.audience, options.language} {
        if (theme_.findings && !source_.run())
            throw DataError(say("{0} 还没有检查过，没有问题可画；请先运行 cunjing check {0}",
                                "{0} was never checked, so there are no findings to show; run cunjing check {0} first",
                                options.project.string()));
        if (theme_.findings)
            evidence_ =
                EvidenceShapes::compute(options.project, catalogue, *source_.run(), options.villages, no_progress());
    }

    MapsReport print() {
        make_folder();
        MapsReport report;
        if (options_.book) add(print_book(), report);
        if (options_.phone) add(print_phone_pictures(), report);
        if (options_.boards) add(print_boards(), report);
        if (!options_.book && !options_.phone && !options_.boards)
            add(each_village([this](const MapVillage& village) { return print_sheets(village); }), report);
        return report;
    }

private:
    static void add(MapsReport part, MapsReport& report) {
        std::ranges::move(part.files, std::back_inserter(report.files));
        std::ranges::move(part.notes, std::back_inserter(report.notes));
        report.sheets += part.sheets;
    }

    MapsReport print_book() const {
        const PageTemplate page = PageTemplate::read(options_.styles / "pages" / "book.yaml");
        MapBook book =
            bind_map_book(printing_, page, villages_, evidence_, options_.scale, options_.threads, progress_);
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
            put(safe_file_name(village.code + "-" + village.name + "-手机") + ".png",
                png_of(picture.sheet(), PhonePicture::dpi), report);
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
            put(safe_file_name(village.code + "-" + village.name + "-公示牌") + ".pdf", pdf_of(pages, village.name),
                part);
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
        for (MapsReport& part : parts) add(std::move(part), report);
        return report;
    }

    void make_folder() const {
        std::error_code failed;
        std::filesystem::create_directories(options_.out, failed);
        if (failed)
            throw DataError(say("文件夹 {} 建不了：{}", "the folder {} cannot be made: {}", options_.out.string(),
                                failed.message()));
    }

    MapsReport print_sheets(const MapVillage& village) const {
        MapsReport report;
        const VillageSheet sheet(printing_, village, evidence_, options_.scale);
        const std::vector<SheetToPaint> pages = sheet.pages();
        const std::string name = file_name(village, options_.theme);
        for (const SheetFormat format : options_.formats) write(format, name, village.name, pages, report);
        report.sheets = pages.size();
        return report;
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
};

}  // namespace

MapsReport print_maps(const MapsOptions& options, const Catalogue& catalogue, Progress& progress) {
    const auto start = std::chrono::steady_clock::now();
    Printer printer(options, catalogue, progress);
    MapsReport report = printer.print();
    report.elapsed_s = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return report;
}

std::filesystem::path default_styles_folder() {
    const auto program = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    for (const std::filesystem::path& folder :
         {program / "../share/cunjing/styles", std::filesystem::path(CUNJING_STYLES_DIR)})
        if (std::filesystem::exists(folder / "pages")) return folder.lexically_normal();
    throw ConfigError(
        {"找不到样式文件夹（styles），请用 --styles 指明", "the folder of styles is not found; name it with --styles"});
}

}  // namespace cunjing
