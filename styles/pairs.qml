<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis symbologyReferenceScale="-1" version="3.22.16-Białowieża" minScale="100000000" labelsEnabled="0" hasScaleBasedVisibilityFlag="0" simplifyDrawingHints="1" simplifyAlgorithm="0" simplifyDrawingTol="1" styleCategories="Symbology|Labeling|Rendering|Legend" maxScale="0" simplifyLocal="1" simplifyMaxScale="1">
  <renderer-v2 referencescale="-1" symbollevels="0" type="RuleRenderer" forceraster="0" enableorderby="0">
    <rules key="{pairs-0}">
      <rule symbol="0" key="{pairs-1}" filter="&quot;level&quot; = &#x27;市级&#x27; AND &quot;km&quot; &lt;= 50" label="市级龙头企业，50 公里以内" />
      <rule symbol="1" key="{pairs-2}" filter="&quot;level&quot; = &#x27;市级&#x27; AND &quot;km&quot; &gt; 50" label="市级龙头企业，50 公里以上" />
      <rule symbol="2" key="{pairs-3}" filter="(&quot;level&quot; IS NULL OR &quot;level&quot; &lt;&gt; &#x27;市级&#x27;) AND &quot;km&quot; IS NOT NULL" label="其他企业" />
    </rules>
    <symbols>
      <symbol alpha="1" force_rhr="0" type="line" name="0" clip_to_extent="1">
        <layer locked="0" class="SimpleLine" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="capstyle" value="round" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="line_color" value="0,109,44,255" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="line_width" value="0.35" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="offset" value="0" />
            <Option type="QString" name="offset_unit" value="MM" />
          </Option>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="line" name="1" clip_to_extent="1">
        <layer locked="0" class="SimpleLine" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="capstyle" value="round" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="line_color" value="213,94,0,255" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="line_width" value="0.35" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="offset" value="0" />
            <Option type="QString" name="offset_unit" value="MM" />
          </Option>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="line" name="2" clip_to_extent="1">
        <layer locked="0" class="SimpleLine" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="capstyle" value="round" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="line_color" value="140,140,140,255" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="line_width" value="0.2" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="offset" value="0" />
            <Option type="QString" name="offset_unit" value="MM" />
          </Option>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
  <legend type="default-vector" showLabelLegend="0" />
  <layerGeometryType>1</layerGeometryType>
</qgis>
