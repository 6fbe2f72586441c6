// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/source_rows.hpp"

#include <algorithm>

#include "gis/base/error.hpp"
#include "gis/ingest/ground_overlap.hpp"
#include "gis/ingest/remoteness.hpp"

namespace cunjing {
namespace {

constexpr std::int64_t rows_between_reports = 1000;

void append(std::string& note, const std::string& words) {
    if (words.empty()) return;
    note += (note.empty() ? "" : "；") + words;
}

}  // namespace

SourceRows::SourceRows(const Source& source, const Layer& layer, FeatureValues& values, PlaceColumns& places,
                       RowIdentity& identity, const std::optional<Placement>& placement, const std::string& source_crs,
                       const Box& project)
    : source_(source),
      layer_(layer),
      values_(values),
      places_(places),
      identity_(identity),
      placement_(placement),
      prefix_(source_crs),
      table_(layer, values.field_names()),
      project_(project) {
    for (const std::int64_t row : source.sheet().rows_of_sums) left_out_.add_sum(row);
}

void SourceRows::read(const std::filesystem::path& path, GdalListener& listener, Progress& progress) {
    OGRLayer& input = source_.layer();
    const auto total = static_cast<double>(std::max<GIntBig>(input.GetFeatureCount(FALSE), 1));
    input.ResetReading();
    listener.forget();
    for (const OGRFeatureUniquePtr& feature : input) {
        row_ = source_.row_number(*feature, ++count_);
        if (count_ % rows_between_reports == 0)
            progress.step(std::min(1.0, static_cast<double>(count_) / total), "read");
        if (placement_)
            take_with_shape(*feature);
        else
            take_row(*feature, Shape(), 0);
    }
    if (listener.failed())
        throw DataError(say("读取 {0} 在第 {1} 行后中断，文件可能不完整（GDAL：{2}）",
                            "reading {0} stopped after row {1}, the file may be cut (GDAL: {2})", path.string(), count_,
                            listener.first_failure()));
}

void SourceRows::take_with_shape(const OGRFeature& feature) {
    const ShapeFault fault = shape_.read(feature.GetGeometryRef());
    if (fault == ShapeFault::null) {
        ++to_be_located_;
        return take_row(feature, Shape(), 0);
    }
    if (fault != ShapeFault::none) return left_out_.add(fault, row_);
    if (!layer_.has(shape_.dimension())) return left_out_.add_wrong_kind(shape_.dimension(), row_);
    if (!first_point_) first_point_ = shape_.points().front();
    prefix_.remove(shape_.points());
    if (!placement_->move(shape_.points())) return left_out_.add_outside_crs(row_);
    const Box own = shape_.shape().box();
    if (is_impossibly_far(own, project_)) {
        far_box_.add(own);
        return left_out_.add_far(row_);
    }
    box_.add(own);
    rows_closed_ += shape_.closed_rings() > 0 ? 1 : 0;
    rows_with_curves_ += shape_.had_curves() ? 1 : 0;
    unsound_ += is_sound(shape_.shape()) ? 0 : 1;
    if (shape_.dimension() != Dimension::point) return take_row(feature, shape_.shape(), 0);
    for (std::size_t part = 0; part < shape_.part_count(); ++part) take_row(feature, shape_.part(part), part);
    rows_of_parts_ += static_cast<std::int64_t>(shape_.part_count()) - 1;
}

void SourceRows::take_row(const OGRFeature& feature, const Shape& shape, std::size_t part) {
    values_.read(feature, table_);
    const RowIdentity::Identity identity = identity_.of(feature, values_.uid(), part);
    const std::string& parent = identity.parent_uid.empty() ? values_.parent_uid() : identity.parent_uid;
    table_.set("uid", Value(std::string_view(identity.uid)));
    if (!parent.empty()) table_.set("parent_uid", Value(std::string_view(parent)));
    const PlaceColumns::Words words = places_.read([&](std::size_t column) { return values_.text(feature, column); });
    const std::string& village = values_.village_code().empty() ? words.village_code : values_.village_code();
    if (!village.empty()) table_.set("village_code", Value(std::string_view(village)));
    const std::string note = note_of(feature, words);
    if (!note.empty()) table_.set("note", Value(std::string_view(note)));
    if (shape.dimension() == Dimension::none)
        table_.shapes.append_none();
    else
        table_.shapes.append(shape);
    table_.end_row();
    known_by_.push_back(identity.by);
}

std::string SourceRows::note_of(const OGRFeature& feature, const PlaceColumns::Words& words) const {
    std::string note = values_.note();
    append(note, words.note);
    const std::string place = source_.unreadable_place(feature);
    if (!place.empty()) append(note, "坐标：" + place);
    return note;
}

std::vector<Text> SourceRows::notes() const {
    std::vector<Text> notes;
    const auto note = [&notes](std::int64_t count, const Text& text) {
        if (count > 0) notes.push_back(text);
    };
    note(prefix_.removed_count(), prefix_.note());
    const std::size_t unreadable = source_.sheet().rows_unreadable.size();
    if (unreadable > 0)
        notes.push_back(say("{0} 行的坐标无法识别（第 {1} 行起，如“{2}”），列为待定位，原文并入备注",
                            "the coordinates of {0} rows cannot be read (from row {1} on, as '{2}'); they are to be "
                            "located, the text is kept in note",
                            unreadable, source_.sheet().rows_unreadable.front(),
                            source_.sheet().unreadable_places.front()));
    note(to_be_located_, say("{0} 行没有位置，列为待定位：已保留，定位前检查时列为无法判定",
                             "{0} rows have no place and are to be located: they are kept, and cannot be judged until "
                             "then",
                             to_be_located_));
    note(rows_closed_,
         say("{0} 行的面未闭合，已闭合", "{0} rows had rings that were not closed; they were closed", rows_closed_));
    note(rows_with_curves_,
         say("{0} 行含弧线，已化为折线", "{0} rows had arcs; they became chords", rows_with_curves_));
    note(unsound_, say("{0} 行的面自相交或有类似缺陷，照录；检查时修复并说明",
                       "{0} polygons are not sound (they cross themselves or the like); they are kept as they are, the "
                       "check repairs them and says so",
                       unsound_));
    note(rows_of_parts_, say("多点要素已拆开，多出 {0} 行",
                             "features of several points were taken apart: {0} rows more", rows_of_parts_));
    return notes;
}

}  // namespace cunjing
