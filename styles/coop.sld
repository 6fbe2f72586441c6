<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Cunjing authors -->
<!-- SPDX-License-Identifier: GPL-2.0-or-later -->
<!-- Ground too small to see at the scale is marked like a coop of which only the place is known. -->
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
    xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <NamedLayer>
    <se:Name>coop</se:Name>
    <UserStyle>
      <se:Description>
        <se:Title>圈舍</se:Title>
        <se:Abstract>Coop</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Name>ground</se:Name>
        <se:SemanticTypeIdentifier>generic:polygon</se:SemanticTypeIdentifier>
        <se:Rule>
          <se:Name>coop</se:Name>
          <se:Description>
            <se:Title>圈舍</se:Title>
            <se:Abstract>Coop</se:Abstract>
          </se:Description>
          <se:PolygonSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Fill><se:SvgParameter name="fill">#f1dcb8</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#a8762c</se:SvgParameter>
              <se:SvgParameter name="stroke-width">0.2</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
      <se:FeatureTypeStyle>
        <se:Name>small</se:Name>
        <se:SemanticTypeIdentifier>generic:polygon</se:SemanticTypeIdentifier>
        <se:Rule>
          <se:Name>coop</se:Name>
          <se:Description>
            <se:Title>圈舍</se:Title>
            <se:Abstract>Coop</se:Abstract>
          </se:Description>
          <se:MinScaleDenominator>5000</se:MinScaleDenominator>
          <se:MaxScaleDenominator>20000</se:MaxScaleDenominator>
          <se:PointSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Graphic>
              <se:ExternalGraphic>
                <se:OnlineResource xlink:type="simple" xlink:href="svg/coop.svg"/>
                <se:Format>image/svg+xml</se:Format>
              </se:ExternalGraphic>
              <se:Size>2.8</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
      <se:FeatureTypeStyle>
        <se:Name>place</se:Name>
        <se:SemanticTypeIdentifier>generic:point</se:SemanticTypeIdentifier>
        <se:Rule>
          <se:Name>coop</se:Name>
          <se:Description>
            <se:Title>圈舍</se:Title>
            <se:Abstract>Coop</se:Abstract>
          </se:Description>
          <se:MaxScaleDenominator>20000</se:MaxScaleDenominator>
          <se:PointSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Graphic>
              <se:ExternalGraphic>
                <se:OnlineResource xlink:type="simple" xlink:href="svg/coop.svg"/>
                <se:Format>image/svg+xml</se:Format>
              </se:ExternalGraphic>
              <se:Size>2.8</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
