<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Cunjing authors -->
<!-- SPDX-License-Identifier: GPL-2.0-or-later -->
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
    xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <NamedLayer>
    <se:Name>idle_land</se:Name>
    <UserStyle>
      <se:Description>
        <se:Title>闲置土地</se:Title>
        <se:Abstract>Idle land</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Name>zone</se:Name>
        <se:Rule>
          <se:Name>idle_land</se:Name>
          <se:Description>
            <se:Title>闲置土地</se:Title>
            <se:Abstract>Idle land</se:Abstract>
          </se:Description>
          <se:PolygonSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Fill><se:SvgParameter name="fill">#f4f2e0</se:SvgParameter></se:Fill>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Fill>
              <se:GraphicFill>
                <se:Graphic>
                  <se:Mark>
                    <se:WellKnownName>shape://horline</se:WellKnownName>
                    <se:Stroke>
                      <se:SvgParameter name="stroke">#cfc79a</se:SvgParameter>
                      <se:SvgParameter name="stroke-width">0.12</se:SvgParameter>
                    </se:Stroke>
                  </se:Mark>
                  <se:Size>2.2</se:Size>
                </se:Graphic>
              </se:GraphicFill>
            </se:Fill>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Stroke>
              <se:SvgParameter name="stroke">#b7b083</se:SvgParameter>
              <se:SvgParameter name="stroke-width">0.15</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
