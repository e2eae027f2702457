<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis labelsEnabled="0" simplifyDrawingHints="1" symbologyReferenceScale="-1" styleCategories="Symbology|Labeling|Rendering|Legend" simplifyLocal="1" simplifyMaxScale="1" minScale="100000000" version="3.22.16-Białowieża" hasScaleBasedVisibilityFlag="0" simplifyAlgorithm="0" maxScale="0" simplifyDrawingTol="1">
  <renderer-v2 type="RuleRenderer" enableorderby="1" referencescale="-1" forceraster="0" symbollevels="0">
    <rules key="{site_sizes-0}">
      <rule filter="&quot;size_class&quot; = '特大型'" symbol="0" label="特大型 ≥10,000人" key="{site_sizes-1}" />
      <rule filter="&quot;size_class&quot; = '大型'" symbol="1" label="大型 3,000–9,999人" key="{site_sizes-2}" />
      <rule filter="&quot;size_class&quot; = '中型'" symbol="2" label="中型 800–2,999人" key="{site_sizes-3}" />
      <rule filter="&quot;size_class&quot; = '小型'" symbol="3" label="小型 200–799人" key="{site_sizes-4}" />
      <rule filter="&quot;size_class&quot; = '微型'" symbol="4" label="微型 &lt;200人" key="{site_sizes-5}" />
    </rules>
    <symbols>
      <symbol type="marker" clip_to_extent="1" name="0" alpha="1" force_rhr="0">
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
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
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
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
      <symbol type="marker" clip_to_extent="1" name="1" alpha="1" force_rhr="0">
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
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
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
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
      <symbol type="marker" clip_to_extent="1" name="2" alpha="1" force_rhr="0">
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
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
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
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
      <symbol type="marker" clip_to_extent="1" name="3" alpha="1" force_rhr="0">
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
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
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
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
      <symbol type="marker" clip_to_extent="1" name="4" alpha="1" force_rhr="0">
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
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
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
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
      <orderByClause nullsFirst="0" asc="0">"persons"</orderByClause>
    </orderby>
  </renderer-v2>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
  <legend type="default-vector" showLabelLegend="0" />
  <layerGeometryType>0</layerGeometryType>
</qgis>
