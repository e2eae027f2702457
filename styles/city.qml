<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis labelsEnabled="0" simplifyDrawingHints="1" symbologyReferenceScale="-1" styleCategories="Symbology|Labeling|Rendering|Legend" simplifyLocal="1" simplifyMaxScale="1" minScale="100000000" version="3.22.16-Białowieża" hasScaleBasedVisibilityFlag="0" simplifyAlgorithm="0" maxScale="0" simplifyDrawingTol="1">
  <renderer-v2 type="invertedPolygonRenderer" enableorderby="0" referencescale="-1" forceraster="0" symbollevels="0" preprocessing="1">
    <renderer-v2 type="singleSymbol" enableorderby="0" referencescale="-1" forceraster="0" symbollevels="0">
      <symbols>
        <symbol type="fill" clip_to_extent="1" name="0" alpha="1" force_rhr="0">
          <layer pass="0" enabled="1" locked="0" class="SimpleFill">
            <Option type="Map">
              <Option type="QString" name="color" value="255,255,255,255" />
              <Option type="QString" name="joinstyle" value="round" />
              <Option type="QString" name="offset" value="0,0" />
              <Option type="QString" name="offset_unit" value="MM" />
              <Option type="QString" name="outline_color" value="38,38,38,255" />
              <Option type="QString" name="outline_style" value="solid" />
              <Option type="QString" name="outline_width" value="0.8" />
              <Option type="QString" name="outline_width_unit" value="MM" />
              <Option type="QString" name="style" value="solid" />
            </Option>
          </layer>
        </symbol>
      </symbols>
      <rotation />
      <sizescale />
    </renderer-v2>
  </renderer-v2>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
  <legend type="default-vector" showLabelLegend="0" />
  <layerGeometryType>2</layerGeometryType>
</qgis>
