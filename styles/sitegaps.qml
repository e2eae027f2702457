<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis labelsEnabled="1" simplifyDrawingHints="1" symbologyReferenceScale="-1" styleCategories="Symbology|Labeling|Rendering|Legend" simplifyLocal="1" simplifyMaxScale="1" minScale="100000000" version="3.22.16-Białowieża" hasScaleBasedVisibilityFlag="0" simplifyAlgorithm="0" maxScale="0" simplifyDrawingTol="1">
  <renderer-v2 type="RuleRenderer" enableorderby="1" referencescale="-1" forceraster="0" symbollevels="0">
    <rules key="{sitegaps-0}">
      <rule filter="&quot;gaps&quot; = 0" symbol="0" label="无短板" key="{sitegaps-1}" />
      <rule filter="&quot;gaps&quot; = 1" symbol="1" label="1项" key="{sitegaps-2}" />
      <rule filter="&quot;gaps&quot; = 2" symbol="2" label="2项" key="{sitegaps-3}" />
      <rule filter="&quot;gaps&quot; = 3" symbol="3" label="3项" key="{sitegaps-4}" />
      <rule filter="&quot;gaps&quot; &gt;= 4" symbol="4" label="4项及以上" key="{sitegaps-5}" />
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
            <Option type="QString" name="size" value="3.2" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="CASE WHEN &quot;size_class&quot; = '特大型' THEN 7.4 WHEN &quot;size_class&quot; = '大型' THEN 5.8 WHEN &quot;size_class&quot; = '中型' THEN 4.3 WHEN &quot;size_class&quot; = '小型' THEN 3.2 WHEN &quot;size_class&quot; = '微型' THEN 2.4 ELSE 2.4 END" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection" />
            </Option>
          </data_defined_properties>
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
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="CASE WHEN &quot;size_class&quot; = '特大型' THEN 7.4 WHEN &quot;size_class&quot; = '大型' THEN 5.8 WHEN &quot;size_class&quot; = '中型' THEN 4.3 WHEN &quot;size_class&quot; = '小型' THEN 3.2 WHEN &quot;size_class&quot; = '微型' THEN 2.4 ELSE 2.4 END" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection" />
            </Option>
          </data_defined_properties>
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
            <Option type="QString" name="size" value="3.2" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="CASE WHEN &quot;size_class&quot; = '特大型' THEN 7.4 WHEN &quot;size_class&quot; = '大型' THEN 5.8 WHEN &quot;size_class&quot; = '中型' THEN 4.3 WHEN &quot;size_class&quot; = '小型' THEN 3.2 WHEN &quot;size_class&quot; = '微型' THEN 2.4 ELSE 2.4 END" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection" />
            </Option>
          </data_defined_properties>
        </layer>
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="203,201,226,255" />
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
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="CASE WHEN &quot;size_class&quot; = '特大型' THEN 7.4 WHEN &quot;size_class&quot; = '大型' THEN 5.8 WHEN &quot;size_class&quot; = '中型' THEN 4.3 WHEN &quot;size_class&quot; = '小型' THEN 3.2 WHEN &quot;size_class&quot; = '微型' THEN 2.4 ELSE 2.4 END" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection" />
            </Option>
          </data_defined_properties>
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
            <Option type="QString" name="size" value="3.2" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="CASE WHEN &quot;size_class&quot; = '特大型' THEN 7.4 WHEN &quot;size_class&quot; = '大型' THEN 5.8 WHEN &quot;size_class&quot; = '中型' THEN 4.3 WHEN &quot;size_class&quot; = '小型' THEN 3.2 WHEN &quot;size_class&quot; = '微型' THEN 2.4 ELSE 2.4 END" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection" />
            </Option>
          </data_defined_properties>
        </layer>
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="158,154,200,255" />
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
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="CASE WHEN &quot;size_class&quot; = '特大型' THEN 7.4 WHEN &quot;size_class&quot; = '大型' THEN 5.8 WHEN &quot;size_class&quot; = '中型' THEN 4.3 WHEN &quot;size_class&quot; = '小型' THEN 3.2 WHEN &quot;size_class&quot; = '微型' THEN 2.4 ELSE 2.4 END" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection" />
            </Option>
          </data_defined_properties>
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
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="CASE WHEN &quot;size_class&quot; = '特大型' THEN 7.4 WHEN &quot;size_class&quot; = '大型' THEN 5.8 WHEN &quot;size_class&quot; = '中型' THEN 4.3 WHEN &quot;size_class&quot; = '小型' THEN 3.2 WHEN &quot;size_class&quot; = '微型' THEN 2.4 ELSE 2.4 END" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection" />
            </Option>
          </data_defined_properties>
        </layer>
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="117,107,177,255" />
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
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="CASE WHEN &quot;size_class&quot; = '特大型' THEN 7.4 WHEN &quot;size_class&quot; = '大型' THEN 5.8 WHEN &quot;size_class&quot; = '中型' THEN 4.3 WHEN &quot;size_class&quot; = '小型' THEN 3.2 WHEN &quot;size_class&quot; = '微型' THEN 2.4 ELSE 2.4 END" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection" />
            </Option>
          </data_defined_properties>
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
            <Option type="QString" name="size" value="3.2" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="CASE WHEN &quot;size_class&quot; = '特大型' THEN 7.4 WHEN &quot;size_class&quot; = '大型' THEN 5.8 WHEN &quot;size_class&quot; = '中型' THEN 4.3 WHEN &quot;size_class&quot; = '小型' THEN 3.2 WHEN &quot;size_class&quot; = '微型' THEN 2.4 ELSE 2.4 END" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection" />
            </Option>
          </data_defined_properties>
        </layer>
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="84,39,143,255" />
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
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="CASE WHEN &quot;size_class&quot; = '特大型' THEN 7.4 WHEN &quot;size_class&quot; = '大型' THEN 5.8 WHEN &quot;size_class&quot; = '中型' THEN 4.3 WHEN &quot;size_class&quot; = '小型' THEN 3.2 WHEN &quot;size_class&quot; = '微型' THEN 2.4 ELSE 2.4 END" />
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
      <orderByClause nullsFirst="0" asc="0">"persons"</orderByClause>
    </orderby>
  </renderer-v2>
  <labeling type="rule-based">
    <rules key="{sitegaps-6}">
      <rule description="大型以上" filter="&quot;size_class&quot; IN ('特大型', '大型')" scalemaxdenom="400000" key="{sitegaps-7}">
        <settings calloutType="simple">
          <text-style legendString="Aa" fontItalic="0" fontSize="7" allowHtml="0" fieldName="name" fontWeight="50" namedStyle="Regular" textColor="38,38,38,255" fontLetterSpacing="0" fontSizeUnit="Point" isExpression="0" fontUnderline="0" useSubstitutions="0" blendMode="0" fontStrikeout="0" textOpacity="1" capitalization="0" textOrientation="horizontal" fontWordSpacing="0" fontKerning="1" multilineHeight="1" fontFamily="Noto Sans CJK SC">
            <families />
            <text-buffer bufferBlendMode="0" bufferNoFill="1" bufferDraw="1" bufferColor="255,255,255,255" bufferSizeUnits="MM" bufferJoinStyle="128" bufferSize="0.5" bufferOpacity="0.90000000000000002" />
          </text-style>
          <text-format multilineAlign="3" useMaxLineLengthForAutoWrap="1" placeDirectionSymbol="0" rightDirectionSymbol="&gt;" reverseDirectionSymbol="0" leftDirectionSymbol="&lt;" wrapChar="" plussign="0" autoWrapLength="0" decimals="3" addDirectionSymbol="0" formatNumbers="0" />
          <placement geometryGeneratorEnabled="0" overrunDistance="0" quadOffset="4" rotationUnit="AngleDegrees" geometryGeneratorType="PointGeometry" offsetType="0" preserveRotation="1" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" repeatDistance="0" lineAnchorType="0" maxCurvedCharAngleIn="25" lineAnchorPercent="0.5" lineAnchorClipping="0" placement="6" centroidWhole="0" offsetUnits="MM" rotationAngle="0" yOffset="0" centroidInside="0" distUnits="MM" dist="0.80000000000000004" overrunDistanceUnit="MM" fitInPolygonOnly="0" repeatDistanceUnits="MM" geometryGenerator="" priority="7" maxCurvedCharAngleOut="-25" placementFlags="10" layerType="UnknownGeometry" xOffset="0" polygonPlacementFlags="2" />
          <rendering labelPerPart="0" fontMinPixelSize="0" obstacle="1" scaleVisibility="0" fontLimitPixelSize="0" limitNumLabels="0" scaleMax="0" zIndex="0" drawLabels="1" fontMaxPixelSize="10000" obstacleFactor="1" maxNumLabels="2000" displayAll="0" mergeLines="0" minFeatureSize="0" unplacedVisibility="0" upsidedownLabels="0" scaleMin="0" obstacleType="1" />
        </settings>
      </rule>
      <rule description="其余" filter="&quot;size_class&quot; NOT IN ('特大型', '大型')" scalemaxdenom="150000" key="{sitegaps-8}">
        <settings calloutType="simple">
          <text-style legendString="Aa" fontItalic="0" fontSize="7" allowHtml="0" fieldName="name" fontWeight="50" namedStyle="Regular" textColor="38,38,38,255" fontLetterSpacing="0" fontSizeUnit="Point" isExpression="0" fontUnderline="0" useSubstitutions="0" blendMode="0" fontStrikeout="0" textOpacity="1" capitalization="0" textOrientation="horizontal" fontWordSpacing="0" fontKerning="1" multilineHeight="1" fontFamily="Noto Sans CJK SC">
            <families />
            <text-buffer bufferBlendMode="0" bufferNoFill="1" bufferDraw="1" bufferColor="255,255,255,255" bufferSizeUnits="MM" bufferJoinStyle="128" bufferSize="0.5" bufferOpacity="0.90000000000000002" />
          </text-style>
          <text-format multilineAlign="3" useMaxLineLengthForAutoWrap="1" placeDirectionSymbol="0" rightDirectionSymbol="&gt;" reverseDirectionSymbol="0" leftDirectionSymbol="&lt;" wrapChar="" plussign="0" autoWrapLength="0" decimals="3" addDirectionSymbol="0" formatNumbers="0" />
          <placement geometryGeneratorEnabled="0" overrunDistance="0" quadOffset="4" rotationUnit="AngleDegrees" geometryGeneratorType="PointGeometry" offsetType="0" preserveRotation="1" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" repeatDistance="0" lineAnchorType="0" maxCurvedCharAngleIn="25" lineAnchorPercent="0.5" lineAnchorClipping="0" placement="6" centroidWhole="0" offsetUnits="MM" rotationAngle="0" yOffset="0" centroidInside="0" distUnits="MM" dist="0.80000000000000004" overrunDistanceUnit="MM" fitInPolygonOnly="0" repeatDistanceUnits="MM" geometryGenerator="" priority="7" maxCurvedCharAngleOut="-25" placementFlags="10" layerType="UnknownGeometry" xOffset="0" polygonPlacementFlags="2" />
          <rendering labelPerPart="0" fontMinPixelSize="0" obstacle="1" scaleVisibility="0" fontLimitPixelSize="0" limitNumLabels="0" scaleMax="0" zIndex="0" drawLabels="1" fontMaxPixelSize="10000" obstacleFactor="1" maxNumLabels="2000" displayAll="0" mergeLines="0" minFeatureSize="0" unplacedVisibility="0" upsidedownLabels="0" scaleMin="0" obstacleType="1" />
        </settings>
      </rule>
    </rules>
  </labeling>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
  <legend type="default-vector" showLabelLegend="0" />
  <layerGeometryType>0</layerGeometryType>
</qgis>
