// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gis/catalogue/table.hpp"

namespace cunjing {

/// How an export speaks.
struct ExportWording {
    Language language = Language::zh;
    bool field_names = false;  // field names and stored words instead of titles
    bool for_public = false;   // without what is personal
};

/// A column of an exported table.
struct ExportColumn {
    std::size_t field = 0;  // of the layer
    std::string heading;
    FieldType type = FieldType::text;
    bool in_words = false;                                            // the stored word is replaced by its title
    std::unordered_map<std::string_view, const FieldValue*> words{};  // by what is stored
};

/// A layer as it is exported: its own fields first, those of every layer behind them, headings with the unit in
/// brackets (`面积（平方米）`), as the import reads them; where the village's code is written, its name beside it.
class ExportLayer {
public:
    /// Takes a layer that outlives it.
    ExportLayer(const Layer& layer, const ExportWording& wording);

    [[nodiscard]] const Layer& layer() const { return layer_; }
    [[nodiscard]] const ExportWording& wording() const { return wording_; }
    [[nodiscard]] const std::vector<ExportColumn>& columns() const { return columns_; }
    /// What a sheet or folder of the layer is called.
    [[nodiscard]] const std::string& title() const { return wording_.field_names ? layer_.name : title_; }
    /// The fields that are not exported because they are personal, as people call them.
    [[nodiscard]] const std::vector<std::string>& personal_fields() const { return personal_fields_; }

    /// A field's value as it is exported; text is a view into the table or the layer.
    [[nodiscard]] Value value(const ExportColumn& column, const Table& table, std::size_t row) const;
    /// The value as people read it; empty: unknown.
    [[nodiscard]] std::string text(const ExportColumn& column, const Table& table, std::size_t row) const;
    /// What a map writes beside the feature: the first text that its own fields have, else the layer's title.
    [[nodiscard]] std::string label(const Table& table, std::size_t row) const;
    /// All that is known of a feature, one `heading: value` a line.
    [[nodiscard]] std::string description(const Table& table, std::size_t row) const;

private:
    void add(std::size_t field);

    const Layer& layer_;
    ExportWording wording_;
    std::string title_;
    std::vector<ExportColumn> columns_;
    std::vector<std::string> personal_fields_;
};

/// The headings of the columns of degrees, for tables without shapes.
[[nodiscard]] std::string longitude_heading(const ExportWording& wording);
[[nodiscard]] std::string latitude_heading(const ExportWording& wording);

}  // namespace cunjing
