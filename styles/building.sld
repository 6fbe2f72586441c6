<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Cunjing authors -->
<!-- SPDX-License-Identifier: GPL-2.0-or-later -->
<!-- What was demolished is not drawn. -->
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
    xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <NamedLayer>
    <se:Name>building</se:Name>
    <UserStyle>
      <se:Description>
        <se:Title>房屋</se:Title>
        <se:Abstract>Building</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Name>building</se:Name>
        <se:Rule>
          <se:Name>public</se:Name>
          <se:Description>
            <se:Title>公共建筑</se:Title>
            <se:Abstract>Public building</se:Abstract>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>use</ogc:PropertyName>
                <ogc:Literal>public</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:PropertyIsEqualTo>
                  <ogc:PropertyName>state</ogc:PropertyName>
                  <ogc:Literal>demolished</ogc:Literal>
                </ogc:PropertyIsEqualTo>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Fill><se:SvgParameter name="fill">#d8bca9</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#8c6f5b</se:SvgParameter>
              <se:SvgParameter name="stroke-width">0.2</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>other</se:Name>
          <se:Description>
            <se:Title>房屋</se:Title>
            <se:Abstract>Building</se:Abstract>
          </se:Description>
          <ogc:Filter>
            <ogc:Not>
              <ogc:Or>
                <ogc:PropertyIsEqualTo>
                  <ogc:PropertyName>use</ogc:PropertyName>
                  <ogc:Literal>public</ogc:Literal>
                </ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo>
                  <ogc:PropertyName>state</ogc:PropertyName>
                  <ogc:Literal>demolished</ogc:Literal>
                </ogc:PropertyIsEqualTo>
              </ogc:Or>
            </ogc:Not>
          </ogc:Filter>
          <se:PolygonSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Fill><se:SvgParameter name="fill">#e7ded4</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#a89684</se:SvgParameter>
              <se:SvgParameter name="stroke-width">0.13</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
