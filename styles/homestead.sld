<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Cunjing authors -->
<!-- SPDX-License-Identifier: GPL-2.0-or-later -->
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
    xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <NamedLayer>
    <se:Name>homestead</se:Name>
    <UserStyle>
      <se:Description>
        <se:Title>宅基地</se:Title>
        <se:Abstract>Homestead</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Name>homestead</se:Name>
        <se:Rule>
          <se:Name>homestead</se:Name>
          <se:Description>
            <se:Title>宅基地</se:Title>
            <se:Abstract>Homestead</se:Abstract>
          </se:Description>
          <se:MaxScaleDenominator>8000</se:MaxScaleDenominator>
          <se:PolygonSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Stroke>
              <se:SvgParameter name="stroke">#c2a878</se:SvgParameter>
              <se:SvgParameter name="stroke-width">0.15</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">1 0.6</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
