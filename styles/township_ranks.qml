<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis symbologyReferenceScale="-1" version="3.22.16-Białowieża" minScale="100000000" labelsEnabled="1" hasScaleBasedVisibilityFlag="0" simplifyDrawingHints="1" simplifyAlgorithm="0" simplifyDrawingTol="1" styleCategories="Symbology|Labeling|Rendering|Legend" maxScale="0" simplifyLocal="1" simplifyMaxScale="1">
  <renderer-v2 referencescale="-1" symbollevels="0" type="RuleRenderer" forceraster="0" enableorderby="1">
    <rules key="{township_ranks-0}">
      <rule symbol="0" key="{township_ranks-1}" filter="&quot;score&quot; &lt;= 5" label="5% 以内" />
      <rule symbol="1" key="{township_ranks-2}" filter="&quot;score&quot; &gt; 5 AND &quot;score&quot; &lt;= 10" label="5%–10%" />
      <rule symbol="2" key="{township_ranks-3}" filter="&quot;score&quot; &gt; 10 AND &quot;score&quot; &lt;= 20" label="10%–20%" />
      <rule symbol="3" key="{township_ranks-4}" filter="&quot;score&quot; &gt; 20 AND &quot;score&quot; &lt;= 40" label="20%–40%" />
      <rule symbol="4" key="{township_ranks-5}" filter="&quot;score&quot; &gt; 40" label="40% 以上" />
      <rule symbol="5" key="{township_ranks-6}" filter="&quot;score&quot; IS NULL" label="缺" />
    </rules>
    <symbols>
      <symbol alpha="1" force_rhr="0" type="fill" name="0" clip_to_extent="1">
        <layer locked="0" class="SimpleFill" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="color" value="254,196,79,217" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="140,45,4,255" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="outline_width" value="0.4" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="style" value="solid" />
          </Option>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="fill" name="1" clip_to_extent="1">
        <layer locked="0" class="SimpleFill" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="color" value="254,153,41,217" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="140,45,4,255" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="outline_width" value="0.4" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="style" value="solid" />
          </Option>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="fill" name="2" clip_to_extent="1">
        <layer locked="0" class="SimpleFill" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="color" value="236,112,20,217" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="140,45,4,255" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="outline_width" value="0.4" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="style" value="solid" />
          </Option>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="fill" name="3" clip_to_extent="1">
        <layer locked="0" class="SimpleFill" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="color" value="204,76,2,217" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="140,45,4,255" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="outline_width" value="0.4" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="style" value="solid" />
          </Option>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="fill" name="4" clip_to_extent="1">
        <layer locked="0" class="SimpleFill" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="color" value="153,52,4,217" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="140,45,4,255" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="outline_width" value="0.4" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="style" value="solid" />
          </Option>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="fill" name="5" clip_to_extent="1">
        <layer locked="0" class="SimpleFill" enabled="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="color" value="179,179,179,255" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="outline_color" value="140,45,4,255" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="outline_width" value="0.4" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="style" value="f_diagonal" />
          </Option>
        </layer>
      </symbol>
    </symbols>
    <orderby>
      <orderByClause asc="1" nullsFirst="1">"score"</orderByClause>
    </orderby>
  </renderer-v2>
  <labeling type="simple">
    <settings calloutType="simple">
      <text-style textOrientation="horizontal" fieldName="coalesce(&quot;rank&quot; || ' ', '') || regexp_replace(&quot;name&quot;, '（.*）', '')" isExpression="1" fontItalic="0" namedStyle="Regular" fontStrikeout="0" multilineHeight="1" capitalization="0" fontLetterSpacing="0" fontSize="7.5" useSubstitutions="0" fontSizeUnit="Point" blendMode="0" fontKerning="1" allowHtml="0" textOpacity="1" fontFamily="Noto Sans CJK SC" fontUnderline="0" textColor="38,38,38,255" fontWordSpacing="0" legendString="Aa" fontWeight="50">
        <families />
        <text-buffer bufferSizeUnits="MM" bufferBlendMode="0" bufferNoFill="1" bufferDraw="1" bufferOpacity="0.90000000000000002" bufferColor="255,255,255,255" bufferJoinStyle="128" bufferSize="0.5" />
      </text-style>
      <text-format useMaxLineLengthForAutoWrap="1" addDirectionSymbol="0" multilineAlign="3" placeDirectionSymbol="0" decimals="3" autoWrapLength="0" plussign="0" formatNumbers="0" leftDirectionSymbol="&lt;" reverseDirectionSymbol="0" wrapChar="" rightDirectionSymbol="&gt;" />
      <placement rotationAngle="0" centroidWhole="0" layerType="UnknownGeometry" fitInPolygonOnly="0" xOffset="0" overrunDistance="0" offsetUnits="MM" distUnits="MM" preserveRotation="1" placement="6" yOffset="0" maxCurvedCharAngleIn="25" rotationUnit="AngleDegrees" lineAnchorClipping="0" overrunDistanceUnit="MM" quadOffset="4" lineAnchorPercent="0.5" placementFlags="10" repeatDistanceUnits="MM" dist="1.6" centroidInside="0" priority="8" geometryGeneratorType="PointGeometry" geometryGenerator="point_on_surface($geometry)" geometryGeneratorEnabled="1" repeatDistance="0" offsetType="1" polygonPlacementFlags="2" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" maxCurvedCharAngleOut="-25" lineAnchorType="0" />
      <rendering displayAll="0" scaleMax="3000000" maxNumLabels="2000" scaleMin="0" drawLabels="1" minFeatureSize="0" limitNumLabels="0" labelPerPart="0" obstacle="1" obstacleType="0" mergeLines="0" unplacedVisibility="0" obstacleFactor="1" scaleVisibility="0" fontMinPixelSize="0" upsidedownLabels="0" zIndex="0" fontMaxPixelSize="10000" fontLimitPixelSize="0" />
    </settings>
  </labeling>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
  <legend type="default-vector" showLabelLegend="0" />
  <layerGeometryType>2</layerGeometryType>
</qgis>
