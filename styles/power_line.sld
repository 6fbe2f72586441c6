<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Cunjing authors -->
<!-- SPDX-License-Identifier: GPL-2.0-or-later -->
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
    xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <NamedLayer>
    <se:Name>power_line</se:Name>
    <UserStyle>
      <se:Description>
        <se:Title>电力线</se:Title>
        <se:Abstract>Power line</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Name>power_line</se:Name>
        <se:Rule>
          <se:Name>power_line</se:Name>
          <se:Description>
            <se:Title>电力线</se:Title>
            <se:Abstract>Power line</se:Abstract>
          </se:Description>
          <se:MaxScaleDenominator>15000</se:MaxScaleDenominator>
          <se:LineSymbolizer uom="http://www.opengis.net/def/uom/UCUM/0/mm">
            <se:Stroke>
              <se:SvgParameter name="stroke">#6f6f6f</se:SvgParameter>
              <se:SvgParameter name="stroke-width">0.18</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">6 0.8 0.3 0.8 0.3 0.8</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
