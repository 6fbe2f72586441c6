// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/style/document.hpp"

#include "gis/style/style_reader.hpp"

namespace cunjing {

std::string document_of(const std::string& passes) {
    return "<StyledLayerDescriptor version='1.1.0' xmlns='http://www.opengis.net/sld' "
           "xmlns:se='http://www.opengis.net/se' xmlns:ogc='http://www.opengis.net/ogc' "
           "xmlns:xlink='http://www.w3.org/1999/xlink'><NamedLayer><se:Name>pond</se:Name><UserStyle>\n" +
           passes + "</UserStyle></NamedLayer></StyledLayerDescriptor>";
}

std::string document_of_rule(const std::string& within) {
    return document_of("<se:FeatureTypeStyle><se:Rule>" + within + "</se:Rule></se:FeatureTypeStyle>");
}

StyleRule rule_of(const std::string& within) {
    return read_style_text("pond.sld", document_of_rule(within)).passes.at(0).rules.at(0);
}

}  // namespace cunjing
