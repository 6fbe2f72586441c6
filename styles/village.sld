<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Cunjing authors -->
<!-- SPDX-License-Identifier: GPL-2.0-or-later -->
<!-- A pale band under a thin line: neighbours share the boundary, so the band lies on both sides of it. -->
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
    xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <NamedLayer>
    <se:Name>village</se:Name>
    <UserStyle>
      <se:Description>
        <se:Title>村（社区）</se:Title>
        <se:Abstract>Village</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Name>band</se:Name>
        <se:SemanticTypeIdentifier>generic:polygon</se:SemanticTypeIdentifier>
        <se:Rule>
          <se:Name>band</se:Name>
          <se:Description>
            <se:Title>村（社区）界</se:Title>
            <se:Abstract>Village boundary</se:Abstract>
          </se:Description>
          <se:PolygonSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Stroke>
              <se:SvgParameter name="stroke">#e9e1f1</se:SvgParameter>
              <se:SvgParameter name="stroke-width">2.4</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
      <se:FeatureTypeStyle>
        <se:Name>boundary</se:Name>
        <se:SemanticTypeIdentifier>generic:polygon</se:SemanticTypeIdentifier>
        <se:Rule>
          <se:Name>boundary</se:Name>
          <se:Description>
            <se:Title>村（社区）界</se:Title>
            <se:Abstract>Village boundary</se:Abstract>
          </se:Description>
          <se:PolygonSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Stroke>
              <se:SvgParameter name="stroke">#75688c</se:SvgParameter>
              <se:SvgParameter name="stroke-width">0.4</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">4 1 0.6 1</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
      <se:FeatureTypeStyle>
        <se:Name>seat</se:Name>
        <se:SemanticTypeIdentifier>generic:point</se:SemanticTypeIdentifier>
        <se:Rule>
          <se:Name>seat</se:Name>
          <se:Description>
            <se:Title>村（居）委会驻地</se:Title>
            <se:Abstract>Village seat</se:Abstract>
          </se:Description>
          <se:PointSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Graphic>
              <se:ExternalGraphic>
                <se:OnlineResource xlink:type="simple" xlink:href="svg/village_seat.svg"/>
                <se:Format>image/svg+xml</se:Format>
              </se:ExternalGraphic>
              <se:Size>4</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
      <se:FeatureTypeStyle>
        <se:Name>name</se:Name>
        <se:SemanticTypeIdentifier>generic:polygon</se:SemanticTypeIdentifier>
        <se:Rule>
          <se:Name>name</se:Name>
          <se:TextSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font><se:SvgParameter name="font-size">5</se:SvgParameter></se:Font>
            <se:LabelPlacement><se:PointPlacement/></se:LabelPlacement>
            <se:Halo>
              <se:Radius>0.9</se:Radius>
              <se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter></se:Fill>
            </se:Halo>
            <se:Fill><se:SvgParameter name="fill">#6b4f8a</se:SvgParameter></se:Fill>
          </se:TextSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
