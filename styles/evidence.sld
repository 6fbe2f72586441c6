<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Cunjing authors -->
<!-- SPDX-License-Identifier: GPL-2.0-or-later -->
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
    xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <NamedLayer>
    <se:Name>evidence</se:Name>
    <UserStyle>
      <se:Description>
        <se:Title>依据</se:Title>
        <se:Abstract>Evidence</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Name>ground</se:Name>
        <se:SemanticTypeIdentifier>generic:polygon</se:SemanticTypeIdentifier>
        <se:Rule>
          <se:Name>ground</se:Name>
          <se:Description>
            <se:Title>重叠部分</se:Title>
            <se:Abstract>Overlapping ground</se:Abstract>
          </se:Description>
          <se:PolygonSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Fill>
              <se:SvgParameter name="fill">#d7191c</se:SvgParameter>
              <se:SvgParameter name="fill-opacity">0.35</se:SvgParameter>
            </se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#b10026</se:SvgParameter>
              <se:SvgParameter name="stroke-width">0.3</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
      <se:FeatureTypeStyle>
        <se:Name>distance</se:Name>
        <se:SemanticTypeIdentifier>generic:line</se:SemanticTypeIdentifier>
        <se:Rule>
          <se:Name>distance</se:Name>
          <se:Description>
            <se:Title>距离</se:Title>
            <se:Abstract>Distance</se:Abstract>
          </se:Description>
          <se:LineSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Stroke>
              <se:SvgParameter name="stroke">#b10026</se:SvgParameter>
              <se:SvgParameter name="stroke-width">0.35</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
