<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis symbologyReferenceScale="-1" version="3.22.16-Białowieża" minScale="100000000" labelsEnabled="0" hasScaleBasedVisibilityFlag="0" simplifyDrawingHints="1" simplifyAlgorithm="0" simplifyDrawingTol="1" styleCategories="Symbology|Labeling|Rendering|Legend" maxScale="0" simplifyLocal="1" simplifyMaxScale="1">
  <renderer-v2 referencescale="-1" symbollevels="0" type="RuleRenderer" forceraster="0" enableorderby="1">
    <rules key="{site_sizes-0}">
      <rule symbol="0" key="{site_sizes-1}" filter="&quot;size_class&quot; = '特大型'" label="特大型 ≥10,000人" />
      <rule symbol="1" key="{site_sizes-2}" filter="&quot;size_class&quot; = '大型'" label="大型 3,000–9,999人" />
      <rule symbol="2" key="{site_sizes-3}" filter="&quot;size_class&quot; = '中型'" label="中型 800–2,999人" />
      <rule symbol="3" key="{site_sizes-4}" filter="&quot;size_class&quot; = '小型'" label="小型 200–799人" />
      <rule symbol="4" key="{site_sizes-5}" filter="&quot;size_class&quot; = '微型'" label="微型 &lt;200人" />
    </rules>
    <symbols>
      <symbol alpha="1" force_rhr="0" type="marker" name="0" clip_to_extent="1">
        <layer locked="0" class="SvgMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="fixedAspectRatio" value="0" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="name" value="symbols/house.svg" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="1" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option name="parameters" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="7.4" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
        </layer>
        <layer locked="0" class="SvgMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="fixedAspectRatio" value="0" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="name" value="symbols/house.svg" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="38,38,38,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option name="parameters" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="7.4" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="marker" name="1" clip_to_extent="1">
        <layer locked="0" class="SvgMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="fixedAspectRatio" value="0" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="name" value="symbols/house.svg" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="1" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option name="parameters" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="5.8" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
        </layer>
        <layer locked="0" class="SvgMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="fixedAspectRatio" value="0" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="name" value="symbols/house.svg" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="38,38,38,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option name="parameters" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="5.8" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="marker" name="2" clip_to_extent="1">
        <layer locked="0" class="SvgMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="fixedAspectRatio" value="0" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="name" value="symbols/house.svg" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="1" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option name="parameters" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="4.3" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
        </layer>
        <layer locked="0" class="SvgMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="fixedAspectRatio" value="0" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="name" value="symbols/house.svg" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="38,38,38,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option name="parameters" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="4.3" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="marker" name="3" clip_to_extent="1">
        <layer locked="0" class="SvgMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="fixedAspectRatio" value="0" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="name" value="symbols/house.svg" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="1" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option name="parameters" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="3.2" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
        </layer>
        <layer locked="0" class="SvgMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="fixedAspectRatio" value="0" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="name" value="symbols/house.svg" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="38,38,38,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option name="parameters" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="3.2" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="marker" name="4" clip_to_extent="1">
        <layer locked="0" class="SvgMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="fixedAspectRatio" value="0" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="name" value="symbols/house.svg" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="1" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option name="parameters" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="2.4" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
        </layer>
        <layer locked="0" class="SvgMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="fixedAspectRatio" value="0" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="name" value="symbols/house.svg" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="38,38,38,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option name="parameters" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="2.4" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
        </layer>
      </symbol>
    </symbols>
    <orderby>
      <orderByClause asc="0" nullsFirst="0">"persons"</orderByClause>
    </orderby>
  </renderer-v2>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
  <legend type="default-vector" showLabelLegend="0" />
  <layerGeometryType>0</layerGeometryType>
</qgis>
