<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Cunjing authors -->
<!-- SPDX-License-Identifier: GPL-2.0-or-later -->
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
    xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <NamedLayer>
    <se:Name>structure</se:Name>
    <UserStyle>
      <se:Description>
        <se:Title>构筑物</se:Title>
        <se:Abstract>Structure</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Name>structure</se:Name>
        <se:Rule>
          <se:Name>structure</se:Name>
          <se:Description>
            <se:Title>构筑物</se:Title>
            <se:Abstract>Structure</se:Abstract>
          </se:Description>
          <se:PolygonSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Fill><se:SvgParameter name="fill">#dcd3e3</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#85749a</se:SvgParameter>
              <se:SvgParameter name="stroke-width">0.16</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
