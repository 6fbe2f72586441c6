// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/source.hpp"

#include <optional>

#include "gis/ingest/drawing_layers.hpp"
#include "gis/ingest/gdal_source.hpp"
#include "gis/ingest/shapefile_encoding.hpp"
#include "gis/ingest/sheet.hpp"
#include "gis/ingest/text_encoding.hpp"

namespace cunjing {
namespace {

bool is_of(GDALDataset& data, const char* driver) {
    return data.GetDriver() != nullptr && EQUAL(data.GetDriver()->GetDescription(), driver);
}

}  // namespace

Source::Source(const std::filesystem::path& path, const Layer& layer, const SheetOptions& options,
               const GdalListener& messages)
    : is_sheet_(is_sheet_file(path)) {
    if (is_sheet_) {
        sheet_ = open_sheet(path, layer, options, messages);
        for (std::size_t i = 0; i < sheet_.rows_unreadable.size(); ++i)
            unreadable_.emplace(sheet_.rows_unreadable[i], sheet_.unreadable_places[i]);
        input_ = sheet_.data->GetLayer(0);
        name_ = input_->GetName();
        return;
    }
    std::optional<CPLConfigOptionSetter> as_it_stands;
    if (is_drawing_of_unsure_encoding(path)) as_it_stands.emplace("DXF_ENCODING", CPL_ENC_UTF8, false);
    data_ = open_vector(path, messages, shapefile_options(path));
    complaint_ = messages.first_failure();
    is_shapefile_ = is_of(*data_, "ESRI Shapefile");
    if (is_of(*data_, "DXF")) {
        input_ = data_->GetLayer(0);
        name_ = choose_drawing_layer(*input_, path, layer, options.sheet);
        return;
    }
    input_ = &choose_layer(*data_, path, layer, options.sheet);
    name_ = input_->GetName();
}

std::vector<std::string> Source::headings() const {
    TextDecoder decode;
    std::vector<std::string> names;
    const OGRFeatureDefn& columns = *input_->GetLayerDefn();
    for (int i = 0; i < columns.GetFieldCount(); ++i) names.emplace_back(decode(columns.GetFieldDefn(i)->GetNameRef()));
    return names;
}

std::int64_t Source::row_number(const OGRFeature& feature, std::int64_t count) const {
    return is_sheet_ ? feature.GetFID() : count;
}

std::string Source::unreadable_place(const OGRFeature& feature) const {
    const auto found = unreadable_.find(feature.GetFID());
    return is_sheet_ && found != unreadable_.end() ? found->second : std::string();
}

}  // namespace cunjing
