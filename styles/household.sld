<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Cunjing authors -->
<!-- SPDX-License-Identifier: GPL-2.0-or-later -->
<!-- Dots without a word: maps on walls name nobody. -->
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
    xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <NamedLayer>
    <se:Name>household</se:Name>
    <UserStyle>
      <se:Description>
        <se:Title>农户</se:Title>
        <se:Abstract>Household</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Name>household</se:Name>
        <se:Rule>
          <se:Name>household</se:Name>
          <se:Description>
            <se:Title>农户</se:Title>
            <se:Abstract>Household</se:Abstract>
          </se:Description>
          <se:MaxScaleDenominator>6000</se:MaxScaleDenominator>
          <se:PointSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#8c8c8c</se:SvgParameter></se:Fill>
              </se:Mark>
              <se:Size>0.7</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
