<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis symbologyReferenceScale="-1" version="3.22.16-Białowieża" minScale="100000000" labelsEnabled="0" hasScaleBasedVisibilityFlag="0" simplifyDrawingHints="1" simplifyAlgorithm="0" simplifyDrawingTol="1" styleCategories="Symbology|Labeling|Rendering|Legend" maxScale="0" simplifyLocal="1" simplifyMaxScale="1">
  <renderer-v2 referencescale="-1" symbollevels="0" type="RuleRenderer" forceraster="0" enableorderby="1">
    <rules key="{gaps-0}">
      <rule symbol="0" key="{gaps-1}" filter="&quot;gaps&quot; = 0 AND &quot;unknowns&quot; = 0" label="无短板" />
      <rule symbol="1" key="{gaps-2}" filter="&quot;gaps&quot; = 0 AND &quot;unknowns&quot; &gt; 0" label="未见短板，有缺项" />
      <rule symbol="2" key="{gaps-3}" filter="&quot;gaps&quot; = 1" label="1 项短板" />
      <rule symbol="3" key="{gaps-4}" filter="&quot;gaps&quot; = 2" label="2 项短板" />
      <rule symbol="4" key="{gaps-5}" filter="&quot;gaps&quot; = 3" label="3 项短板" />
      <rule symbol="5" key="{gaps-6}" filter="&quot;gaps&quot; = 4" label="4 项短板" />
      <rule symbol="6" key="{gaps-7}" filter="&quot;gaps&quot; &gt;= 5" label="5 项及以上" />
    </rules>
    <symbols>
      <symbol alpha="1" force_rhr="0" type="marker" name="0" clip_to_extent="1">
        <layer locked="0" class="SimpleMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="cap_style" value="square" />
            <Option type="QString" name="color" value="255,255,255,255" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="140,140,140,255" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="1.6" />
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
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 1000000 THEN 0.8 WHEN @map_scale &gt; 150000 THEN 1 WHEN @map_scale &gt; 60000 THEN 1.6 ELSE 2.2 END" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection" />
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="marker" name="1" clip_to_extent="1">
        <layer locked="0" class="SimpleMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="cap_style" value="square" />
            <Option type="QString" name="color" value="217,217,217,255" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="name" value="circle" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="115,115,115,255" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="1.6" />
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
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 1000000 THEN 0.8 WHEN @map_scale &gt; 150000 THEN 1 WHEN @map_scale &gt; 60000 THEN 1.6 ELSE 2.2 END" />
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
            <Option type="QString" name="color" value="254,196,79,255" />
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
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 1000000 THEN 0.8 WHEN @map_scale &gt; 150000 THEN 1 WHEN @map_scale &gt; 60000 THEN 1.6 ELSE 2.2 END" />
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
            <Option type="QString" name="color" value="254,153,41,255" />
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
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 1000000 THEN 0.8 WHEN @map_scale &gt; 150000 THEN 1 WHEN @map_scale &gt; 60000 THEN 1.6 ELSE 2.2 END" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection" />
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="marker" name="4" clip_to_extent="1">
        <layer locked="0" class="SimpleMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="cap_style" value="square" />
            <Option type="QString" name="color" value="236,112,20,255" />
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
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 1000000 THEN 0.8 WHEN @map_scale &gt; 150000 THEN 1 WHEN @map_scale &gt; 60000 THEN 1.6 ELSE 2.2 END" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection" />
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="marker" name="5" clip_to_extent="1">
        <layer locked="0" class="SimpleMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="cap_style" value="square" />
            <Option type="QString" name="color" value="204,76,2,255" />
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
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 1000000 THEN 0.8 WHEN @map_scale &gt; 150000 THEN 1 WHEN @map_scale &gt; 60000 THEN 1.6 ELSE 2.2 END" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection" />
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="marker" name="6" clip_to_extent="1">
        <layer locked="0" class="SimpleMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="cap_style" value="square" />
            <Option type="QString" name="color" value="153,52,4,255" />
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
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 1000000 THEN 0.8 WHEN @map_scale &gt; 150000 THEN 1 WHEN @map_scale &gt; 60000 THEN 1.6 ELSE 2.2 END" />
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
      <orderByClause asc="1" nullsFirst="1">"gaps"</orderByClause>
    </orderby>
  </renderer-v2>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
  <legend type="default-vector" showLabelLegend="0" />
  <layerGeometryType>0</layerGeometryType>
</qgis>
