// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/look/style_renderer.hpp"

#include <qgspallabeling.h>
#include <qgsvectorlayerlabeling.h>

#include <catch2/catch.hpp>
#include <set>

#include "gis/style/style_reader.hpp"
#include "plugin/look/style_labels.hpp"
#include "plugin/look/style_symbol.hpp"
#include "tests/plugin/look/styled_layer.hpp"
#include "tests/plugin/small_town.hpp"
#include "tests/support/property.hpp"

namespace cunjing {
namespace {

using Attributes = std::map<std::string, QVariant>;

const RuleFoci& test_foci() {
    static const RuleFoci foci = {{"a", "road"},    {"b", "yard"}, {"c", "water"},
                                  {"d", "poultry"}, {"e", "care"}, {"f", "care"}};
    return foci;
}

FilterWriter writer_for(const std::string& layer, const QgsVectorLayer& table) {
    return layer == "finding" ? FilterWriter(table.fields(), test_foci()) : FilterWriter(table.fields());
}

void add_words(const Filter& filter, const std::string& field, std::set<std::string>& words) {
    if (filter.field == field) words.insert(filter.words.begin(), filter.words.end());
    for (const Filter& part : filter.parts) add_words(part, field, words);
}

/// What a field may hold: nothing, each word that a filter asks for, and something that none asks for.
std::vector<QVariant> contents(const Style& style, const std::string& field, const QgsField& column) {
    std::set<std::string> words = {"0", "1", "4.5", "something"};
    for (const StylePass& pass : style.passes)
        for (const StyleRule& rule : pass.rules)
            if (rule.filter) add_words(*rule.filter, field, words);
    std::vector<QVariant> result = {QVariant()};
    for (const std::string& word : words) {
        QVariant value(QString::fromStdString(word));
        if (column.convertCompatible(value) && !value.isNull()) result.push_back(value);
    }
    return result;
}

/// What the sheets would read of the feature.
FieldValues values_of(const Attributes& attributes, std::map<std::string, std::string>& kept) {
    return [&attributes, &kept](std::string_view name) -> FieldContent {
        const std::string field(name);
        if (field == "focus") {
            const auto rule = test_foci().find(attributes.at("rule").toString().toStdString());
            return rule == test_foci().end() ? std::string_view() : std::string_view(rule->second);
        }
        const QVariant& value = attributes.at(field);
        if (value.isNull()) return {};
        if (value.type() != QVariant::String) return value.toDouble();
        return std::string_view(kept[field] = value.toString().toStdString());
    };
}

QStringList expected_layers(const Style& style, Dimension dimension, double scale, const Attributes& attributes) {
    std::map<std::string, std::string> kept;
    QStringList layers;
    for (std::size_t i = 0; i < style.passes.size(); ++i) {
        if (!draws(style.passes[i], dimension)) continue;
        for (const StyleRule* rule : style.passes[i].rules_for(scale, values_of(attributes, kept)))
            for (const auto& layer : symbol_layers(rule->symbols, dimension, test_styles().folder()))
                layers << words_of(*layer, static_cast<int>(i));
    }
    layers.sort();
    return layers;
}

std::vector<std::string> fields_of(const Style& style) {
    if (style.layer == "finding") return {"rule", "severity", "verdict"};
    return style.fields();
}

std::unique_ptr<QgsRuleBasedRenderer> renderer_of_text(const std::string& passes, const QgsVectorLayer& table,
                                                       Dimension dimension) {
    const std::string document =
        R"(<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
            xmlns:ogc="http://www.opengis.net/ogc"><NamedLayer><se:Name>road</se:Name><UserStyle><se:Description>
            <se:Title>路</se:Title><se:Abstract>Road</se:Abstract></se:Description>)" +
        passes + "</UserStyle></NamedLayer></StyledLayerDescriptor>";
    return renderer_of(read_style_text("road.sld", document), dimension, FilterWriter(table.fields()), ".");
}

}  // namespace

