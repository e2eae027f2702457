<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16-Białowieża" minScale="1e+08" hasScaleBasedVisibilityFlag="0" styleCategories="Symbology|Rendering|Legend" maxScale="0">
  <pipe>
    <provider>
      <resampling zoomedInResamplingMethod="nearestNeighbour" zoomedOutResamplingMethod="nearestNeighbour" enabled="false" maxOversampling="2" />
    </provider>
    <rasterrenderer opacity="0.75" alphaBand="-1" type="singlebandpseudocolor" band="1" nodataColor="" classificationMin="0" classificationMax="120">
      <minMaxOrigin>
        <limits>None</limits>
        <extent>WholeRaster</extent>
        <statAccuracy>Estimated</statAccuracy>
        <cumulativeCutLower>0.02</cumulativeCutLower>
        <cumulativeCutUpper>0.98</cumulativeCutUpper>
        <stdDevFactor>2</stdDevFactor>
      </minMaxOrigin>
      <rastershader>
        <colorrampshader colorRampType="DISCRETE" classificationMode="1" clip="0" minimumValue="0" maximumValue="120" labelPrecision="0">
          <item value="15" color="#fec44f" alpha="255" label="15 分钟以内" />
          <item value="30" color="#fe9929" alpha="255" label="15 至 30 分钟" />
          <item value="60" color="#ec7014" alpha="255" label="30 至 60 分钟" />
          <item value="120" color="#cc4c02" alpha="255" label="60 至 120 分钟" />
          <item value="inf" color="#993404" alpha="255" label="超过 120 分钟" />
        </colorrampshader>
      </rastershader>
    </rasterrenderer>
    <brightnesscontrast gamma="1" contrast="0" brightness="0" />
    <huesaturation colorizeOn="0" invertColors="0" colorizeBlue="128" saturation="0" grayscaleMode="0" colorizeGreen="128" colorizeStrength="100" colorizeRed="255" />
    <rasterresampler maxOversampling="2" />
    <resamplingStage>resamplingFilter</resamplingStage>
  </pipe>
  <blendMode>0</blendMode>
</qgis>
