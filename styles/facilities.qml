<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis labelsEnabled="1" simplifyDrawingHints="1" symbologyReferenceScale="-1" styleCategories="Symbology|Labeling|Rendering|Legend" simplifyLocal="1" simplifyMaxScale="1" minScale="100000000" version="3.22.16-Białowieża" hasScaleBasedVisibilityFlag="0" simplifyAlgorithm="0" maxScale="0" simplifyDrawingTol="1">
  <renderer-v2 type="RuleRenderer" enableorderby="0" referencescale="-1" forceraster="0" symbollevels="0">
    <rules key="{facilities-0}">
      <rule filter="&quot;kind&quot; = '医院' AND &quot;status&quot; = '在用'" symbol="0" scalemaxdenom="1000000" label="医院" key="{facilities-1}" />
      <rule filter="&quot;kind&quot; = '卫生院' AND &quot;status&quot; = '在用'" symbol="1" scalemaxdenom="250000" label="卫生院" key="{facilities-2}" />
      <rule filter="&quot;kind&quot; = '卫生室' AND &quot;status&quot; = '在用'" symbol="2" scalemaxdenom="60000" label="卫生室" key="{facilities-3}" />
      <rule filter="&quot;kind&quot; = '初中' AND &quot;status&quot; = '在用'" symbol="3" scalemaxdenom="250000" label="初中" key="{facilities-4}" />
      <rule filter="&quot;kind&quot; = '小学' AND &quot;status&quot; = '在用'" symbol="4" scalemaxdenom="150000" label="小学" key="{facilities-5}" />
      <rule filter="&quot;kind&quot; = '教学点' AND &quot;status&quot; = '在用'" symbol="5" scalemaxdenom="60000" label="教学点" key="{facilities-6}" />
      <rule filter="&quot;kind&quot; = '幼儿园' AND &quot;status&quot; = '在用'" symbol="6" scalemaxdenom="60000" label="幼儿园" key="{facilities-7}" />
      <rule filter="&quot;kind&quot; = '产业园' AND &quot;status&quot; = '在用'" symbol="7" scalemaxdenom="500000" label="产业园" key="{facilities-8}" />
      <rule filter="&quot;kind&quot; = '帮扶车间' AND &quot;status&quot; = '在用'" symbol="8" scalemaxdenom="150000" label="帮扶车间" key="{facilities-9}" />
      <rule filter="&quot;kind&quot; = '取水点' AND &quot;status&quot; = '在用'" symbol="9" scalemaxdenom="60000" label="取水点" key="{facilities-10}" />
      <rule filter="&quot;kind&quot; = '便民服务中心' AND &quot;status&quot; = '在用'" symbol="10" scalemaxdenom="100000" label="便民服务中心" key="{facilities-11}" />
      <rule filter="&quot;kind&quot; = '客运站' AND &quot;status&quot; = '在用'" symbol="11" scalemaxdenom="250000" label="客运站" key="{facilities-12}" />
      <rule filter="&quot;status&quot; &lt;&gt; '在用'" symbol="12" scalemaxdenom="100000" label="停用或在建" key="{facilities-13}" />
    </rules>
    <symbols>
      <symbol type="marker" clip_to_extent="1" name="0" alpha="1" force_rhr="0">
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
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
      <symbol type="marker" clip_to_extent="1" name="1" alpha="1" force_rhr="0">
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
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
      <symbol type="marker" clip_to_extent="1" name="10" alpha="1" force_rhr="0">
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
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
      <symbol type="marker" clip_to_extent="1" name="11" alpha="1" force_rhr="0">
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
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
      <symbol type="marker" clip_to_extent="1" name="12" alpha="1" force_rhr="0">
        <layer pass="0" enabled="1" locked="0" class="SimpleMarker">
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
        <layer pass="0" enabled="1" locked="0" class="SimpleMarker">
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
      <symbol type="marker" clip_to_extent="1" name="2" alpha="1" force_rhr="0">
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
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
      <symbol type="marker" clip_to_extent="1" name="3" alpha="1" force_rhr="0">
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
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
      <symbol type="marker" clip_to_extent="1" name="4" alpha="1" force_rhr="0">
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
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
      <symbol type="marker" clip_to_extent="1" name="5" alpha="1" force_rhr="0">
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
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
      <symbol type="marker" clip_to_extent="1" name="6" alpha="1" force_rhr="0">
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
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
      <symbol type="marker" clip_to_extent="1" name="7" alpha="1" force_rhr="0">
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
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
      <symbol type="marker" clip_to_extent="1" name="8" alpha="1" force_rhr="0">
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
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
      <symbol type="marker" clip_to_extent="1" name="9" alpha="1" force_rhr="0">
        <layer pass="0" enabled="1" locked="0" class="SvgMarker">
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
      <text-style legendString="Aa" fontItalic="0" fontSize="6.5" allowHtml="0" fieldName="name" fontWeight="50" namedStyle="Regular" textColor="102,102,102,255" fontLetterSpacing="0" fontSizeUnit="Point" isExpression="0" fontUnderline="0" useSubstitutions="0" blendMode="0" fontStrikeout="0" textOpacity="1" capitalization="0" textOrientation="horizontal" fontWordSpacing="0" fontKerning="1" multilineHeight="1" fontFamily="Noto Sans CJK SC">
        <families />
        <text-buffer bufferBlendMode="0" bufferNoFill="1" bufferDraw="1" bufferColor="255,255,255,255" bufferSizeUnits="MM" bufferJoinStyle="128" bufferSize="0.40000000000000002" bufferOpacity="0.90000000000000002" />
      </text-style>
      <text-format multilineAlign="3" useMaxLineLengthForAutoWrap="1" placeDirectionSymbol="0" rightDirectionSymbol="&gt;" reverseDirectionSymbol="0" leftDirectionSymbol="&lt;" wrapChar="" plussign="0" autoWrapLength="0" decimals="3" addDirectionSymbol="0" formatNumbers="0" />
      <placement geometryGeneratorEnabled="0" overrunDistance="0" quadOffset="4" rotationUnit="AngleDegrees" geometryGeneratorType="PointGeometry" offsetType="0" preserveRotation="1" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" repeatDistance="0" lineAnchorType="0" maxCurvedCharAngleIn="25" lineAnchorPercent="0.5" lineAnchorClipping="0" placement="6" centroidWhole="0" offsetUnits="MM" rotationAngle="0" yOffset="0" centroidInside="0" distUnits="MM" dist="0.5" overrunDistanceUnit="MM" fitInPolygonOnly="0" repeatDistanceUnits="MM" geometryGenerator="" priority="3" maxCurvedCharAngleOut="-25" placementFlags="10" layerType="UnknownGeometry" xOffset="0" polygonPlacementFlags="2" />
      <rendering labelPerPart="0" fontMinPixelSize="0" obstacle="1" scaleVisibility="1" fontLimitPixelSize="0" limitNumLabels="0" scaleMax="40000" zIndex="0" drawLabels="1" fontMaxPixelSize="10000" obstacleFactor="1" maxNumLabels="2000" displayAll="0" mergeLines="0" minFeatureSize="0" unplacedVisibility="0" upsidedownLabels="0" scaleMin="0" obstacleType="1" />
    </settings>
  </labeling>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
  <legend type="default-vector" showLabelLegend="0" />
  <layerGeometryType>0</layerGeometryType>
</qgis>