TEST_CASE("QGIS takes the styles of all layers for all their shapes, and saves and reads them again") {
    for (const auto& [name, style] : test_styles().all())
        for (const Dimension dimension : dimensions_of(style)) {
            INFO(name << " " << static_cast<int>(dimension));
            const auto table = empty_table(name, dimension);
            REQUIRE(table->isValid());
            const auto renderer = renderer_of(style, dimension, writer_for(name, *table), test_styles().folder());
            REQUIRE(renderer != nullptr);
            CHECK(renderer->usingSymbolLevels());
            for (const auto* rule : renderer->rootRule()->descendants())
                if (rule->filter() != nullptr) CHECK_FALSE(rule->filter()->hasParserError());
            QDomDocument document;
            QDomElement saved = renderer->save(document, QgsReadWriteContext());
            const std::unique_ptr<QgsFeatureRenderer> again(QgsFeatureRenderer::load(saved, QgsReadWriteContext()));
            REQUIRE(again != nullptr);
            CHECK(again->dump() == renderer->dump());
        }
}

TEST_CASE("QGIS draws every feature by exactly the rules that a sheet draws it by", "[property]") {
    for (const auto& [name, style] : test_styles().all())
        for (const Dimension dimension : dimensions_of(style)) {
            INFO(name << " " << static_cast<int>(dimension));
            const auto table = empty_table(name, dimension);
            const auto renderer = renderer_of(style, dimension, writer_for(name, *table), test_styles().folder());
            property(name + (dimension == Dimension::point ? " points" : " shapes"), [&, &name = name, &style = style] {
                Attributes attributes;
                for (const std::string& field : fields_of(style)) {
                    const int index = table->fields().lookupField(QString::fromStdString(field));
                    std::vector<QVariant> choices = contents(style, field, table->fields().at(index));
                    if (name == "finding" && field == "rule") choices = {QVariant(), "a", "b", "c", "d", "e", "f", "g"};
                    attributes[field] = *rc::gen::elementOf(choices);
                }
                const double scale = *rc::gen::element(500.0, 5000.0, 5999.0, 8001.0, 11000.0, 14999.0, 20001.0, 1e6);
                const QgsFeature feature = feature_of(*table, attributes);
                RC_ASSERT(drawn_layers(*renderer, *table, feature, scale).join('\n').toStdString() ==
                          expected_layers(style, dimension, scale, attributes).join('\n').toStdString());
            });
        }
}

TEST_CASE("all casings of roads lie under all roads, and both are one line of the legend") {
    const Speaking chinese("zh-Hans");
    const auto table = empty_table("road", Dimension::line);
    const auto renderer =
        renderer_of(test_styles().of("road"), Dimension::line, FilterWriter(table->fields()), test_styles().folder());
    QStringList titles;
    for (auto* rule : renderer->rootRule()->descendants()) {
        titles << rule->label();
        if (rule->label() != "县道") continue;
        REQUIRE(rule->symbol()->symbolLayerCount() == 2);
        CHECK(rule->symbol()->symbolLayer(0)->renderingPass() < rule->symbol()->symbolLayer(1)->renderingPass());
    }
    CHECK(titles.count("县道") == 1);
    CHECK(titles.count("国道") == 1);
}

TEST_CASE("where a layer has one look only, its symbol stands beside the layer's name in the legend") {
    const auto table = empty_table("homestead", Dimension::polygon);
    const auto renderer = renderer_of(test_styles().of("homestead"), Dimension::polygon, FilterWriter(table->fields()),
                                      test_styles().folder());
    REQUIRE(renderer->rootRule()->children().size() == 1);
    CHECK(renderer->rootRule()->children().front()->label().isEmpty());
}

