<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Cunjing authors -->
<!-- SPDX-License-Identifier: GPL-2.0-or-later -->
<!-- What a person rejected is not drawn. -->
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
    xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <NamedLayer>
    <se:Name>road_strip</se:Name>
    <UserStyle>
      <se:Description>
        <se:Title>道路用地范围</se:Title>
        <se:Abstract>Road strip</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Name>zone</se:Name>
        <se:Rule>
          <se:Name>road_strip</se:Name>
          <se:Description>
            <se:Title>道路用地范围</se:Title>
            <se:Abstract>Road strip</se:Abstract>
          </se:Description>
          <ogc:Filter>
            <ogc:Not>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>source</ogc:PropertyName>
                <ogc:Literal>rejected</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Not>
          </ogc:Filter>
          <se:MaxScaleDenominator>8000</se:MaxScaleDenominator>
          <se:PolygonSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Fill><se:SvgParameter name="fill">#f1f1ef</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#cbcbc6</se:SvgParameter>
              <se:SvgParameter name="stroke-width">0.12</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
