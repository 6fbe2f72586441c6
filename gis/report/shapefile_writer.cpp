// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/ogr_writer.hpp"
#include "gis/report/shapefile_text.hpp"
#include "gis/report/text_file.hpp"

namespace cunjing {
namespace {

constexpr int most_text_bytes = 254;

/// The parts of a Shapefile per table. GDAL is given text as the bytes that it shall write, and told of no encoding:
/// so text is cut between characters, and what GBK lacks is counted.
class ShapefileWriter : public OgrWriter {
public:
    ShapefileWriter(const std::filesystem::path& folder, const std::string& work_crs, TextEncoding encoding)
        : OgrWriter(folder, "ESRI Shapefile", work_crs), folder_(folder), encoding_(encoding) {}

    void finish() override {
        OgrWriter::finish();
        std::vector<std::filesystem::path> tables;
        for (const auto& entry : std::filesystem::directory_iterator(folder_))
            if (entry.path().extension() == ".dbf") tables.push_back(entry.path());
        for (std::filesystem::path& table : tables) {
            TextFile note(table.replace_extension(".cpg"));
            note.write(encoding_ == TextEncoding::gbk ? "GBK" : "UTF-8");
            note.close();
        }
    }

protected:
    [[nodiscard]] std::vector<std::string> column_names(const ExportLayer& layer) const override {
        return shapefile_names(OgrWriter::column_names(layer), encoding_);
    }

    [[nodiscard]] CPLStringList table_options(const ExportLayer&) const override {
        CPLStringList options;
        options.SetNameValue("ENCODING", "");
        options.SetNameValue("2GB_LIMIT", "YES");  // beyond it most programs cannot read the parts
        return options;
    }

    void describe(OGRFieldDefn& column, FieldType type) const override {
        OgrWriter::describe(column, type);
        column.SetSubType(OFSTNone);
        if (type == FieldType::text) column.SetWidth(most_text_bytes);
        if (type == FieldType::boolean) column.SetWidth(1);
    }

    void set_text(OGRFeature& feature, int column, const std::string& text) override {
        const EncodedText bytes = encoded(text, encoding_, most_text_bytes);
        if (bytes.was_cut) remark({"的文字超过 254 字节，已截短", "with text longer than 254 bytes: cut"});
        if (bytes.lost_signs) remark({"有 GBK 没有的字，写成了“?”", "with signs that GBK lacks: written as '?'"});
        OgrWriter::set_text(feature, column, bytes.bytes);
    }

private:
    std::filesystem::path folder_;
    TextEncoding encoding_;
};

}  // namespace

std::unique_ptr<ExportWriter> shapefile_writer(const std::filesystem::path& folder, const std::string& work_crs,
                                               TextEncoding encoding) {
    return std::make_unique<ShapefileWriter>(folder, work_crs, encoding);
}

}  // namespace cunjing
