<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Cunjing authors -->
<!-- SPDX-License-Identifier: GPL-2.0-or-later -->
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
    xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <NamedLayer>
    <se:Name>dump_site</se:Name>
    <UserStyle>
      <se:Description>
        <se:Title>垃圾渣土倾倒点</se:Title>
        <se:Abstract>Dump site</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Name>ground</se:Name>
        <se:SemanticTypeIdentifier>generic:polygon</se:SemanticTypeIdentifier>
        <se:Rule>
          <se:Name>dump_site</se:Name>
          <se:Description>
            <se:Title>垃圾渣土倾倒点</se:Title>
            <se:Abstract>Dump site</se:Abstract>
          </se:Description>
          <se:MaxScaleDenominator>15000</se:MaxScaleDenominator>
          <se:PolygonSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Fill><se:SvgParameter name="fill">#dccfc2</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#7a5f45</se:SvgParameter>
              <se:SvgParameter name="stroke-width">0.18</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
      <se:FeatureTypeStyle>
        <se:Name>place</se:Name>
        <se:SemanticTypeIdentifier>generic:point</se:SemanticTypeIdentifier>
        <se:Rule>
          <se:Name>dump_site</se:Name>
          <se:Description>
            <se:Title>垃圾渣土倾倒点</se:Title>
            <se:Abstract>Dump site</se:Abstract>
          </se:Description>
          <se:MaxScaleDenominator>15000</se:MaxScaleDenominator>
          <se:PointSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Graphic>
              <se:ExternalGraphic>
                <se:OnlineResource xlink:type="simple" xlink:href="svg/dump_heap.svg"/>
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
