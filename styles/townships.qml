<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis labelsEnabled="1" simplifyDrawingHints="1" symbologyReferenceScale="-1" styleCategories="Symbology|Labeling|Rendering|Legend" simplifyLocal="1" simplifyMaxScale="1" minScale="100000000" version="3.22.16-Białowieża" hasScaleBasedVisibilityFlag="0" simplifyAlgorithm="0" maxScale="0" simplifyDrawingTol="1">
  <renderer-v2 type="RuleRenderer" enableorderby="1" referencescale="-1" forceraster="0" symbollevels="0">
    <rules key="{townships-0}">
      <rule filter="&quot;key17&quot; = 1" symbol="0" label="市级重点帮扶乡镇" key="{townships-1}" />
      <rule filter="&quot;key17&quot; = 0 OR &quot;key17&quot; IS NULL" symbol="1" scalemaxdenom="1000000" label="乡镇街道" key="{townships-2}" />
    </rules>
    <symbols>
      <symbol type="fill" clip_to_extent="1" name="0" alpha="1" force_rhr="0">
        <layer pass="0" enabled="1" locked="0" class="LinePatternFill">
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
          <symbol type="line" clip_to_extent="1" name="@0@0" alpha="0.25" force_rhr="0">
            <layer pass="0" enabled="1" locked="0" class="SimpleLine">
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
        <layer pass="0" enabled="1" locked="0" class="SimpleLine">
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
        <layer pass="0" enabled="1" locked="0" class="SimpleLine">
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
      <symbol type="fill" clip_to_extent="1" name="1" alpha="1" force_rhr="0">
        <layer pass="0" enabled="1" locked="0" class="SimpleLine">
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
      <orderByClause nullsFirst="1" asc="1">"key17"</orderByClause>
    </orderby>
  </renderer-v2>
  <labeling type="rule-based">
    <rules key="{townships-3}">
      <rule description="重点乡镇" filter="&quot;key17&quot; = 1" scalemaxdenom="3000000" scalemindenom="400001" key="{townships-4}">
        <settings calloutType="simple">
          <text-style legendString="Aa" fontItalic="0" fontSize="7.5" allowHtml="0" fieldName="name" fontWeight="50" namedStyle="Bold" textColor="140,45,4,255" fontLetterSpacing="0" fontSizeUnit="Point" isExpression="0" fontUnderline="0" useSubstitutions="0" blendMode="0" fontStrikeout="0" textOpacity="1" capitalization="0" textOrientation="horizontal" fontWordSpacing="0" fontKerning="1" multilineHeight="1" fontFamily="Noto Sans CJK SC">
            <families />
            <text-buffer bufferBlendMode="0" bufferNoFill="1" bufferDraw="1" bufferColor="255,255,255,255" bufferSizeUnits="MM" bufferJoinStyle="128" bufferSize="0.59999999999999998" bufferOpacity="0.90000000000000002" />
          </text-style>
          <text-format multilineAlign="3" useMaxLineLengthForAutoWrap="1" placeDirectionSymbol="0" rightDirectionSymbol="&gt;" reverseDirectionSymbol="0" leftDirectionSymbol="&lt;" wrapChar="" plussign="0" autoWrapLength="0" decimals="3" addDirectionSymbol="0" formatNumbers="0" />
          <placement geometryGeneratorEnabled="0" overrunDistance="0" quadOffset="4" rotationUnit="AngleDegrees" geometryGeneratorType="PointGeometry" offsetType="0" preserveRotation="1" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" repeatDistance="0" lineAnchorType="0" maxCurvedCharAngleIn="25" lineAnchorPercent="0.5" lineAnchorClipping="0" placement="8" centroidWhole="0" offsetUnits="MM" rotationAngle="0" yOffset="0" centroidInside="0" distUnits="MM" dist="0.59999999999999998" overrunDistanceUnit="MM" fitInPolygonOnly="0" repeatDistanceUnits="MM" geometryGenerator="" priority="9" maxCurvedCharAngleOut="-25" placementFlags="10" layerType="UnknownGeometry" xOffset="0" polygonPlacementFlags="2" />
          <rendering labelPerPart="0" fontMinPixelSize="0" obstacle="1" scaleVisibility="0" fontLimitPixelSize="0" limitNumLabels="0" scaleMax="0" zIndex="0" drawLabels="1" fontMaxPixelSize="10000" obstacleFactor="1" maxNumLabels="2000" displayAll="0" mergeLines="0" minFeatureSize="0" unplacedVisibility="0" upsidedownLabels="0" scaleMin="0" obstacleType="1" />
        </settings>
      </rule>
      <rule description="重点乡镇（大比例尺）" filter="&quot;key17&quot; = 1" scalemaxdenom="400000" key="{townships-5}">
        <settings calloutType="simple">
          <text-style legendString="Aa" fontItalic="0" fontSize="9" allowHtml="0" fieldName="name" fontWeight="50" namedStyle="Bold" textColor="140,45,4,255" fontLetterSpacing="0" fontSizeUnit="Point" isExpression="0" fontUnderline="0" useSubstitutions="0" blendMode="0" fontStrikeout="0" textOpacity="1" capitalization="0" textOrientation="horizontal" fontWordSpacing="0" fontKerning="1" multilineHeight="1" fontFamily="Noto Sans CJK SC">
            <families />
            <text-buffer bufferBlendMode="0" bufferNoFill="1" bufferDraw="1" bufferColor="255,255,255,255" bufferSizeUnits="MM" bufferJoinStyle="128" bufferSize="0.59999999999999998" bufferOpacity="0.90000000000000002" />
          </text-style>
          <text-format multilineAlign="3" useMaxLineLengthForAutoWrap="1" placeDirectionSymbol="0" rightDirectionSymbol="&gt;" reverseDirectionSymbol="0" leftDirectionSymbol="&lt;" wrapChar="" plussign="0" autoWrapLength="0" decimals="3" addDirectionSymbol="0" formatNumbers="0" />
          <placement geometryGeneratorEnabled="0" overrunDistance="0" quadOffset="4" rotationUnit="AngleDegrees" geometryGeneratorType="PointGeometry" offsetType="0" preserveRotation="1" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" repeatDistance="0" lineAnchorType="0" maxCurvedCharAngleIn="25" lineAnchorPercent="0.5" lineAnchorClipping="0" placement="4" centroidWhole="0" offsetUnits="MM" rotationAngle="0" yOffset="0" centroidInside="0" distUnits="MM" dist="0" overrunDistanceUnit="MM" fitInPolygonOnly="0" repeatDistanceUnits="MM" geometryGenerator="" priority="8" maxCurvedCharAngleOut="-25" placementFlags="10" layerType="UnknownGeometry" xOffset="0" polygonPlacementFlags="2" />
          <rendering labelPerPart="0" fontMinPixelSize="0" obstacle="0" scaleVisibility="0" fontLimitPixelSize="0" limitNumLabels="0" scaleMax="0" zIndex="0" drawLabels="1" fontMaxPixelSize="10000" obstacleFactor="1" maxNumLabels="2000" displayAll="0" mergeLines="0" minFeatureSize="0" unplacedVisibility="0" upsidedownLabels="0" scaleMin="0" obstacleType="1" />
        </settings>
      </rule>
      <rule description="乡镇街道" filter="&quot;key17&quot; = 0 OR &quot;key17&quot; IS NULL" scalemaxdenom="300000" key="{townships-6}">
        <settings calloutType="simple">
          <text-style legendString="Aa" fontItalic="0" fontSize="7.5" allowHtml="0" fieldName="name" fontWeight="50" namedStyle="Regular" textColor="102,102,102,255" fontLetterSpacing="0" fontSizeUnit="Point" isExpression="0" fontUnderline="0" useSubstitutions="0" blendMode="0" fontStrikeout="0" textOpacity="1" capitalization="0" textOrientation="horizontal" fontWordSpacing="0" fontKerning="1" multilineHeight="1" fontFamily="Noto Sans CJK SC">
            <families />
            <text-buffer bufferBlendMode="0" bufferNoFill="1" bufferDraw="1" bufferColor="255,255,255,255" bufferSizeUnits="MM" bufferJoinStyle="128" bufferSize="0.5" bufferOpacity="0.90000000000000002" />
          </text-style>
          <text-format multilineAlign="3" useMaxLineLengthForAutoWrap="1" placeDirectionSymbol="0" rightDirectionSymbol="&gt;" reverseDirectionSymbol="0" leftDirectionSymbol="&lt;" wrapChar="" plussign="0" autoWrapLength="0" decimals="3" addDirectionSymbol="0" formatNumbers="0" />
          <placement geometryGeneratorEnabled="0" overrunDistance="0" quadOffset="4" rotationUnit="AngleDegrees" geometryGeneratorType="PointGeometry" offsetType="0" preserveRotation="1" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" repeatDistance="0" lineAnchorType="0" maxCurvedCharAngleIn="25" lineAnchorPercent="0.5" lineAnchorClipping="0" placement="4" centroidWhole="0" offsetUnits="MM" rotationAngle="0" yOffset="0" centroidInside="0" distUnits="MM" dist="0" overrunDistanceUnit="MM" fitInPolygonOnly="0" repeatDistanceUnits="MM" geometryGenerator="" priority="4" maxCurvedCharAngleOut="-25" placementFlags="10" layerType="UnknownGeometry" xOffset="0" polygonPlacementFlags="2" />
          <rendering labelPerPart="0" fontMinPixelSize="0" obstacle="0" scaleVisibility="0" fontLimitPixelSize="0" limitNumLabels="0" scaleMax="0" zIndex="0" drawLabels="1" fontMaxPixelSize="10000" obstacleFactor="1" maxNumLabels="2000" displayAll="0" mergeLines="0" minFeatureSize="0" unplacedVisibility="0" upsidedownLabels="0" scaleMin="0" obstacleType="1" />
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
