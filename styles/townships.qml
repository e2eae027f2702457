<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis symbologyReferenceScale="-1" version="3.22.16-Białowieża" minScale="100000000" labelsEnabled="1" hasScaleBasedVisibilityFlag="0" simplifyDrawingHints="1" simplifyAlgorithm="0" simplifyDrawingTol="1" styleCategories="Symbology|Labeling|Rendering|Legend" maxScale="0" simplifyLocal="1" simplifyMaxScale="1">
  <renderer-v2 referencescale="-1" symbollevels="0" type="RuleRenderer" forceraster="0" enableorderby="1">
    <rules key="{townships-0}">
      <rule symbol="0" key="{townships-1}" filter="&quot;key17&quot; = 1" label="市级重点帮扶乡镇" />
      <rule symbol="1" scalemaxdenom="1000000" key="{townships-2}" filter="&quot;key17&quot; = 0 OR &quot;key17&quot; IS NULL" label="乡镇街道" />
    </rules>
    <symbols>
      <symbol alpha="1" force_rhr="0" type="fill" name="0" clip_to_extent="1">
        <layer locked="0" class="LinePatternFill" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="45" />
            <Option type="QString" name="color" value="140,45,4,255" />
            <Option type="QString" name="distance" value="2" />
            <Option type="QString" name="distance_unit" value="MM" />
            <Option type="QString" name="line_width" value="0" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="offset" value="0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_width_unit" value="MM" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="Map" name="properties">
                <Option type="Map" name="lineDistance">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale &lt;= 100000 THEN 8 ELSE 2 END" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection" />
            </Option>
          </data_defined_properties>
          <symbol alpha="0.25" force_rhr="0" type="line" name="@0@0" clip_to_extent="1">
            <layer locked="0" class="SimpleLine" enabled="1" pass="0">
              <Option type="Map">
                <Option type="QString" name="align_dash_pattern" value="0" />
                <Option type="QString" name="capstyle" value="flat" />
                <Option type="QString" name="customdash" value="5;2" />
                <Option type="QString" name="customdash_unit" value="MM" />
                <Option type="QString" name="dash_pattern_offset" value="0" />
                <Option type="QString" name="dash_pattern_offset_unit" value="MM" />
                <Option type="QString" name="draw_inside_polygon" value="0" />
                <Option type="QString" name="joinstyle" value="round" />
                <Option type="QString" name="line_color" value="140,45,4,255" />
                <Option type="QString" name="line_style" value="solid" />
                <Option type="QString" name="line_width" value="0.6" />
                <Option type="QString" name="line_width_unit" value="MM" />
                <Option type="QString" name="offset" value="0" />
                <Option type="QString" name="offset_unit" value="MM" />
                <Option type="QString" name="ring_filter" value="0" />
                <Option type="QString" name="trim_distance_end" value="0" />
                <Option type="QString" name="trim_distance_end_unit" value="MM" />
                <Option type="QString" name="trim_distance_start" value="0" />
                <Option type="QString" name="trim_distance_start_unit" value="MM" />
                <Option type="QString" name="tweak_dash_pattern_on_corners" value="0" />
                <Option type="QString" name="use_custom_dash" value="0" />
              </Option>
            </layer>
          </symbol>
        </layer>
        <layer locked="0" class="SimpleLine" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="align_dash_pattern" value="0" />
            <Option type="QString" name="capstyle" value="round" />
            <Option type="QString" name="customdash" value="5;2" />
            <Option type="QString" name="customdash_unit" value="MM" />
            <Option type="QString" name="dash_pattern_offset" value="0" />
            <Option type="QString" name="dash_pattern_offset_unit" value="MM" />
            <Option type="QString" name="draw_inside_polygon" value="0" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="line_color" value="255,255,255,255" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="line_width" value="1.7" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="offset" value="0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="ring_filter" value="0" />
            <Option type="QString" name="trim_distance_end" value="0" />
            <Option type="QString" name="trim_distance_end_unit" value="MM" />
            <Option type="QString" name="trim_distance_start" value="0" />
            <Option type="QString" name="trim_distance_start_unit" value="MM" />
            <Option type="QString" name="tweak_dash_pattern_on_corners" value="0" />
            <Option type="QString" name="use_custom_dash" value="0" />
          </Option>
        </layer>
        <layer locked="0" class="SimpleLine" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="align_dash_pattern" value="0" />
            <Option type="QString" name="capstyle" value="round" />
            <Option type="QString" name="customdash" value="5;2" />
            <Option type="QString" name="customdash_unit" value="MM" />
            <Option type="QString" name="dash_pattern_offset" value="0" />
            <Option type="QString" name="dash_pattern_offset_unit" value="MM" />
            <Option type="QString" name="draw_inside_polygon" value="0" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="line_color" value="140,45,4,255" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="line_width" value="0.9" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="offset" value="0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="ring_filter" value="0" />
            <Option type="QString" name="trim_distance_end" value="0" />
            <Option type="QString" name="trim_distance_end_unit" value="MM" />
            <Option type="QString" name="trim_distance_start" value="0" />
            <Option type="QString" name="trim_distance_start_unit" value="MM" />
            <Option type="QString" name="tweak_dash_pattern_on_corners" value="0" />
            <Option type="QString" name="use_custom_dash" value="0" />
          </Option>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="fill" name="1" clip_to_extent="1">
        <layer locked="0" class="SimpleLine" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="align_dash_pattern" value="0" />
            <Option type="QString" name="capstyle" value="round" />
            <Option type="QString" name="customdash" value="5;2" />
            <Option type="QString" name="customdash_unit" value="MM" />
            <Option type="QString" name="dash_pattern_offset" value="0" />
            <Option type="QString" name="dash_pattern_offset_unit" value="MM" />
            <Option type="QString" name="draw_inside_polygon" value="0" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="line_color" value="140,140,140,255" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="line_width" value="0.2" />
            <Option type="QString" name="line_width_unit" value="MM" />
            <Option type="QString" name="offset" value="0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="ring_filter" value="0" />
            <Option type="QString" name="trim_distance_end" value="0" />
            <Option type="QString" name="trim_distance_end_unit" value="MM" />
            <Option type="QString" name="trim_distance_start" value="0" />
            <Option type="QString" name="trim_distance_start_unit" value="MM" />
            <Option type="QString" name="tweak_dash_pattern_on_corners" value="0" />
            <Option type="QString" name="use_custom_dash" value="0" />
          </Option>
        </layer>
      </symbol>
    </symbols>
    <orderby>
      <orderByClause asc="1" nullsFirst="1">"key17"</orderByClause>
    </orderby>
  </renderer-v2>
  <labeling type="rule-based">
    <rules key="{townships-3}">
      <rule scalemindenom="400001" scalemaxdenom="3000000" key="{townships-4}" filter="&quot;key17&quot; = 1" description="重点乡镇">
        <settings calloutType="simple">
          <text-style textOrientation="horizontal" fieldName="regexp_replace(&quot;name&quot;, '（.*）', '')" isExpression="1" fontItalic="0" namedStyle="Bold" fontStrikeout="0" multilineHeight="1" capitalization="0" fontLetterSpacing="0" fontSize="7.5" useSubstitutions="0" fontSizeUnit="Point" blendMode="0" fontKerning="1" allowHtml="0" textOpacity="1" fontFamily="Noto Sans CJK SC" fontUnderline="0" textColor="140,45,4,255" fontWordSpacing="0" legendString="Aa" fontWeight="50">
            <families />
            <text-buffer bufferSizeUnits="MM" bufferBlendMode="0" bufferNoFill="1" bufferDraw="1" bufferOpacity="0.90000000000000002" bufferColor="255,255,255,255" bufferJoinStyle="128" bufferSize="0.59999999999999998" />
          </text-style>
          <text-format useMaxLineLengthForAutoWrap="1" addDirectionSymbol="0" multilineAlign="3" placeDirectionSymbol="0" decimals="3" autoWrapLength="0" plussign="0" formatNumbers="0" leftDirectionSymbol="&lt;" reverseDirectionSymbol="0" wrapChar="" rightDirectionSymbol="&gt;" />
          <placement rotationAngle="0" centroidWhole="0" layerType="UnknownGeometry" fitInPolygonOnly="0" xOffset="0" overrunDistance="0" offsetUnits="MM" distUnits="MM" preserveRotation="1" placement="0" yOffset="0" maxCurvedCharAngleIn="25" rotationUnit="AngleDegrees" lineAnchorClipping="0" overrunDistanceUnit="MM" quadOffset="4" lineAnchorPercent="0.5" placementFlags="10" repeatDistanceUnits="MM" dist="3" centroidInside="0" priority="9" geometryGeneratorType="PointGeometry" geometryGenerator="" geometryGeneratorEnabled="0" repeatDistance="0" offsetType="0" polygonPlacementFlags="2" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" maxCurvedCharAngleOut="-25" lineAnchorType="0" />
          <rendering displayAll="0" scaleMax="0" maxNumLabels="2000" scaleMin="0" drawLabels="1" minFeatureSize="0" limitNumLabels="0" labelPerPart="0" obstacle="1" obstacleType="1" mergeLines="0" unplacedVisibility="0" obstacleFactor="1" scaleVisibility="0" fontMinPixelSize="0" upsidedownLabels="0" zIndex="0" fontMaxPixelSize="10000" fontLimitPixelSize="0" />
        </settings>
      </rule>
      <rule scalemaxdenom="400000" key="{townships-5}" filter="&quot;key17&quot; = 1" description="重点乡镇（大比例尺）">
        <settings calloutType="simple">
          <text-style textOrientation="horizontal" fieldName="name" isExpression="0" fontItalic="0" namedStyle="Bold" fontStrikeout="0" multilineHeight="1" capitalization="0" fontLetterSpacing="0" fontSize="9" useSubstitutions="0" fontSizeUnit="Point" blendMode="0" fontKerning="1" allowHtml="0" textOpacity="1" fontFamily="Noto Sans CJK SC" fontUnderline="0" textColor="140,45,4,255" fontWordSpacing="0" legendString="Aa" fontWeight="50">
            <families />
            <text-buffer bufferSizeUnits="MM" bufferBlendMode="0" bufferNoFill="1" bufferDraw="1" bufferOpacity="0.90000000000000002" bufferColor="255,255,255,255" bufferJoinStyle="128" bufferSize="0.59999999999999998" />
          </text-style>
          <text-format useMaxLineLengthForAutoWrap="1" addDirectionSymbol="0" multilineAlign="3" placeDirectionSymbol="0" decimals="3" autoWrapLength="0" plussign="0" formatNumbers="0" leftDirectionSymbol="&lt;" reverseDirectionSymbol="0" wrapChar="" rightDirectionSymbol="&gt;" />
          <placement rotationAngle="0" centroidWhole="0" layerType="UnknownGeometry" fitInPolygonOnly="0" xOffset="0" overrunDistance="0" offsetUnits="MM" distUnits="MM" preserveRotation="1" placement="4" yOffset="0" maxCurvedCharAngleIn="25" rotationUnit="AngleDegrees" lineAnchorClipping="0" overrunDistanceUnit="MM" quadOffset="4" lineAnchorPercent="0.5" placementFlags="10" repeatDistanceUnits="MM" dist="0" centroidInside="0" priority="8" geometryGeneratorType="PointGeometry" geometryGenerator="" geometryGeneratorEnabled="0" repeatDistance="0" offsetType="0" polygonPlacementFlags="2" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" maxCurvedCharAngleOut="-25" lineAnchorType="0" />
          <rendering displayAll="0" scaleMax="0" maxNumLabels="2000" scaleMin="0" drawLabels="1" minFeatureSize="0" limitNumLabels="0" labelPerPart="0" obstacle="0" obstacleType="1" mergeLines="0" unplacedVisibility="0" obstacleFactor="1" scaleVisibility="0" fontMinPixelSize="0" upsidedownLabels="0" zIndex="0" fontMaxPixelSize="10000" fontLimitPixelSize="0" />
        </settings>
      </rule>
      <rule scalemaxdenom="400000" key="{townships-6}" filter="&quot;key17&quot; = 0 OR &quot;key17&quot; IS NULL" description="乡镇街道">
        <settings calloutType="simple">
          <text-style textOrientation="horizontal" fieldName="name" isExpression="0" fontItalic="0" namedStyle="Regular" fontStrikeout="0" multilineHeight="1" capitalization="0" fontLetterSpacing="0" fontSize="7.5" useSubstitutions="0" fontSizeUnit="Point" blendMode="0" fontKerning="1" allowHtml="0" textOpacity="1" fontFamily="Noto Sans CJK SC" fontUnderline="0" textColor="102,102,102,255" fontWordSpacing="0" legendString="Aa" fontWeight="50">
            <families />
            <text-buffer bufferSizeUnits="MM" bufferBlendMode="0" bufferNoFill="1" bufferDraw="1" bufferOpacity="0.90000000000000002" bufferColor="255,255,255,255" bufferJoinStyle="128" bufferSize="0.5" />
          </text-style>
          <text-format useMaxLineLengthForAutoWrap="1" addDirectionSymbol="0" multilineAlign="3" placeDirectionSymbol="0" decimals="3" autoWrapLength="0" plussign="0" formatNumbers="0" leftDirectionSymbol="&lt;" reverseDirectionSymbol="0" wrapChar="" rightDirectionSymbol="&gt;" />
          <placement rotationAngle="0" centroidWhole="0" layerType="UnknownGeometry" fitInPolygonOnly="0" xOffset="0" overrunDistance="0" offsetUnits="MM" distUnits="MM" preserveRotation="1" placement="4" yOffset="0" maxCurvedCharAngleIn="25" rotationUnit="AngleDegrees" lineAnchorClipping="0" overrunDistanceUnit="MM" quadOffset="4" lineAnchorPercent="0.5" placementFlags="10" repeatDistanceUnits="MM" dist="0" centroidInside="0" priority="4" geometryGeneratorType="PointGeometry" geometryGenerator="" geometryGeneratorEnabled="0" repeatDistance="0" offsetType="0" polygonPlacementFlags="2" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" maxCurvedCharAngleOut="-25" lineAnchorType="0" />
          <rendering displayAll="0" scaleMax="0" maxNumLabels="2000" scaleMin="0" drawLabels="1" minFeatureSize="0" limitNumLabels="0" labelPerPart="0" obstacle="0" obstacleType="1" mergeLines="0" unplacedVisibility="0" obstacleFactor="1" scaleVisibility="0" fontMinPixelSize="0" upsidedownLabels="0" zIndex="0" fontMaxPixelSize="10000" fontLimitPixelSize="0" />
        </settings>
      </rule>
    </rules>
  </labeling>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
  <legend type="default-vector" showLabelLegend="0" />
  <layerGeometryType>2</layerGeometryType>
</qgis>