TEST_CASE("at the scale at which a rule begins it is drawn; at that at which it ends only QGIS still draws it") {
    const auto table = empty_table("road", Dimension::line);
    const auto renderer = renderer_of_text(
        R"(<se:FeatureTypeStyle><se:Rule><se:MinScaleDenominator>5000</se:MinScaleDenominator>
           <se:MaxScaleDenominator>20000</se:MaxScaleDenominator><se:LineSymbolizer><se:Stroke/></se:LineSymbolizer>
           </se:Rule></se:FeatureTypeStyle>)",
        *table, Dimension::line);
    const QgsFeature road = feature_of(*table, {});
    CHECK(drawn_layers(*renderer, *table, road, 4999).isEmpty());
    CHECK(drawn_layers(*renderer, *table, road, 5000).size() == 1);
    CHECK(drawn_layers(*renderer, *table, road, 19999).size() == 1);
    CHECK(drawn_layers(*renderer, *table, road, 20000).size() == 1);
    CHECK(drawn_layers(*renderer, *table, road, 20001).isEmpty());
}

TEST_CASE("a rule that only writes keeps its features from the else rule") {
    const auto table = empty_table("road", Dimension::line);
    const auto renderer = renderer_of_text(
        R"(<se:FeatureTypeStyle><se:Rule><ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>class</ogc:PropertyName>
           <ogc:Literal>group</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter><se:TextSymbolizer><se:Label>x</se:Label>
           </se:TextSymbolizer></se:Rule><se:Rule><se:ElseFilter/><se:LineSymbolizer><se:Stroke/></se:LineSymbolizer>
           </se:Rule></se:FeatureTypeStyle>)",
        *table, Dimension::line);
    CHECK(drawn_layers(*renderer, *table, feature_of(*table, {{"class", "group"}}), 1000).isEmpty());
    CHECK(drawn_layers(*renderer, *table, feature_of(*table, {{"class", "village"}}), 1000).size() == 1);
}

TEST_CASE("the else rule takes what another rule takes at other scales only") {
    const auto table = empty_table("road", Dimension::line);
    const auto renderer = renderer_of_text(
        R"(<se:FeatureTypeStyle><se:Rule><se:MaxScaleDenominator>5000</se:MaxScaleDenominator><se:LineSymbolizer>
           <se:Stroke><se:SvgParameter name="stroke">#ff0000</se:SvgParameter></se:Stroke></se:LineSymbolizer></se:Rule>
           <se:Rule><se:ElseFilter/><se:LineSymbolizer><se:Stroke/></se:LineSymbolizer></se:Rule>
           </se:FeatureTypeStyle>)",
        *table, Dimension::line);
    const QgsFeature road = feature_of(*table, {});
    const QStringList near = drawn_layers(*renderer, *table, road, 4000);
    REQUIRE(near.size() == 1);
    CHECK(near.first().contains("line_color=255,0,0"));
    const QStringList far = drawn_layers(*renderer, *table, road, 6000);
    REQUIRE(far.size() == 1);
    CHECK(far.first().contains("line_color=0,0,0"));
}

TEST_CASE("a style that draws nothing of a shape has no renderer for it") {
    const auto table = empty_table("village", Dimension::line);
    CHECK(renderer_of(test_styles().of("cropland"), Dimension::line, FilterWriter(table->fields()), ".") == nullptr);
}

TEST_CASE("names of villages are written in millimetres with a halo, those of roads along them") {
    const auto villages = empty_table("village", Dimension::polygon);
    label(*villages, test_styles().of("village"), Dimension::polygon, FilterWriter(villages->fields()));
    REQUIRE(villages->labelsEnabled());
    const QgsPalLayerSettings settings = villages->labeling()->settings(villages->labeling()->subProviders().back());
    CHECK(settings.fieldName == "name");
    CHECK(settings.format().sizeUnit() == QgsUnitTypes::RenderMillimeters);
    CHECK(settings.format().buffer().enabled());
    const auto roads = empty_table("road", Dimension::line);
    label(*roads, test_styles().of("road"), Dimension::line, FilterWriter(roads->fields()));
    REQUIRE(roads->labelsEnabled());
    CHECK(roads->labeling()->settings(roads->labeling()->subProviders().back()).placement ==
          QgsPalLayerSettings::Curved);
    label(*villages, test_styles().of("village"), Dimension::point, FilterWriter(villages->fields()));
    CHECK_FALSE(villages->labelsEnabled());
}

}  // namespace cunjing
