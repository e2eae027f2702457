<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis symbologyReferenceScale="-1" version="3.22.16-Białowieża" minScale="400000" labelsEnabled="0" hasScaleBasedVisibilityFlag="1" simplifyDrawingHints="1" simplifyAlgorithm="0" simplifyDrawingTol="1" styleCategories="Symbology|Labeling|Rendering|Legend" maxScale="0" simplifyLocal="1" simplifyMaxScale="1">
  <renderer-v2 referencescale="-1" symbollevels="0" type="RuleRenderer" forceraster="0" enableorderby="1">
    <rules key="{households-0}">
      <rule symbol="0" scalemaxdenom="60000" key="{households-1}" filter="&quot;eliminated&quot; = 1" label="风险已消除" />
      <rule symbol="1" scalemaxdenom="400000" key="{households-2}" filter="&quot;class3&quot; = '脱贫不稳定户' AND (&quot;eliminated&quot; = 0 OR &quot;eliminated&quot; IS NULL)" label="脱贫不稳定户" />
      <rule symbol="2" scalemaxdenom="400000" key="{households-3}" filter="&quot;class3&quot; = '边缘易致贫户' AND (&quot;eliminated&quot; = 0 OR &quot;eliminated&quot; IS NULL)" label="边缘易致贫户" />
      <rule symbol="3" scalemaxdenom="400000" key="{households-4}" filter="&quot;class3&quot; = '突发严重困难户' AND (&quot;eliminated&quot; = 0 OR &quot;eliminated&quot; IS NULL)" label="突发严重困难户" />
    </rules>
    <symbols>
      <symbol alpha="1" force_rhr="0" type="marker" name="0" clip_to_extent="1">
        <layer locked="0" class="SimpleMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="cap_style" value="square" />
            <Option type="QString" name="color" value="255,255,255,0" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="153,153,153,255" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="outline_width" value="0.35" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="1.6" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="marker" name="1" clip_to_extent="1">
        <layer locked="0" class="SimpleMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="cap_style" value="square" />
            <Option type="QString" name="color" value="230,159,0,255" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="name" value="triangle" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="2.6" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="Map" name="properties">
                <Option type="Map" name="outlineWidth">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 60000 THEN 0 ELSE 0.2 END" />
                  <Option type="int" name="type" value="3" />
                </Option>
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 150000 THEN 1 WHEN @map_scale &gt; 60000 THEN 1.6 ELSE 2.6 END" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection" />
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="marker" name="2" clip_to_extent="1">
        <layer locked="0" class="SimpleMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="cap_style" value="square" />
            <Option type="QString" name="color" value="86,180,233,255" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="2.2" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="Map" name="properties">
                <Option type="Map" name="outlineWidth">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 60000 THEN 0 ELSE 0.2 END" />
                  <Option type="int" name="type" value="3" />
                </Option>
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 150000 THEN 1 WHEN @map_scale &gt; 60000 THEN 1.6 ELSE 2.2 END" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection" />
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="marker" name="3" clip_to_extent="1">
        <layer locked="0" class="SimpleMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="cap_style" value="square" />
            <Option type="QString" name="color" value="213,94,0,255" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="name" value="square" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="2.2" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="Map" name="properties">
                <Option type="Map" name="outlineWidth">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 60000 THEN 0 ELSE 0.2 END" />
                  <Option type="int" name="type" value="3" />
                </Option>
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 150000 THEN 1 WHEN @map_scale &gt; 60000 THEN 1.6 ELSE 2.2 END" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection" />
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
    </symbols>
    <orderby>
      <orderByClause asc="0" nullsFirst="0">"eliminated"</orderByClause>
    </orderby>
  </renderer-v2>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
  <legend type="default-vector" showLabelLegend="0" />
  <layerGeometryType>0</layerGeometryType>
</qgis>
