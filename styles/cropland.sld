<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Cunjing authors -->
<!-- SPDX-License-Identifier: GPL-2.0-or-later -->
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
    xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <NamedLayer>
    <se:Name>cropland</se:Name>
    <UserStyle>
      <se:Description>
        <se:Title>耕地</se:Title>
        <se:Abstract>Cropland</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Name>zone</se:Name>
        <se:Rule>
          <se:Name>cropland</se:Name>
          <se:Description>
            <se:Title>耕地</se:Title>
            <se:Abstract>Cropland</se:Abstract>
          </se:Description>
          <se:PolygonSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Fill><se:SvgParameter name="fill">#f5f8e9</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#d5ddb8</se:SvgParameter>
              <se:SvgParameter name="stroke-width">0.1</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
