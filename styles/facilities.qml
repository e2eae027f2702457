<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis symbologyReferenceScale="-1" version="3.22.16-Białowieża" minScale="100000000" labelsEnabled="1" hasScaleBasedVisibilityFlag="0" simplifyDrawingHints="1" simplifyAlgorithm="0" simplifyDrawingTol="1" styleCategories="Symbology|Labeling|Rendering|Legend" maxScale="0" simplifyLocal="1" simplifyMaxScale="1">
  <renderer-v2 referencescale="-1" symbollevels="0" type="RuleRenderer" forceraster="0" enableorderby="0">
    <rules key="{facilities-0}">
      <rule symbol="0" scalemaxdenom="1000000" key="{facilities-1}" filter="&quot;kind&quot; = '医院' AND &quot;status&quot; = '在用'" label="医院" />
      <rule symbol="1" scalemaxdenom="250000" key="{facilities-2}" filter="&quot;kind&quot; = '卫生院' AND &quot;status&quot; = '在用'" label="卫生院" />
      <rule symbol="2" scalemaxdenom="60000" key="{facilities-3}" filter="&quot;kind&quot; = '卫生室' AND &quot;status&quot; = '在用'" label="卫生室" />
      <rule symbol="3" scalemaxdenom="250000" key="{facilities-4}" filter="&quot;kind&quot; = '初中' AND &quot;status&quot; = '在用'" label="初中" />
      <rule symbol="4" scalemaxdenom="150000" key="{facilities-5}" filter="&quot;kind&quot; = '小学' AND &quot;status&quot; = '在用'" label="小学" />
      <rule symbol="5" scalemaxdenom="60000" key="{facilities-6}" filter="&quot;kind&quot; = '教学点' AND &quot;status&quot; = '在用'" label="教学点" />
      <rule symbol="6" scalemaxdenom="60000" key="{facilities-7}" filter="&quot;kind&quot; = '幼儿园' AND &quot;status&quot; = '在用'" label="幼儿园" />
      <rule symbol="7" scalemaxdenom="500000" key="{facilities-8}" filter="&quot;kind&quot; = '产业园' AND &quot;status&quot; = '在用'" label="产业园" />
      <rule symbol="8" scalemaxdenom="150000" key="{facilities-9}" filter="&quot;kind&quot; = '帮扶车间' AND &quot;status&quot; = '在用'" label="帮扶车间" />
      <rule symbol="9" scalemaxdenom="60000" key="{facilities-10}" filter="&quot;kind&quot; = '取水点' AND &quot;status&quot; = '在用'" label="取水点" />
      <rule symbol="10" scalemaxdenom="100000" key="{facilities-11}" filter="&quot;kind&quot; = '便民服务中心' AND &quot;status&quot; = '在用'" label="便民服务中心" />
      <rule symbol="11" scalemaxdenom="250000" key="{facilities-12}" filter="&quot;kind&quot; = '客运站' AND &quot;status&quot; = '在用'" label="客运站" />
      <rule symbol="12" scalemaxdenom="100000" key="{facilities-13}" filter="&quot;status&quot; &lt;&gt; '在用'" label="停用或在建" />
    </rules>
    <symbols>
      <symbol alpha="1" force_rhr="0" type="marker" name="0" clip_to_extent="1">
        <layer locked="0" class="SvgMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="178,24,43,255" />
            <Option type="QString" name="fixedAspectRatio" value="0" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="name" value="symbols/clinic.svg" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option name="parameters" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="4" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="marker" name="1" clip_to_extent="1">
        <layer locked="0" class="SvgMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="178,24,43,255" />
            <Option type="QString" name="fixedAspectRatio" value="0" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="name" value="symbols/clinic.svg" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
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
      <symbol alpha="1" force_rhr="0" type="marker" name="10" clip_to_extent="1">
        <layer locked="0" class="SvgMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="82,82,82,255" />
            <Option type="QString" name="fixedAspectRatio" value="0" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="name" value="symbols/office.svg" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option name="parameters" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="2.6" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="marker" name="11" clip_to_extent="1">
        <layer locked="0" class="SvgMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="82,82,82,255" />
            <Option type="QString" name="fixedAspectRatio" value="0" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="name" value="symbols/bus.svg" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option name="parameters" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="3" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="marker" name="12" clip_to_extent="1">
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
            <Option type="QString" name="outline_color" value="115,115,115,255" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="outline_width" value="0.3" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="2.2" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
        </layer>
        <layer locked="0" class="SimpleMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="cap_style" value="square" />
            <Option type="QString" name="color" value="115,115,115,255" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="name" value="cross2" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="115,115,115,255" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="outline_width" value="0.3" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="1.2" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="marker" name="2" clip_to_extent="1">
        <layer locked="0" class="SvgMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="178,24,43,255" />
            <Option type="QString" name="fixedAspectRatio" value="0" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="name" value="symbols/clinic.svg" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option name="parameters" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="2.2" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="marker" name="3" clip_to_extent="1">
        <layer locked="0" class="SvgMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="27,120,55,255" />
            <Option type="QString" name="fixedAspectRatio" value="0" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="name" value="symbols/school.svg" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option name="parameters" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="3.6" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="marker" name="4" clip_to_extent="1">
        <layer locked="0" class="SvgMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="27,120,55,255" />
            <Option type="QString" name="fixedAspectRatio" value="0" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="name" value="symbols/school.svg" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option name="parameters" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="3" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="marker" name="5" clip_to_extent="1">
        <layer locked="0" class="SvgMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="27,120,55,255" />
            <Option type="QString" name="fixedAspectRatio" value="0" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="name" value="symbols/school.svg" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option name="parameters" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="2.2" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="marker" name="6" clip_to_extent="1">
        <layer locked="0" class="SvgMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="27,120,55,255" />
            <Option type="QString" name="fixedAspectRatio" value="0" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="name" value="symbols/school.svg" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option name="parameters" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="2.2" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="marker" name="7" clip_to_extent="1">
        <layer locked="0" class="SvgMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="140,81,10,255" />
            <Option type="QString" name="fixedAspectRatio" value="0" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="name" value="symbols/workshop.svg" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option name="parameters" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="3.4" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="marker" name="8" clip_to_extent="1">
        <layer locked="0" class="SvgMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="140,81,10,255" />
            <Option type="QString" name="fixedAspectRatio" value="0" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="name" value="symbols/workshop.svg" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option name="parameters" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="2.8" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="marker" name="9" clip_to_extent="1">
        <layer locked="0" class="SvgMarker" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="color" value="33,102,172,255" />
            <Option type="QString" name="fixedAspectRatio" value="0" />
            <Option type="QString" name="horizontal_anchor_point" value="1" />
            <Option type="QString" name="name" value="symbols/water.svg" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="0.2" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option name="parameters" />
            <Option type="QString" name="scale_method" value="diameter" />
            <Option type="QString" name="size" value="2.2" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="vertical_anchor_point" value="1" />
          </Option>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <labeling type="simple">
    <settings calloutType="simple">
      <text-style textOrientation="horizontal" fieldName="name" isExpression="0" fontItalic="0" namedStyle="Regular" fontStrikeout="0" multilineHeight="1" capitalization="0" fontLetterSpacing="0" fontSize="6.5" useSubstitutions="0" fontSizeUnit="Point" blendMode="0" fontKerning="1" allowHtml="0" textOpacity="1" fontFamily="Noto Sans CJK SC" fontUnderline="0" textColor="102,102,102,255" fontWordSpacing="0" legendString="Aa" fontWeight="50">
        <families />
        <text-buffer bufferSizeUnits="MM" bufferBlendMode="0" bufferNoFill="1" bufferDraw="1" bufferOpacity="0.90000000000000002" bufferColor="255,255,255,255" bufferJoinStyle="128" bufferSize="0.40000000000000002" />
      </text-style>
      <text-format useMaxLineLengthForAutoWrap="1" addDirectionSymbol="0" multilineAlign="3" placeDirectionSymbol="0" decimals="3" autoWrapLength="0" plussign="0" formatNumbers="0" leftDirectionSymbol="&lt;" reverseDirectionSymbol="0" wrapChar="" rightDirectionSymbol="&gt;" />
      <placement rotationAngle="0" centroidWhole="0" layerType="UnknownGeometry" fitInPolygonOnly="0" xOffset="0" overrunDistance="0" offsetUnits="MM" distUnits="MM" preserveRotation="1" placement="6" yOffset="0" maxCurvedCharAngleIn="25" rotationUnit="AngleDegrees" lineAnchorClipping="0" overrunDistanceUnit="MM" quadOffset="4" lineAnchorPercent="0.5" placementFlags="10" repeatDistanceUnits="MM" dist="0.29999999999999999" centroidInside="0" priority="3" geometryGeneratorType="PointGeometry" geometryGenerator="" geometryGeneratorEnabled="0" repeatDistance="0" offsetType="1" polygonPlacementFlags="2" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" maxCurvedCharAngleOut="-25" lineAnchorType="0" />
      <rendering displayAll="0" scaleMax="30000" maxNumLabels="2000" scaleMin="0" drawLabels="1" minFeatureSize="0" limitNumLabels="0" labelPerPart="0" obstacle="1" obstacleType="1" mergeLines="0" unplacedVisibility="0" obstacleFactor="1" scaleVisibility="1" fontMinPixelSize="0" upsidedownLabels="0" zIndex="0" fontMaxPixelSize="10000" fontLimitPixelSize="0" />
    </settings>
  </labeling>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
  <legend type="default-vector" showLabelLegend="0" />
  <layerGeometryType>0</layerGeometryType>
</qgis>
