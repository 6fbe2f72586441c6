<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Cunjing authors -->
<!-- SPDX-License-Identifier: GPL-2.0-or-later -->
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
    xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <NamedLayer>
    <se:Name>pile</se:Name>
    <UserStyle>
      <se:Description>
        <se:Title>堆放物</se:Title>
        <se:Abstract>Pile</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Name>ground</se:Name>
        <se:SemanticTypeIdentifier>generic:polygon</se:SemanticTypeIdentifier>
        <se:Rule>
          <se:Name>pile</se:Name>
          <se:Description>
            <se:Title>堆放物</se:Title>
            <se:Abstract>Pile</se:Abstract>
          </se:Description>
          <se:MaxScaleDenominator>10000</se:MaxScaleDenominator>
          <se:PolygonSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Fill><se:SvgParameter name="fill">#ebe0cf</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#9c8562</se:SvgParameter>
              <se:SvgParameter name="stroke-width">0.18</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
      <se:FeatureTypeStyle>
        <se:Name>place</se:Name>
        <se:SemanticTypeIdentifier>generic:point</se:SemanticTypeIdentifier>
        <se:Rule>
          <se:Name>pile</se:Name>
          <se:Description>
            <se:Title>堆放物</se:Title>
            <se:Abstract>Pile</se:Abstract>
          </se:Description>
          <se:MaxScaleDenominator>10000</se:MaxScaleDenominator>
          <se:PointSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Graphic>
              <se:ExternalGraphic>
                <se:OnlineResource xlink:type="simple" xlink:href="svg/pile.svg"/>
                <se:Format>image/svg+xml</se:Format>
              </se:ExternalGraphic>
              <se:Size>2.4</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
