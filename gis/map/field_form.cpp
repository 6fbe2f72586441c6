// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/field_form.hpp"

#include <algorithm>

#include "gis/base/error.hpp"
#include "gis/catalogue/yaml.hpp"
#include "gis/map/form_parts.hpp"

namespace cunjing {
namespace {

constexpr double pad_mm = 1.4;
constexpr double blank_mm = 7.6;
constexpr double kind_letters_mm = 2.6;
constexpr double kind_row_mm = 4.5;
constexpr double tick_mm = 2.2;

std::vector<FieldBlank> read_blanks(const YamlValue& list) {
    std::vector<FieldBlank> blanks;
    for (const YamlValue& item : list.items()) {
        item.allow_only({"title", "share"});
        blanks.push_back({item.at("title").title(), item.at("share").number()});
        if (!(blanks.back().share > 0)) item.at("share").fail({"应大于 0", "it should be more than 0"});
    }
    return blanks;
}

std::vector<Text> read_kinds(const YamlValue& value, const Catalogue& catalogue) {
    value.allow_only({"layer", "field"});
    const Layer& layer = catalogue.layer(value.at("layer").text());
    std::vector<Text> kinds;
    for (const FieldValue& word : layer.fields[layer.index_of(value.at("field").text())].values)
        kinds.push_back(word.title);
    if (kinds.empty()) value.fail({"这个字段没有可选的词", "this field has no words to choose from"});
    return kinds;
}

void paint_blank_row(const Page& page, const QRectF& box, const std::vector<FieldBlank>& blanks) {
    double all = 0;
    for (const FieldBlank& blank : blanks) all += blank.share;
    double left = box.left();
    for (const FieldBlank& blank : blanks) {
        const double width = box.width() * blank.share / all;
        paint_blank(page, {left, box.top(), width, box.height()}, blank.title, {});
        left += width;
    }
}

/// How many columns of boxes to tick there are: they are as wide as the longest word.
std::size_t kind_columns(const Page& page, double width_mm, const std::vector<Text>& kinds) {
    double widest = 0;
    for (const Text& kind : kinds)
        widest = std::max(widest, page.lettering.width_mm(page.printing.words(kind), kind_letters_mm));
    return static_cast<std::size_t>(std::max(1.0, width_mm / (tick_mm + 1 + widest + 2)));
}

void paint_kinds(const Page& page, const QRectF& box, const std::vector<Text>& kinds) {
    const std::size_t columns = kind_columns(page, box.width(), kinds);
    const double width = box.width() / static_cast<double>(columns);
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const std::size_t row = i / columns;
        const QPointF at(box.left() + static_cast<double>(i % columns) * width,
                         box.top() + static_cast<double>(row) * kind_row_mm);
        page.painter.setPen(QPen(faint_ink, 0.15));
        page.painter.setBrush(Qt::NoBrush);
        page.painter.drawRect(QRectF(at.x(), at.y() + (kind_row_mm - tick_mm) / 2, tick_mm, tick_mm));
        page.lettering.write_in(page.painter, {at.x() + tick_mm + 1, at.y(), width - tick_mm - 1, kind_row_mm},
                                page.printing.words(kinds[i]), page.letters(kind_letters_mm, ink));
    }
}

/// As many entries as the form wants, fewer where the words of a language need more room.
int entries_that_fit(const Page& page, const QRectF& room, const FieldForm& form) {
    const std::size_t columns = kind_columns(page, room.width() - 2 * pad_mm, form.kinds);
    const std::size_t rows = (form.kinds.size() + columns - 1) / columns;
    const double needed =
        static_cast<double>(rows) * kind_row_mm + static_cast<double>(form.blanks.size()) * blank_mm + 2 * pad_mm;
    return std::clamp(static_cast<int>(room.height() / needed), 1, form.entries);
}

void paint_entry(const Page& page, const QRectF& box, const FieldForm& form) {
    page.painter.setPen(QPen(ink, 0.2));
    page.painter.setBrush(Qt::NoBrush);
    page.painter.drawRect(box);
    const QRectF room = box.adjusted(pad_mm, pad_mm / 2, -pad_mm, -pad_mm / 2);
    const double below = static_cast<double>(form.blanks.size() - 1) * blank_mm;
    paint_blank_row(page, {room.left(), room.top(), room.width(), blank_mm}, form.blanks.front());
    paint_kinds(page, room.adjusted(0, blank_mm, 0, -below), form.kinds);
    double y = room.bottom() - below;
    for (std::size_t row = 1; row < form.blanks.size(); ++row, y += blank_mm)
        paint_blank_row(page, {room.left(), y, room.width(), blank_mm}, form.blanks[row]);
}

}  // namespace

FieldForm FieldForm::read(const std::filesystem::path& file, const Catalogue& catalogue) {
    const YamlValue value = YamlValue::read_file(file);
    value.allow_only({"page", "entries", "raster_m", "least_square_mm", "title", "hint", "kinds", "blanks"});
    FieldForm form;
    form.page = FormTemplate::read(value.at("page"), {"title", "entries", "footer"});
    form.entries = value.at("entries").integer();
    if (form.entries < 1) value.at("entries").fail({"至少一格", "there should be at least one"});
    form.raster_m = value.at("raster_m").number();
    if (!(form.raster_m > 0)) value.at("raster_m").fail({"应大于 0", "it should be more than 0"});
    form.least_square_mm = value.at("least_square_mm").number();
    form.title = value.at("title").title();
    form.hint = value.at("hint").title();
    form.kinds = read_kinds(value.at("kinds"), catalogue);
    for (const YamlValue& row : value.at("blanks").items()) form.blanks.push_back(read_blanks(row));
    if (form.blanks.empty()) value.at("blanks").fail({"至少一行", "there should be at least one row"});
    return form;
}

void paint_field_form(const Page& page, const FieldForm& form, const MapVillage& village) {
    const PageParts parts = form.page.parts();
    const QRectF title = parts.at("title");
    const QString town = qt(page.printing.setting("town"));
    page.lettering.write_in(page.painter, {title.left(), title.top(), title.width(), 8},
                            town + qt(village.name) + QLatin1Char(' ') + page.printing.words(form.title),
                            page.letters(5.6, ink), Qt::AlignHCenter);
    page.lettering.write_in(page.painter, {title.left(), title.top() + 8.6, title.width(), 4.5},
                            page.printing.words(form.hint), page.letters(2.7, faint_ink));
    const QRectF room = parts.at("entries");
    const int entries = entries_that_fit(page, room, form);
    const double height = room.height() / entries;
    for (int i = 0; i < entries; ++i)
        paint_entry(page, {room.left(), room.top() + i * height, room.width(), height - pad_mm}, form);
    paint_blanks(page, parts.at("footer"),
                 {{"巡查人", "Patrol"}, {"村（社区）核对", "Checked by the village"}, {"第   页", "Page"}});
}

}  // namespace cunjing
