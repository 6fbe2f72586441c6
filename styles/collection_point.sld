<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Cunjing authors -->
<!-- SPDX-License-Identifier: GPL-2.0-or-later -->
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
    xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <NamedLayer>
    <se:Name>collection_point</se:Name>
    <UserStyle>
      <se:Description>
        <se:Title>垃圾收集点</se:Title>
        <se:Abstract>Collection point</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Name>place</se:Name>
        <se:Rule>
          <se:Name>collection_point</se:Name>
          <se:Description>
            <se:Title>垃圾收集点</se:Title>
            <se:Abstract>Collection point</se:Abstract>
          </se:Description>
          <se:MaxScaleDenominator>15000</se:MaxScaleDenominator>
          <se:PointSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Graphic>
              <se:ExternalGraphic>
                <se:OnlineResource xlink:type="simple" xlink:href="svg/collection_point.svg"/>
                <se:Format>image/svg+xml</se:Format>
              </se:ExternalGraphic>
              <se:Size>3</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
