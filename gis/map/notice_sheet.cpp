// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/notice_sheet.hpp"

#include <algorithm>

#include "gis/map/form_parts.hpp"
#include "gis/map/sketch_map.hpp"
#include "gis/report/filled_words.hpp"

namespace cunjing {
namespace {

constexpr double round_place_m = 60;  // where features of a finding are looked for
constexpr double circle_of_place_m = 1;
constexpr double least_sketch_mm = 40;
const QColor mend_ground(0xff, 0xf4, 0xd6);

/// To whom the paper goes; a blank to fill in where nobody may be named.
QString addressee(const Page& page, const NoticeWording& wording, const SheetFinding& finding) {
    const std::string& word = finding.finding->responsible;
    if (const auto office = wording.addressees.find(word); office != wording.addressees.end())
        return page.printing.words(office->second);
    const ResponsibleParty* party = party_of(*finding.finding);
    QString title = party == nullptr ? qt(finding.responsible) : page.printing.words(party->title);
    if (party == nullptr || !party->is_owner) return title;
    const QString blank = QStringLiteral("________________");
    return (!finding.owner.empty() ? qt(finding.owner) : blank) +
           page.printing.words(say("（{}）", " ({})", title.toStdString()));
}

QString clause(const Page& page, const ListedFinding& finding) {
    const Rule* rule = page.printing.source.catalogue().find_rule(finding.rule);
    const bool is_verified =
        rule != nullptr && !rule->basis.empty() && std::ranges::all_of(rule->basis, &Basis::verified);
    const Text seen =
        is_verified ? Text{"已核对原文", "wording checked"} : Text{"条文待核对原文", "wording not yet checked"};
    return qt(finding.basis_text) +
           page.printing.words(say("（{}；{}）", " ({}; {})", finding.basis_source, seen.in(page.printing.language)));
}

QString measured(const Page& page, const ListedFinding& finding) {
    const Language language = page.printing.language;
    const std::string owner = limit_owner(finding, page.printing.source.catalogue().parameters(), language);
    if (!finding.measured || !finding.measure_is_spoken) return {};
    QString words = page.printing.words(say("实测 {}", "measured {}", measured_amount(finding, language)));
    if (finding.limit)
        words += page.printing.words(
            say("，限值 {}", ", limit {}", amount_words(*finding.limit, finding.measure, language)));
    if (finding.tolerance_m && *finding.tolerance_m > 0)
        words += page.printing.words(say("，位置误差 ±{:.2f} 米", ", position ±{:.2f} m", *finding.tolerance_m));
    if (!owner.empty()) words += page.printing.words(say("。限值来自：{}", ". The limit is from: {}", owner));
    return words;
}

QString problem(const Page& page, const ListedFinding& finding) {
    QString words =
        page.printing.words(finding.verdict == "violated" ? Text{"疑似：", "suspected: "}
                                                          : Text{"存疑，请先核实：", "doubtful, check first: "}) +
        page.printing.words(finding.title);
    if (finding.reason.zh.empty()) return words;
    return words + page.printing.words(Text{"（" + finding.reason.zh + "）", " (" + finding.reason.en + ")"});
}

QString deadline(const Page& page, const SheetFinding& finding) {
    if (!finding.deadline.empty())
        return page.printing.words(say("{} 前（检查日起 {} 天）", "by {} ({} days from the check)", finding.deadline,
                                       finding.finding->deadline_days.value_or(0)));
    if (finding.finding->deadline_days)
        return page.printing.words(say("核实属实后 {} 天内，即 ________ 年 ____ 月 ____ 日前",
                                       "within {} days once confirmed: by ____________",
                                       *finding.finding->deadline_days));
    return page.printing.words({"________ 年 ____ 月 ____ 日前", "by ____________"});
}

std::vector<FormRow> rows_of(const Page& page, const NoticeWording& wording, const NoticeKind& kind,
                             const MapVillage& village, const SheetFinding& finding) {
    const Catalogue& catalogue = page.printing.source.catalogue();
    const QString place = finding.place.empty() ? QString() : page.printing.words({"，", ", "}) + qt(finding.place);
    std::vector<FormRow> rows = {
        {{"致", "To"}, addressee(page, wording, finding), 4.2},
        {{"地点", "Place"}, qt(village.name) + place},
        {{"问题", "Finding"}, problem(page, *finding.finding), 3.8},
        {{"依据", "Clause"}, clause(page, *finding.finding), 3.1},
    };
    if (const QString words = measured(page, *finding.finding); !words.isEmpty())
        rows.push_back({{"实测与限值", "Measured"}, words, 3.1});
    const std::string mend = wording.mend_sentence(*finding.finding, catalogue, page.printing.language);
    if (kind.asked.zh.empty())
        rows.push_back({{"怎么改", "What helps"}, qt(mend), 4.6, mend_ground});
    else
        rows.push_back({{"请办理", "Asked for"},
                        qt(filled(kind.asked.in(page.printing.language), {{"remedy", mend}})),
                        4.0,
                        mend_ground});
    rows.push_back({{"期限", "Deadline"}, deadline(page, finding), 3.8});
    return rows;
}

void paint_title(const Page& page, const QRectF& box, const NoticeKind& kind, const std::string& number) {
    const QString town = qt(page.printing.setting("town"));
    const QString title = page.printing.language == Language::zh ? town + page.printing.words(kind.title)
                                                                 : page.printing.words(kind.title);
    page.lettering.write_in(page.painter, {box.left(), box.top(), box.width(), 10}, title, page.letters(7.4, ink),
                            Qt::AlignHCenter);
    const QRectF below(box.left(), box.top() + 10.5, box.width(), 5);
    page.lettering.write_in(page.painter, below, page.printing.words(say("编号 {}", "No. {}", number)),
                            page.letters(3, ink));
    if (page.printing.source.run())
        page.lettering.write_in(
            page.painter, below,
            page.printing.words(say("检查日期 {}", "checked on {}", page.printing.source.run()->as_of)),
            page.letters(3, ink), Qt::AlignRight);
    page.painter.setPen(QPen(ink, 0.4));
    page.painter.drawLine(box.bottomLeft(), box.bottomRight());
}

SketchedFeature sketched(const Page& page, const std::string& layer, const std::string& uid, const Box& ground,
                         bool is_subject) {
    SketchedFeature feature;
    feature.is_subject = is_subject;
    const Layer* known = page.printing.source.catalogue().find_layer(layer);
    if (known == nullptr || uid.empty() || page.printing.hides(*known)) return feature;
    find_near(page.printing.source, *known, uid, ground, feature);
    if (feature.shape.size() == 0) return feature;
    feature.words = is_subject ? say("本单所指：{}", "this is about: {}", known->title.in(page.printing.language))
                               : say("参照：{}", "measured to: {}", known->title.in(page.printing.language));
    return feature;
}

void paint_place(const Page& page, const QRectF& box, const NoticeWording& wording, const SheetFinding& finding) {
    const ListedFinding& about = *finding.finding;
    if (!about.place) {
        page.lettering.write_in(page.painter, box, page.printing.words({"位置不明，没有示意图", "no place is known"}),
                                page.letters(3, faint_ink), Qt::AlignHCenter);
        return;
    }
    const QRectF frame = sketch_frame(box);
    Box ground;
    ground.add(*about.place);
    const auto add_if_it_fits = [&](const Box& more) {
        Box both = ground;
        both.add(more);
        if (!more.is_empty() && fits_sketch(both, frame, wording.scales)) ground = both;
    };
    const bool is_measured = about.measured && about.measure_is_spoken;
    if (is_measured && finding.evidence.size() > 0) add_if_it_fits(finding.evidence.box(0));
    const Box near = ground.grown(round_place_m);
    SketchTopic topic;
    topic.finding = is_measured ? &finding : nullptr;
    if (is_measured) topic.features.push_back(sketched(page, about.reference_layer, about.reference_uid, near, false));
    topic.features.push_back(sketched(page, about.subject_layer, about.subject_uid, near, true));
    // What may not be shown, or is no more there, is told by its place.
    if (SketchedFeature& subject = topic.features.back(); subject.shape.size() == 0) {
        subject.shape.append(Dimension::point, Ring(&*about.place, 1));
        subject.radius_m = circle_of_place_m;
        subject.words = {"本单所指的地点", "the place"};
    }
    if (const ShapeColumn& subject = topic.features.back().shape; subject.size() > 0) add_if_it_fits(subject.box(0));
    paint_sketch(page, sketch_view(ground, frame, wording.scales, wording.least_ground_m), topic);
}

void paint_facts(const Page& page, const QRectF& box, const NoticeWording& wording, const NoticeKind& kind,
                 const MapVillage& village, const SheetFinding& finding) {
    double y = box.top() + 1.5;
    y += page.lettering.write_lines(page.painter, {box.left() + 1, y}, page.printing.words(kind.opening),
                                    page.letters(3.4, ink), box.width() - 2);
    y += 1;
    for (const FormRow& row : rows_of(page, wording, kind, village, finding))
        y += paint_form_row(page, {box.left(), y}, box.width(), row);
    const QRectF rest(box.left(), y + 2, box.width(), box.bottom() - y - 2);
    if (rest.height() >= least_sketch_mm) paint_place(page, rest, wording, finding);
}

void paint_ending(const Page& page, const QRectF& box, const NoticeKind& kind) {
    page.lettering.write_in(page.painter, {box.left(), box.top(), box.width(), 4.6}, page.printing.words(kind.closing),
                            page.letters(2.9, ink));
    paint_signatures(page, box.adjusted(0, 5.4, 0, 0), kind.signatures, 6.6, qt(page.printing.setting("office")));
}

void paint_slip(const Page& page, const QRectF& box, const SlipWords& slip, const Fillings& fillings) {
    paint_tear_line(page, {box.left(), box.top(), box.width(), 4});
    double y = box.top() + 4.5;
    page.lettering.write_in(page.painter, {box.left(), y, box.width(), 6}, page.printing.words(slip.title),
                            page.letters(4.4, ink), Qt::AlignHCenter);
    page.lettering.write_in(page.painter, {box.left(), y + 6.2, box.width(), 4.5},
                            qt(filled(slip.text.in(page.printing.language), fillings)), page.letters(2.9, ink));
    paint_blanks(page, {box.left(), y + 11.5, box.width(), 6}, slip.fields);
    page.lettering.write_in(page.painter, {box.left(), y + 18.2, box.width(), 4.5}, page.printing.words(slip.reason),
                            page.letters(2.9, ink));
    paint_writing_lines(page, {box.left(), y + 22.5, box.width(), box.bottom() - y - 22.5}, 7);
}

}  // namespace

std::string notice_number(const MapVillage& village, const SheetFinding& finding) {
    return village.code + "/" + std::to_string(finding.number);
}

void paint_notice(const Page& page, const NoticeWording& wording, const MapVillage& village,
                  const SheetFinding& finding) {
    const PageParts parts = wording.page.parts();
    const NoticeKind& kind = wording.kind_of(*finding.finding);
    const std::string number = notice_number(village, finding);
    paint_title(page, parts.at("title"), kind, number);
    paint_facts(page, parts.at("facts"), wording, kind, village, finding);
    paint_ending(page, parts.at("signatures"), kind);
    // Numbers of the next check are others: with its day one stays what it is.
    const std::string dated = number + " (" + page.printing.source.run()->as_of + ")";
    paint_slip(page, parts.at("slip"), kind.slip, {{"number", dated}, {"village", village.name}});
}

}  // namespace cunjing
