<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Cunjing authors -->
<!-- SPDX-License-Identifier: GPL-2.0-or-later -->
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
    xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <NamedLayer>
    <se:Name>sign</se:Name>
    <UserStyle>
      <se:Description>
        <se:Title>标牌</se:Title>
        <se:Abstract>Sign</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Name>sign</se:Name>
        <se:Rule>
          <se:Name>sign</se:Name>
          <se:Description>
            <se:Title>标牌</se:Title>
            <se:Abstract>Sign</se:Abstract>
          </se:Description>
          <se:MaxScaleDenominator>8000</se:MaxScaleDenominator>
          <se:PointSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Graphic>
              <se:ExternalGraphic>
                <se:OnlineResource xlink:type="simple" xlink:href="svg/sign.svg"/>
                <se:Format>image/svg+xml</se:Format>
              </se:ExternalGraphic>
              <se:Size>2.6</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
