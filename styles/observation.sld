<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Cunjing authors -->
<!-- SPDX-License-Identifier: GPL-2.0-or-later -->
<!-- What turned out not to be so (dismissed) is not drawn. -->
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
    xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <NamedLayer>
    <se:Name>observation</se:Name>
    <UserStyle>
      <se:Description>
        <se:Title>巡查记录</se:Title>
        <se:Abstract>Observation</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Name>place</se:Name>
        <se:Rule>
          <se:Name>mended</se:Name>
          <se:Description>
            <se:Title>巡查记录（已整改）</se:Title>
            <se:Abstract>Observation, mended</se:Abstract>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>state</ogc:PropertyName>
              <ogc:Literal>mended</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:MaxScaleDenominator>10000</se:MaxScaleDenominator>
          <se:PointSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter></se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#5f8f8f</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">0.25</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>1.4</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>open</se:Name>
          <se:Description>
            <se:Title>巡查记录</se:Title>
            <se:Abstract>Observation</se:Abstract>
          </se:Description>
          <ogc:Filter>
            <ogc:Not>
              <ogc:Or>
                <ogc:PropertyIsEqualTo>
                  <ogc:PropertyName>state</ogc:PropertyName>
                  <ogc:Literal>mended</ogc:Literal>
                </ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo>
                  <ogc:PropertyName>state</ogc:PropertyName>
                  <ogc:Literal>dismissed</ogc:Literal>
                </ogc:PropertyIsEqualTo>
              </ogc:Or>
            </ogc:Not>
          </ogc:Filter>
          <se:MaxScaleDenominator>10000</se:MaxScaleDenominator>
          <se:PointSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#6a9c9c</se:SvgParameter></se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">0.15</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>1.5</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
