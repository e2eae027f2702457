<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis symbologyReferenceScale="-1" version="3.22.16-Białowieża" minScale="100000000" labelsEnabled="1" hasScaleBasedVisibilityFlag="0" simplifyDrawingHints="1" simplifyAlgorithm="0" simplifyDrawingTol="1" styleCategories="Symbology|Labeling|Rendering|Legend" maxScale="0" simplifyLocal="1" simplifyMaxScale="1">
  <renderer-v2 referencescale="-1" symbollevels="0" type="singleSymbol" forceraster="0" enableorderby="0">
    <symbols>
      <symbol alpha="1" force_rhr="0" type="fill" name="0" clip_to_extent="1">
        <layer locked="0" class="SimpleLine" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="align_dash_pattern" value="0" />
            <Option type="QString" name="capstyle" value="round" />
            <Option type="QString" name="customdash" value="5;2" />
            <Option type="QString" name="customdash_unit" value="MM" />
            <Option type="QString" name="dash_pattern_offset" value="0" />
            <Option type="QString" name="dash_pattern_offset_unit" value="MM" />
            <Option type="QString" name="draw_inside_polygon" value="1" />
            <Option type="QString" name="joinstyle" value="miter" />
            <Option type="QString" name="line_color" value="232,224,210,255" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="line_width" value="2" />
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
            <Option type="QString" name="line_color" value="89,89,89,255" />
            <Option type="QString" name="line_style" value="solid" />
            <Option type="QString" name="line_width" value="0.4" />
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
    <rotation />
    <sizescale />
  </renderer-v2>
  <labeling type="rule-based">
    <rules key="{counties-0}">
      <rule scalemindenom="600001" scalemaxdenom="5000000" filter="area($geometry) &gt;= 0.05" key="{counties-1}" description="简称">
        <settings calloutType="simple">
          <text-style textOrientation="horizontal" fieldName="regexp_replace(&quot;name&quot;, '((土家族|苗族)+自治县|经开区|(?&lt;=..)[区县])$', '')" isExpression="1" fontItalic="0" namedStyle="Medium" fontStrikeout="0" multilineHeight="1" capitalization="0" fontLetterSpacing="1" fontSize="8.5" useSubstitutions="0" fontSizeUnit="Point" blendMode="0" fontKerning="1" allowHtml="0" textOpacity="1" fontFamily="Noto Sans CJK SC" fontUnderline="0" textColor="102,102,102,255" fontWordSpacing="0" legendString="Aa" fontWeight="50">
            <families />
            <text-buffer bufferSizeUnits="MM" bufferBlendMode="0" bufferNoFill="1" bufferDraw="1" bufferOpacity="0.7" bufferColor="255,255,255,255" bufferJoinStyle="128" bufferSize="0.5" />
          </text-style>
          <text-format useMaxLineLengthForAutoWrap="1" addDirectionSymbol="0" multilineAlign="3" placeDirectionSymbol="0" decimals="3" autoWrapLength="0" plussign="0" formatNumbers="0" leftDirectionSymbol="&lt;" reverseDirectionSymbol="0" wrapChar="" rightDirectionSymbol="&gt;" />
          <placement rotationAngle="0" centroidWhole="0" layerType="UnknownGeometry" fitInPolygonOnly="0" xOffset="0" overrunDistance="0" offsetUnits="MM" distUnits="MM" preserveRotation="1" placement="4" yOffset="0" maxCurvedCharAngleIn="25" rotationUnit="AngleDegrees" lineAnchorClipping="0" overrunDistanceUnit="MM" quadOffset="4" lineAnchorPercent="0.5" placementFlags="10" repeatDistanceUnits="MM" dist="0" centroidInside="0" priority="8" geometryGeneratorType="PointGeometry" geometryGenerator="" geometryGeneratorEnabled="0" repeatDistance="0" offsetType="0" polygonPlacementFlags="2" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" maxCurvedCharAngleOut="-25" lineAnchorType="0" />
          <rendering displayAll="0" scaleMax="0" maxNumLabels="2000" scaleMin="0" drawLabels="1" minFeatureSize="0" limitNumLabels="0" labelPerPart="0" obstacle="0" obstacleType="1" mergeLines="0" unplacedVisibility="0" obstacleFactor="1" scaleVisibility="0" fontMinPixelSize="0" upsidedownLabels="0" zIndex="0" fontMaxPixelSize="10000" fontLimitPixelSize="0" />
        </settings>
      </rule>
      <rule scalemindenom="600001" scalemaxdenom="5000000" filter="area($geometry) &lt; 0.05" key="{counties-3}" description="简称（小区）">
        <settings calloutType="simple">
          <text-style textOrientation="horizontal" fieldName="regexp_replace(&quot;name&quot;, '((土家族|苗族)+自治县|经开区|(?&lt;=..)[区县])$', '')" isExpression="1" fontItalic="0" namedStyle="Medium" fontStrikeout="0" multilineHeight="1" capitalization="0" fontLetterSpacing="0" fontSize="7.5" useSubstitutions="0" fontSizeUnit="Point" blendMode="0" fontKerning="1" allowHtml="0" textOpacity="1" fontFamily="Noto Sans CJK SC" fontUnderline="0" textColor="102,102,102,255" fontWordSpacing="0" legendString="Aa" fontWeight="50">
            <families />
            <text-buffer bufferSizeUnits="MM" bufferBlendMode="0" bufferNoFill="1" bufferDraw="1" bufferOpacity="0.7" bufferColor="255,255,255,255" bufferJoinStyle="128" bufferSize="0.5" />
          </text-style>
          <text-format useMaxLineLengthForAutoWrap="1" addDirectionSymbol="0" multilineAlign="3" placeDirectionSymbol="0" decimals="3" autoWrapLength="0" plussign="0" formatNumbers="0" leftDirectionSymbol="&lt;" reverseDirectionSymbol="0" wrapChar="" rightDirectionSymbol="&gt;" />
          <placement rotationAngle="0" centroidWhole="0" layerType="UnknownGeometry" fitInPolygonOnly="0" xOffset="0" overrunDistance="0" offsetUnits="MM" distUnits="MM" preserveRotation="1" placement="0" yOffset="0" maxCurvedCharAngleIn="25" rotationUnit="AngleDegrees" lineAnchorClipping="0" overrunDistanceUnit="MM" quadOffset="4" lineAnchorPercent="0.5" placementFlags="10" repeatDistanceUnits="MM" dist="0.3" centroidInside="0" priority="8" geometryGeneratorType="PointGeometry" geometryGenerator="" geometryGeneratorEnabled="0" repeatDistance="0" offsetType="0" polygonPlacementFlags="2" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" maxCurvedCharAngleOut="-25" lineAnchorType="0" />
          <rendering displayAll="0" scaleMax="0" maxNumLabels="2000" scaleMin="0" drawLabels="1" minFeatureSize="0" limitNumLabels="0" labelPerPart="0" obstacle="0" obstacleType="1" mergeLines="0" unplacedVisibility="0" obstacleFactor="1" scaleVisibility="0" fontMinPixelSize="0" upsidedownLabels="0" zIndex="0" fontMaxPixelSize="10000" fontLimitPixelSize="0" />
        </settings>
      </rule>
      <rule scalemindenom="100000" scalemaxdenom="600000" key="{counties-2}" description="全称">
        <settings calloutType="simple">
          <text-style textOrientation="horizontal" fieldName="name" isExpression="0" fontItalic="0" namedStyle="Medium" fontStrikeout="0" multilineHeight="1" capitalization="0" fontLetterSpacing="2" fontSize="10" useSubstitutions="0" fontSizeUnit="Point" blendMode="0" fontKerning="1" allowHtml="0" textOpacity="1" fontFamily="Noto Sans CJK SC" fontUnderline="0" textColor="102,102,102,255" fontWordSpacing="0" legendString="Aa" fontWeight="50">
            <families />
            <text-buffer bufferSizeUnits="MM" bufferBlendMode="0" bufferNoFill="1" bufferDraw="1" bufferOpacity="0.90000000000000002" bufferColor="255,255,255,255" bufferJoinStyle="128" bufferSize="0.5" />
          </text-style>
          <text-format useMaxLineLengthForAutoWrap="1" addDirectionSymbol="0" multilineAlign="3" placeDirectionSymbol="0" decimals="3" autoWrapLength="0" plussign="0" formatNumbers="0" leftDirectionSymbol="&lt;" reverseDirectionSymbol="0" wrapChar="" rightDirectionSymbol="&gt;" />
          <placement rotationAngle="0" centroidWhole="0" layerType="UnknownGeometry" fitInPolygonOnly="0" xOffset="0" overrunDistance="0" offsetUnits="MM" distUnits="MM" preserveRotation="1" placement="4" yOffset="0" maxCurvedCharAngleIn="25" rotationUnit="AngleDegrees" lineAnchorClipping="0" overrunDistanceUnit="MM" quadOffset="4" lineAnchorPercent="0.5" placementFlags="10" repeatDistanceUnits="MM" dist="0" centroidInside="0" priority="8" geometryGeneratorType="PointGeometry" geometryGenerator="" geometryGeneratorEnabled="0" repeatDistance="0" offsetType="0" polygonPlacementFlags="2" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" maxCurvedCharAngleOut="-25" lineAnchorType="0" />
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
