<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>cunjing::BaseMap</name>
    <message>
        <source>© Tianditu, National Platform for Common Geospatial Information Services</source>
        <translation>© 天地图·国家地理信息公共服务平台</translation>
    </message>
    <message>
        <source>Tianditu: names</source>
        <translation>天地图：地名</translation>
    </message>
    <message>
        <source>Tianditu: imagery</source>
        <translation>天地图：影像</translation>
    </message>
    <message>
        <source>A key of Tianditu has 32 letters and digits; it is called tk there.</source>
        <translation>天地图密钥（tk）是 32 位字母和数字，请核对。</translation>
    </message>
    <message>
        <source>Choose the file of the base map.</source>
        <translation>请选择底图文件。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>找不到文件 %1。</translation>
    </message>
    <message>
        <source>%1 is no picture or tile file that QGIS can show.</source>
        <translation>%1 不是 QGIS 能显示的影像或瓦片文件。</translation>
    </message>
</context>
<context>
    <name>cunjing::BaseMapPage</name>
    <message>
        <source>Base map</source>
        <translation>底图</translation>
    </message>
    <message>
        <source>A picture under all layers helps to draw; it can be changed at any time.</source>
        <translation>底图垫在所有图层之下，便于勾绘；以后可随时更换。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Orthophoto: a picture with coordinates (GeoTIFF and others)</source>
        <translation>正射影像：带坐标的影像文件（GeoTIFF 等）</translation>
    </message>
    <message>
        <source>Offline tiles (MBTiles), which also work on a phone without a network</source>
        <translation>离线瓦片（MBTiles），手机无网络时也能用</translation>
    </message>
    <message>
        <source>Tianditu with your own key</source>
        <translation>天地图（使用本人密钥）</translation>
    </message>
    <message>
        <source>Key (tk)</source>
        <translation>密钥（tk）</translation>
    </message>
    <message>
        <source>Its terms ask everybody to use a key of their own, free from console.tianditu.gov.cn, and it needs the internet. The key stays in the settings of this QGIS and goes into no file.</source>
        <translation>按天地图服务条款，须使用本人在 console.tianditu.gov.cn 免费申请的密钥，并需要联网。密钥只保存在本机 QGIS 设置中，不写入任何项目文件。</translation>
    </message>
</context>
<context>
    <name>cunjing::CandidateList</name>
    <message>
        <source>Take this one…</source>
        <translation>采用这一处…</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Birds</source>
        <translation>容量（只）</translation>
    </message>
    <message>
        <source>Households 300 / 600 m</source>
        <translation>300 / 600 米内户数</translation>
    </message>
    <message>
        <source>Keepers within a walk of 300 m and of 600 m</source>
        <translation>步行 300 米和 600 米以内的养殖户</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>推荐选址</translation>
    </message>
</context>
<context>
    <name>cunjing::CheckAlgorithm</name>
    <message>
        <source>Not run: %1: %2</source>
        <translation>未运行：%1：%2</translation>
    </message>
    <message>
        <source>Run in part: %1: %2</source>
        <translation>部分运行：%1：%2</translation>
    </message>
    <message>
        <source>Judges all features of a township&apos;s project under the clauses of its plan.</source>
        <translation>按整治方案的条款检查项目中的全部要素。</translation>
    </message>
    <message>
        <source>Judges the features of a project under the rules of the catalogue, as the command cunjing check does, and replaces the project&apos;s findings by what it found, in one step: a run that fails or is cancelled leaves the file as it was.

All findings are suspicions until a person confirms them. What could not be judged is told, too: rules that did not run, or not on everything, stand in the log with the reason.

Edits in QGIS that are not saved yet are not checked.

With only some rules or villages the project&apos;s findings are these alone afterwards.</source>
        <translation>按规则库检查项目中的要素，与命令 cunjing check 相同，并一次性用新结果替换项目里的检查结果：失败或取消时，文件保持原样。

所有结果均为“疑似”，须经人核实。不能判定的也会说明：没有运行或只运行了一部分的规则及原因写在日志里。

QGIS 中尚未保存的编辑不参加检查。

只查部分规则或村时，项目里的检查结果此后也只有这些。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>The findings as a layer of points in the work CRS, with the columns of the project&apos;s table finding.</source>
        <translation>检查结果点图层，工作坐标系，各列与项目的表 finding 相同。</translation>
    </message>
    <message>
        <source>Evidence: distances</source>
        <translation>证据：距离线</translation>
    </message>
    <message>
        <source>The line that was measured of each finding about a distance.</source>
        <translation>每条距离类问题所量的线。</translation>
    </message>
    <message>
        <source>Evidence: common ground</source>
        <translation>证据：重叠范围</translation>
    </message>
    <message>
        <source>The ground that two features share of each finding about an overlap.</source>
        <translation>每条重叠类问题中两个要素重叠的范围。</translation>
    </message>
    <message>
        <source>Violated</source>
        <translation>违反</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Undetermined</source>
        <translation>无法判定</translation>
    </message>
    <message>
        <source>Rules that did not run</source>
        <translation>未运行的规则</translation>
    </message>
    <message>
        <source>Rules that ran in part</source>
        <translation>部分运行的规则</translation>
    </message>
    <message>
        <source>%1 violated, %2 doubtful, %3 undetermined; suspicions until a person confirms them.</source>
        <translation>违反 %1 条，存疑 %2 条，无法判定 %3 条；均为疑似，须经人核实。</translation>
    </message>
    <message>
        <source>Dry run: nothing was written.</source>
        <translation>试运行：没有写入任何内容。</translation>
    </message>
    <message>
        <source>Check against the plan</source>
        <translation>按方案检查</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
</context>
<context>
    <name>cunjing::CornerDialog</name>
    <message>
        <source>%1 corners, area %2 m² (%3 mu), perimeter %4 m; %5</source>
        <translation>界址点 %1 个，面积 %2 平方米（%3 亩），周长 %4 米；%5</translation>
    </message>
    <message>
        <source>%1 points that are repeated or lie on a straight side have no number.</source>
        <translation>有 %1 个重复或在直边上的点不编号。</translation>
    </message>
    <message>
        <source>Nobody knows the shift to %1: degrees may be off by some 100 m.</source>
        <translation>与 %1 的偏移不明，经纬度可能差一百米左右。</translation>
    </message>
    <message>
        <source>Boundary points of the zone</source>
        <translation>圈养区界址点</translation>
    </message>
    <message>
        <source>Corner</source>
        <translation>点号</translation>
    </message>
    <message>
        <source>Longitude (%1)</source>
        <translation>经度（%1）</translation>
    </message>
    <message>
        <source>Latitude (%1)</source>
        <translation>纬度（%1）</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Side (m)</source>
        <translation>边长（米）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied; paste it into a table.</source>
        <translation>已复制，可粘贴到表格里。</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>存为 CSV…</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>存为 CSV</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>cunjing::CrsPage</name>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Lengths and areas are measured in this system, so it has to be one in metres that fits the place.</source>
        <translation>长度和面积都在此坐标系中量算，须为以米为单位、适合当地的投影坐标系。</translation>
    </message>
    <message>
        <source>Click on the map where the town is…</source>
        <translation>在地图上点选乡镇位置…</translation>
    </message>
    <message>
        <source>This one is right around Yunyang (108° E). Elsewhere, click on the map or choose another.</source>
        <translation>此坐标系适用于云阳一带（东经 108°）；其他地方请在地图上点选，或另选一个。</translation>
    </message>
    <message>
        <source>Found from the place: %1° E, %2° N.</source>
        <translation>已按所在位置选定：东经 %1°，北纬 %2°。</translation>
    </message>
</context>
<context>
    <name>cunjing::DeriveAlgorithm</name>
    <message>
        <source>Computes residential areas, public areas, frontage zones, road strips and the like.</source>
        <translation>推算集中居住区、公共区域、门前三包区、道路用地等图层。</translation>
    </message>
    <message>
        <source>Computes the layers that follow from others: residential areas, public areas, frontage zones, road strips, ranges of water sources.

What was computed before is replaced. What a person drew or corrected stays, and nothing is computed where it stands.</source>
        <translation>推算由其他图层得出的图层：集中居住区、公共区域、门前三包区、道路用地、水源地范围。

以前推算的结果会被替换；人工绘制或改过的保持不动，其所在之处不再推算。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Only these layers and those that they are computed from; none: all.</source>
        <translation>只推算这些图层及其所依据的图层；不选：全部。</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计数表</translation>
    </message>
    <message>
        <source>A table of how many features there are of each layer in each village, and how large they are.</source>
        <translation>各图层在各村的个数和面积表。</translation>
    </message>
    <message>
        <source>Computed ground</source>
        <translation>推算范围</translation>
    </message>
    <message>
        <source>What was computed, as one layer of polygons in the work CRS.</source>
        <translation>推算结果合成的一个面图层，工作坐标系。</translation>
    </message>
    <message>
        <source>Features computed</source>
        <translation>推算的要素</translation>
    </message>
    <message>
        <source>Rows changed in the project</source>
        <translation>项目中改动的行</translation>
    </message>
    <message>
        <source>%1: %2 computed; %3 drawn by people stay</source>
        <translation>%1：推算 %2 个；人工绘制的 %3 个保留</translation>
    </message>
    <message>
        <source>Dry run: nothing was written.</source>
        <translation>试运行：没有写入任何内容。</translation>
    </message>
    <message>
        <source>Compute derived layers</source>
        <translation>推算图层</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>cunjing::EngineAlgorithm</name>
    <message>
        <source>Cunjing project</source>
        <translation>村境项目</translation>
    </message>
    <message>
        <source>The project&apos;s file, a GeoPackage.</source>
        <translation>项目文件（GeoPackage）。</translation>
    </message>
    <message>
        <source>Rules (none: all)</source>
        <translation>规则（不选：全部）</translation>
    </message>
    <message>
        <source>Only these rules, by their ids; none: all.</source>
        <translation>只查这些规则（脚本中用规则代码）；不选：全部。</translation>
    </message>
    <message>
        <source>Codes of villages (none: all)</source>
        <translation>村代码（不填：全部）</translation>
    </message>
    <message>
        <source>Only the villages with these codes of twelve digits, separated by commas; none: all.</source>
        <translation>只要这些村：十二位代码，用逗号分开；不填：全部。</translation>
    </message>
    <message>
        <source>Day that counts as today</source>
        <translation>当作今天的日期</translation>
    </message>
    <message>
        <source>Ages and deadlines count from this day; none: the day it is.</source>
        <translation>时长和期限从这一天算起；不填：当天。</translation>
    </message>
    <message>
        <source>Heights of the ground</source>
        <translation>地面高程</translation>
    </message>
    <message>
        <source>Rasters (GeoTIFF, .hgt, .zip) that tell which way water runs where neither a declared flow nor the beds of ditches do.</source>
        <translation>高程栅格（GeoTIFF、.hgt、.zip）：没有流向和沟底高程的沟渠按地面判断流向。</translation>
    </message>
    <message>
        <source>Write to the project</source>
        <translation>写入项目</translation>
    </message>
    <message>
        <source>Otherwise it is a dry run: the results are reported, the file stays as it is.</source>
        <translation>不勾选为试运行：只报告结果，文件保持原样。</translation>
    </message>
</context>
<context>
    <name>cunjing::EvidenceFinder</name>
    <message>
        <source>Evidence of findings</source>
        <translation>推算结论的证据</translation>
    </message>
</context>
<context>
    <name>cunjing::ExportAlgorithm</name>
    <message>
        <source>Writes layers of a project, or its findings, for offices, maps and phones.</source>
        <translation>把项目的图层或检查结果导出为表格、地图、手机可用的文件。</translation>
    </message>
    <message>
        <source>Writes layers of a project into a file for other programs, as the command cunjing export does, with titles in QGIS&apos;s language. A file that stands there is replaced.

For the public: names, telephone numbers, households, door numbers and notes are left out.</source>
        <translation>把项目的图层写成其他程序可用的文件，与命令 cunjing export 相同，标题用 QGIS 的语言。已有的同名文件会被替换。

公开用：不含姓名、电话、户、门牌和备注。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Only these layers; none: all that have features.</source>
        <translation>只导出这些图层；不选：有要素的全部图层。</translation>
    </message>
    <message>
        <source>For the public</source>
        <translation>公开用</translation>
    </message>
    <message>
        <source>Leaves out what tells about persons.</source>
        <translation>不含个人信息。</translation>
    </message>
    <message>
        <source>Field names instead of titles</source>
        <translation>用字段名，不用标题</translation>
    </message>
    <message>
        <source>Field names and stored words, for programs.</source>
        <translation>字段名和代码，供程序读取。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Where the file&apos;s name does not tell, as of a folder.</source>
        <translation>文件名看不出格式时（如文件夹）写明。</translation>
    </message>
    <message>
        <source>Shapefile text in GBK</source>
        <translation>Shapefile 文字用 GBK</translation>
    </message>
    <message>
        <source>For old programs; otherwise UTF-8.</source>
        <translation>供老软件使用；否则为 UTF-8。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx);;Text table (*.csv);;GeoJSON (*.geojson);;KML (*.kml);;GPX (*.gpx);;GeoPackage (*.gpkg);;Shapefiles (*.zip)</source>
        <translation>Excel 表格 (*.xlsx);;文本表格 (*.csv);;GeoJSON (*.geojson);;KML (*.kml);;GPX (*.gpx);;GeoPackage (*.gpkg);;Shapefile 压缩包 (*.zip)</translation>
    </message>
    <message>
        <source>The file to write; its ending tells the format.</source>
        <translation>要写的文件；格式看扩展名。</translation>
    </message>
    <message>
        <source>Features written</source>
        <translation>写出的要素</translation>
    </message>
    <message>
        <source>Export layers</source>
        <translation>导出图层</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>cunjing::FactorView</name>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1 mu</source>
        <translation>%1 亩</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>因素</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>How much of the total score comes from it</source>
        <translation>在综合得分中占多少</translation>
    </message>
</context>
<context>
    <name>cunjing::FilterBar</name>
    <message>
        <source>all verdicts</source>
        <translation>全部结论</translation>
    </message>
    <message>
        <source>violated</source>
        <translation>违反</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>undetermined</source>
        <translation>无法判定</translation>
    </message>
    <message>
        <source>all severities</source>
        <translation>全部程度</translation>
    </message>
    <message>
        <source>Words: rule, village, feature…</source>
        <translation>关键词：规则、村、对象…</translation>
    </message>
    <message>
        <source>all villages</source>
        <translation>全部村</translation>
    </message>
    <message>
        <source>all rules</source>
        <translation>全部规则</translation>
    </message>
</context>
<context>
    <name>cunjing::FindingDesk</name>
    <message>
        <source>Not run: %1: %2</source>
        <translation>未运行：%1：%2</translation>
    </message>
    <message>
        <source>Run in part: %1: %2</source>
        <translation>部分运行：%1：%2</translation>
    </message>
    <message>
        <source>Check all rules</source>
        <translation>检查全部规则</translation>
    </message>
    <message>
        <source>open a Cunjing project first</source>
        <translation>请先打开一个村境项目</translation>
    </message>
    <message>
        <source>edits that are not saved are not checked: %1</source>
        <translation>尚未保存的编辑不参加检查：%1</translation>
    </message>
    <message>
        <source>%1 rules did not run, %2 ran in part</source>
        <translation>%1 条规则未运行，%2 条只运行了一部分</translation>
    </message>
    <message>
        <source>checked in %1 s: %2 findings, %3 rules did not run</source>
        <translation>检查完成，用时 %1 秒：%2 条结论，%3 条规则未运行</translation>
    </message>
    <message>
        <source>this feature has no shape, there is no place to go to</source>
        <translation>这个对象没有形状，地图上无处可去</translation>
    </message>
</context>
<context>
    <name>cunjing::FindingDock</name>
    <message>
        <source>Cunjing findings</source>
        <translation>村境检查结果</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>%1 violated · %2 doubtful · %3 undetermined · %4 opportunities (%5)</source>
        <translation>违反 %1 · 存疑 %2 · 无法判定 %3 · 建议 %4（%5）</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>共 %2 条，显示 %1 条：%3</translation>
    </message>
</context>
<context>
    <name>cunjing::FindingList</name>
    <message>
        <source>in no village</source>
        <translation>不属于任何村</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Measured / limit</source>
        <translation>实测 / 限值</translation>
    </message>
</context>
<context>
    <name>cunjing::FindingPanel</name>
    <message>
        <source> (drawn to ± %1 m)</source>
        <translation>（图上误差 ± %1 米）</translation>
    </message>
    <message>
        <source>within %1 days</source>
        <translation>限 %1 天</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>依据条款</translation>
    </message>
    <message>
        <source>Measured / limit</source>
        <translation>实测 / 限值</translation>
    </message>
    <message>
        <source>Measured to</source>
        <translation>量至</translation>
    </message>
    <message>
        <source>Whose limit</source>
        <translation>限值出处</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>To mend it</source>
        <translation>如何整改</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁来办</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Suspected until a person has looked.</source>
        <translation>以上为疑似，须经人核实。</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>到现场位置</translation>
    </message>
    <message>
        <source>Rule and limit…</source>
        <translation>规则与限值…</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提示单</translation>
    </message>
    <message>
        <source>Village map</source>
        <translation>村图</translation>
    </message>
    <message>
        <source>Select a finding to read what it rests on; double-click to go there.</source>
        <translation>选中一条结论可看依据；双击到图上的位置。</translation>
    </message>
</context>
<context>
    <name>cunjing::FormField</name>
    <message>
        <source>(unknown)</source>
        <translation>（不详）</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>应在 %1 至 %2 之间</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>应不小于 %1</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <translation>应不大于 %1</translation>
    </message>
</context>
<context>
    <name>cunjing::ImportAlgorithm</name>
    <message>
        <source>Brings the features of a file, or the rows of an office&apos;s table, into a layer of a project.</source>
        <translation>把文件中的要素或台账表格的行导入项目的图层。</translation>
    </message>
    <message>
        <source>Brings features into a layer of a project, as the command cunjing import does: shapes in the work CRS, columns by their names, titles or aliases. Tables of offices (xlsx, xls, ods, csv) and all vector formats that GDAL reads are understood.

Rows that are there already, known by their uid or by key columns, are updated; none is ever deleted. What was left out, and why, stands in the log.

Rows without a place are kept, to be located later.</source>
        <translation>把要素导入项目的图层，与命令 cunjing import 相同：图形转到工作坐标系，各列按字段名、标题或别名识别。支持办公表格（xlsx、xls、ods、csv）和 GDAL 能读的矢量格式。

已有的行按 uid 或识别列更新，从不删除；没有导入的行及原因写在日志里。

没有位置的行会保留，以后再定位。</translation>
    </message>
    <message>
        <source>Source file</source>
        <translation>来源文件</translation>
    </message>
    <message>
        <source>A table (xlsx, xls, ods, csv) or any vector file.</source>
        <translation>表格（xlsx、xls、ods、csv）或矢量文件。</translation>
    </message>
    <message>
        <source>Into the layer</source>
        <translation>导入到图层</translation>
    </message>
    <message>
        <source>The layer of the project that gets the features.</source>
        <translation>接收要素的项目图层。</translation>
    </message>
    <message>
        <source>Layer or sheet of the source</source>
        <translation>来源中的图层或工作表</translation>
    </message>
    <message>
        <source>Where the source has several.</source>
        <translation>来源有多个时写明。</translation>
    </message>
    <message>
        <source>CRS of the source</source>
        <translation>来源的坐标系</translation>
    </message>
    <message>
        <source>wgs84, cgcs2000, gcj02 (Amap, Tencent), bd09 (Baidu), xian80, beijing54 or EPSG:n; none: what the file states.</source>
        <translation>wgs84、cgcs2000、gcj02（高德、腾讯）、bd09（百度）、xian80、beijing54 或 EPSG:n；不填：以文件所写为准。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Columns of fields</source>
        <translation>字段对应的列</translation>
    </message>
    <message>
        <source>Column of the source</source>
        <translation>来源列</translation>
    </message>
    <message>
        <source>Which column of the source fills a field, where the names do not tell.</source>
        <translation>名称看不出时，写明字段取自来源的哪一列。</translation>
    </message>
    <message>
        <source>Values for all rows</source>
        <translation>固定值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Fields that get the same value in all rows.</source>
        <translation>所有行都填同一个值的字段。</translation>
    </message>
    <message>
        <source>Key columns</source>
        <translation>识别列</translation>
    </message>
    <message>
        <source>Columns by which a row is known again, separated by commas, so that importing again updates.</source>
        <translation>识别同一行的列，用逗号分开，再次导入时更新而不重复。</translation>
    </message>
    <message>
        <source>Columns of coordinates</source>
        <translation>坐标列</translation>
    </message>
    <message>
        <source>Of a table: the column of the easting or longitude, a comma, that of the northing or latitude; none: found by themselves.</source>
        <translation>表格的坐标列：东（经度）列,北（纬度）列；不填：自动识别。</translation>
    </message>
    <message>
        <source>Local datum parameters</source>
        <translation>当地坐标转换参数</translation>
    </message>
    <message>
        <source>Seven parameters of Xian 1980 or Beijing 1954 (YAML).</source>
        <translation>西安 80、北京 54 的当地七参数（YAML）。</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>读取的行</translation>
    </message>
    <message>
        <source>New rows</source>
        <translation>新增的行</translation>
    </message>
    <message>
        <source>Rows updated</source>
        <translation>更新的行</translation>
    </message>
    <message>
        <source>Rows unchanged</source>
        <translation>未变的行</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>未导入的行</translation>
    </message>
    <message>
        <source>Rows to be located</source>
        <translation>待定位的行</translation>
    </message>
    <message>
        <source>Import into a layer</source>
        <translation>导入到图层</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>cunjing::LayerForm</name>
    <message>
        <source>mu</source>
        <translation>亩</translation>
    </message>
    <message>
        <source>share, 0 to 1</source>
        <translation>比例，0 至 1</translation>
    </message>
    <message>
        <source>About this record</source>
        <translation>记录信息</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>cunjing::LayoutFindings</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Measured / limit</source>
        <translation>实测 / 限值</translation>
    </message>
    <message>
        <source>To act</source>
        <translation>责任主体</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>没有问题</translation>
    </message>
</context>
<context>
    <name>cunjing::LayoutParts</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>m</source>
        <translation>米</translation>
    </message>
</context>
<context>
    <name>cunjing::LiveDesk</name>
    <message>
        <source>Reading the town; you can edit meanwhile…</source>
        <translation>正在读取全镇数据，可以继续编辑…</translation>
    </message>
    <message>
        <source>Edits are not judged before they are saved: %1</source>
        <translation>编辑在保存前不能判定：%1</translation>
    </message>
    <message>
        <source>Edits are judged as you make them.</source>
        <translation>边改边判，保存之前就能看到结论。</translation>
    </message>
    <message>
        <source>%1 new findings, %2 mended, before anything is saved (answered in %3 ms)</source>
        <translation>尚未保存：新增结论 %1 条，消除 %2 条（%3 毫秒内答复）</translation>
    </message>
    <message>
        <source>Computed layers stay as they are until the next check: %1</source>
        <translation>推算图层到下次检查才更新：%1</translation>
    </message>
</context>
<context>
    <name>cunjing::LiveDock</name>
    <message>
        <source>Cunjing while editing</source>
        <translation>村境·边改边判</translation>
    </message>
</context>
<context>
    <name>cunjing::LocateDesk</name>
    <message>
        <source>Records to be located…</source>
        <translation>待定位的记录…</translation>
    </message>
    <message>
        <source>Records to be located</source>
        <translation>待定位的记录</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>open a Cunjing project first</source>
        <translation>请先打开村境项目</translation>
    </message>
    <message>
        <source>All records have a place.</source>
        <translation>所有记录都有位置。</translation>
    </message>
    <message>
        <source>%1 records have no place yet. Select one and click where it is; save the layer&apos;s edits, or undo them, as any edit.</source>
        <translation>还有 %1 条记录没有位置。选中一条，在地图上点出它的位置；之后像平常一样保存或撤销图层的编辑。</translation>
    </message>
    <message>
        <source>Place a record</source>
        <translation>给记录定位</translation>
    </message>
</context>
<context>
    <name>cunjing::LookGroup</name>
    <message>
        <source>Villages and people</source>
        <translation>村界与人户</translation>
    </message>
    <message>
        <source>Waste and upkeep</source>
        <translation>环境卫生</translation>
    </message>
    <message>
        <source>Poultry and livestock</source>
        <translation>畜禽养殖</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Buildings and facilities</source>
        <translation>建筑与设施</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水体</translation>
    </message>
    <message>
        <source>Land and zones</source>
        <translation>用地与管控区</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>cunjing::MapBookAlgorithm</name>
    <message>
        <source>One book: cover, contents, overview, villages</source>
        <translation>图册：封面、目录、全镇概览、各村</translation>
    </message>
    <message>
        <source>A map of each village</source>
        <translation>每村一张图</translation>
    </message>
    <message>
        <source>A picture of each village for phones</source>
        <translation>每村一张手机图</translation>
    </message>
    <message>
        <source>Boards for waters and penning zones</source>
        <translation>水体、圈养区公示牌</translation>
    </message>
    <message>
        <source>Notices about the findings</source>
        <translation>整改提示单</translation>
    </message>
    <message>
        <source>Blank field sheets</source>
        <translation>空白外业表</translation>
    </message>
    <message>
        <source>Letters about frontages</source>
        <translation>门前三包责任书</translation>
    </message>
    <message>
        <source>Prints the maps, notices and boards of a checked project into a folder.</source>
        <translation>把检查过的项目的图、提示单、公示牌打印到文件夹。</translation>
    </message>
    <message>
        <source>Prints a book of maps, a map of each village, notices, boards or blank field sheets with the program cunjing-maps, which is started beside QGIS. Maps of findings need a project that was checked.

For the public: no names of people, no coordinates.

Files of the same names in the folder are replaced.</source>
        <translation>用出图程序 cunjing-maps（在 QGIS 之外启动）打印图册、各村图、整改提示单、公示牌或空白外业表。问题图要求项目已经检查过。

公开用：不含姓名和坐标。

文件夹中的同名文件会被替换。</translation>
    </message>
    <message>
        <source>What to print</source>
        <translation>打印内容</translation>
    </message>
    <message>
        <source>One kind at a time.</source>
        <translation>一次一种。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>专题</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Penning zones</source>
        <translation>圈养区</translation>
    </message>
    <message>
        <source>Frontages</source>
        <translation>门前三包</translation>
    </message>
    <message>
        <source>What maps and books are about.</source>
        <translation>村图和图册的专题。</translation>
    </message>
    <message>
        <source>For the public</source>
        <translation>公开用</translation>
    </message>
    <message>
        <source>Leaves out names of people and coordinates.</source>
        <translation>不含姓名和坐标。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Of maps of villages; all else has one format.</source>
        <translation>用于各村图；其余格式固定。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Of maps and books.</source>
        <translation>用于村图和图册。</translation>
    </message>
    <message>
        <source>Scale 1 : …</source>
        <translation>比例尺 1 : …</translation>
    </message>
    <message>
        <source>The denominator, as 5000; none: as large as fits.</source>
        <translation>分母，如 5000；不填：装得下的最大比例尺。</translation>
    </message>
    <message>
        <source>Language of the sheets</source>
        <translation>图面语言</translation>
    </message>
    <message>
        <source>By default that of QGIS.</source>
        <translation>默认与 QGIS 相同。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Where the files are put; made where it is not there.</source>
        <translation>存放文件的位置；没有则建立。</translation>
    </message>
    <message>
        <source>Files printed</source>
        <translation>写出的文件</translation>
    </message>
    <message>
        <source>First file</source>
        <translation>第一个文件</translation>
    </message>
    <message>
        <source>Print maps and map books</source>
        <translation>打印村图和图册</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>出图</translation>
    </message>
</context>
<context>
    <name>cunjing::MapBookDialog</name>
    <message>
        <source>A sheet of each village: its map and the list of findings.</source>
        <translation>每村一张：分布图和问题清单。</translation>
    </message>
    <message>
        <source>One PDF: cover, contents, overview of the town, then the sheet of each village.</source>
        <translation>合成一个 PDF：封面、目录、全镇概览，再是各村的图。</translation>
    </message>
    <message>
        <source>A picture of each village for a chat group; never with names of people.</source>
        <translation>每村一张手机大小的图，发工作群用，不含姓名。</translation>
    </message>
    <message>
        <source>Boards to put up at waters and approved penning zones, a PDF for each village.</source>
        <translation>水体和批准的圈养区的公示牌，每村一个 PDF。</translation>
    </message>
    <message>
        <source>A paper about each finding, to be handed out; a PDF for each village.</source>
        <translation>每个问题一页，发给当事人或部门；每村一个 PDF。</translation>
    </message>
    <message>
        <source>The base map and a form to take along outdoors; never with names of people.</source>
        <translation>外业用的底图和登记页，不含姓名。</translation>
    </message>
    <message>
        <source>Maps of frontage zones, and a letter for each household that has one.</source>
        <translation>门前三包区图，另给有责任区的每户一页责任书。</translation>
    </message>
    <message>
        <source>For the public: no names of people, no coordinates</source>
        <translation>上墙公开用：不含姓名、坐标</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Map book</source>
        <translation>出图</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Sheet of each village</source>
        <translation>各村分布图</translation>
    </message>
    <message>
        <source>Book of all villages</source>
        <translation>全镇图册</translation>
    </message>
    <message>
        <source>Pictures for phones</source>
        <translation>手机图</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>公示牌</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>整改提示单</translation>
    </message>
    <message>
        <source>Field sheets</source>
        <translation>外业表</translation>
    </message>
    <message>
        <source>Letters about frontages</source>
        <translation>门前三包责任书</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Penning zones and restricted areas</source>
        <translation>圈养区与管控区</translation>
    </message>
    <message>
        <source>Frontage zones</source>
        <translation>门前三包区</translation>
    </message>
    <message>
        <source>As large as fits</source>
        <translation>自动（放得下的最大比例）</translation>
    </message>
    <message>
        <source>What</source>
        <translation>印什么</translation>
    </message>
    <message>
        <source>About</source>
        <translation>专题</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>村（社区）</translation>
    </message>
</context>
<context>
    <name>cunjing::MapProgram</name>
    <message>
        <source>cunjing-maps did not say what it printed; it may be of another version than the plugin: install both from the same source</source>
        <translation>cunjing-maps 没有说明印了什么，可能与插件版本不同：请把两者从同一来源安装</translation>
    </message>
    <message>
        <source>the setting %1 names %2, which is no program; correct or delete it in Settings → Options → Advanced</source>
        <translation>设置 %1 写的是 %2，它不是程序；请在“设置 → 选项 → 高级”里改正或删除</translation>
    </message>
    <message>
        <source>the program cunjing-maps, which draws the maps, is not installed: install the package cunjing, build it with ./dev build, or name its file in the setting %1</source>
        <translation>没有装出图程序 cunjing-maps：请安装软件包 cunjing，或用 ./dev build 编译，或在设置 %1 里写明它的文件</translation>
    </message>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>%1 无法启动：%2</translation>
    </message>
    <message>
        <source>%1 crashed; please report it with the project</source>
        <translation>%1 意外退出；请把项目文件和经过告诉我们</translation>
    </message>
</context>
<context>
    <name>cunjing::MappedDesk</name>
    <message>
        <source>How much is mapped…</source>
        <translation>测绘程度…</translation>
    </message>
    <message>
        <source>open a Cunjing project first</source>
        <translation>请先打开村境项目</translation>
    </message>
    <message>
        <source>Count what is mapped</source>
        <translation>统计测绘程度</translation>
    </message>
</context>
<context>
    <name>cunjing::MappedDialog</name>
    <message>
        <source>How much of each village is mapped</source>
        <translation>各村测绘程度</translation>
    </message>
    <message>
        <source>Features by village and layer; the bar compares how many there are to a km². Where a cell is red or its bar far shorter than others, little was surveyed: that nothing is found there does not mean nothing is wrong.</source>
        <translation>各村各图层的要素数；色条按每平方公里的数量比较。格子为红色或色条明显偏短的，可能没有调查：那里“没有发现问题”不等于“没有问题”。</translation>
    </message>
    <message>
        <source>%1 features lie in no village.</source>
        <translation>有 %1 个要素不在任何村内。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>cunjing::MappedTable</name>
    <message>
        <source>nothing of this is mapped here: nothing found does not mean nothing is wrong</source>
        <translation>这里没有测绘：没有发现问题不等于没有问题</translation>
    </message>
    <message>
        <source>%1 a km²</source>
        <translation>每平方公里 %1 个</translation>
    </message>
</context>
<context>
    <name>cunjing::NewTown</name>
    <message>
        <source>town</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Write the name of the town.</source>
        <translation>请填写乡镇名称。</translation>
    </message>
    <message>
        <source>Choose the file to make.</source>
        <translation>请选择要建立的文件。</translation>
    </message>
    <message>
        <source>The name of the file should end in .gpkg.</source>
        <translation>文件名应以 .gpkg 结尾。</translation>
    </message>
    <message>
        <source>%1 exists already and stays as it is; choose another name.</source>
        <translation>%1 已存在，不会被覆盖；请换一个文件名。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>The folder %1 is read-only.</source>
        <translation>文件夹 %1 只读，无法写入。</translation>
    </message>
    <message>
        <source>Choose a layer with the borders of the villages.</source>
        <translation>请选择含村界的图层。</translation>
    </message>
    <message>
        <source>Choose the file with the villages.</source>
        <translation>请选择村（社区）文件。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>找不到文件 %1。</translation>
    </message>
    <message>
        <source>%1 holds no polygons.</source>
        <translation>%1 中没有面状要素。</translation>
    </message>
</context>
<context>
    <name>cunjing::NewTownWizard</name>
    <message>
        <source>New township project</source>
        <translation>新建乡镇项目</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Make the project</source>
        <translation>建立项目</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>cunjing::OsmAlgorithm</name>
    <message>
        <source>Brings roads, waters, buildings and more from an OpenStreetMap file into a project.</source>
        <translation>从 OpenStreetMap 文件导入道路、水体、房屋等。</translation>
    </message>
    <message>
        <source>The quick start anywhere on Earth: adds what the catalogue&apos;s mapping names from an OpenStreetMap file to the layers of a project. Where there is no project yet, it is made in the work CRS of the place.

An object keeps its identity: importing it again doubles nothing, and what is there already is left as it is. The data is © OpenStreetMap contributors, under the ODbL.</source>
        <translation>随处可用的起步数据：按规则库的对照表把 OpenStreetMap 文件中的内容加入项目各图层。还没有项目时，按当地的工作坐标系新建。

对象保留标识：再次导入不会重复，已有的保持不动。数据 © OpenStreetMap 贡献者，ODbL 许可。</translation>
    </message>
    <message>
        <source>OpenStreetMap file</source>
        <translation>OpenStreetMap 文件</translation>
    </message>
    <message>
        <source>An extract as .osm.pbf, .osm or .osm.gz.</source>
        <translation>.osm.pbf、.osm 或 .osm.gz 文件。</translation>
    </message>
    <message>
        <source>Objects with tags</source>
        <translation>带标签的对象</translation>
    </message>
    <message>
        <source>New rows</source>
        <translation>新增的行</translation>
    </message>
    <message>
        <source>Import from OpenStreetMap</source>
        <translation>导入 OpenStreetMap 数据</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>cunjing::PlacePage</name>
    <message>
        <source>The town</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Everything about the town is kept in one file; nothing that exists is overwritten.</source>
        <translation>全镇资料保存在一个文件里；已有的文件不会被覆盖。</translation>
    </message>
    <message>
        <source>Name of the town</source>
        <translation>乡镇名称</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>cunjing::Plugin</name>
    <message>
        <source>Cunjing</source>
        <translation>村境</translation>
    </message>
    <message>
        <source>Checks village roads, waters, coops, structures and dumps against the clauses of the town&apos;s plan</source>
        <translation>按镇里方案的条款检查村庄道路、水体、圈舍、建（构）筑物和倾倒点</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>插件</translation>
    </message>
</context>
<context>
    <name>cunjing::PrintDesk</name>
    <message>
        <source>Map book…</source>
        <translation>出图…</translation>
    </message>
    <message>
        <source>Print layout…</source>
        <translation>打印布局…</translation>
    </message>
    <message>
        <source>open a Cunjing project first</source>
        <translation>请先打开村境项目</translation>
    </message>
    <message>
        <source>this project was never checked, so there are no findings to print; run &quot;Check all rules&quot; first</source>
        <translation>这个项目还没有检查过，没有问题可印；请先运行“检查全部规则”</translation>
    </message>
    <message>
        <source>work is under way: wait for its end or cancel it</source>
        <translation>有工作正在进行：请等它结束，或取消它</translation>
    </message>
    <message>
        <source>edits that are not saved are not printed: %1</source>
        <translation>未保存的编辑不会印出：%1</translation>
    </message>
    <message>
        <source>Print maps</source>
        <translation>出图</translation>
    </message>
    <message>
        <source>there was nothing to print</source>
        <translation>没有可印的内容</translation>
    </message>
    <message>
        <source>%1 files printed in %2</source>
        <translation>已印出 %1 个文件，在 %2</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>this finding stands on no village&apos;s sheet, so there is no paper about it</source>
        <translation>这条结论不在任何村的图上，没有对应的单据</translation>
    </message>
    <message>
        <source>this finding lies in no village</source>
        <translation>这条结论不在任何村内</translation>
    </message>
</context>
<context>
    <name>cunjing::Provider</name>
    <message>
        <source>Cunjing</source>
        <translation>村境</translation>
    </message>
    <message>
        <source>Cunjing: checks of villages</source>
        <translation>村境：村庄整治检查</translation>
    </message>
</context>
<context>
    <name>cunjing::QFieldCheck</name>
    <message>
        <source>%1: its data are not found</source>
        <translation>%1：找不到数据</translation>
    </message>
    <message>
        <source>%1 lives in memory only; save it as a GeoPackage in the folder of the project</source>
        <translation>%1 只在内存中；请另存为项目文件夹里的 GeoPackage</translation>
    </message>
    <message>
        <source>%1 needs a network; use an orthophoto or offline tiles instead</source>
        <translation>%1 需要联网；请改用正射影像或离线瓦片</translation>
    </message>
    <message>
        <source>%1 is no file of its own; save it in the folder of the project</source>
        <translation>%1 不是独立的文件；请另存到项目文件夹里</translation>
    </message>
    <message>
        <source>%1 lies outside of the project&apos;s folder: move %2 into it</source>
        <translation>%1 不在项目文件夹里：请将 %2 移入</translation>
    </message>
    <message>
        <source>%1 has no coordinate system; set it in the layer&apos;s properties</source>
        <translation>%1 没有坐标系；请在图层属性中设置</translation>
    </message>
    <message>
        <source>the form of %1 runs Python, which a phone does not</source>
        <translation>%1 的表单要运行 Python，手机上不能运行</translation>
    </message>
    <message>
        <source>the field %1 of %2 has a widget that QField does not know: %3</source>
        <translation>图层 %2 的字段 %1 使用了 QField 不支持的控件：%3</translation>
    </message>
    <message>
        <source>%1 is in %2 and the map in %3; draw in it on a desk only</source>
        <translation>%1 的坐标系是 %2，地图是 %3；请只在电脑上编辑它</translation>
    </message>
    <message>
        <source>the QGIS project is not saved yet</source>
        <translation>QGIS 项目尚未保存</translation>
    </message>
    <message>
        <source>paths are saved as absolute ones; set them to relative in the project&apos;s properties</source>
        <translation>路径保存为绝对路径；请在工程属性中改为相对路径</translation>
    </message>
    <message>
        <source>the map has no coordinate system</source>
        <translation>地图没有坐标系</translation>
    </message>
</context>
<context>
    <name>cunjing::QgisHost</name>
    <message>
        <source>Cunjing</source>
        <translation>村境</translation>
    </message>
    <message>
        <source>nothing on this computer opens %1</source>
        <translation>这台电脑上没有能打开 %1 的程序</translation>
    </message>
</context>
<context>
    <name>cunjing::RuleDesk</name>
    <message>
        <source>Counting…</source>
        <translation>正在试算…</translation>
    </message>
    <message>
        <source>Try a limit</source>
        <translation>试算限值</translation>
    </message>
    <message>
        <source>kept in the project with name, day and document; the next check goes by it</source>
        <translation>已连同姓名、日期和文件记入项目；下次检查时生效</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>cunjing::RuleDialog</name>
    <message>
        <source>Set this value</source>
        <translation>设定此值</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销设定</translation>
    </message>
    <message>
        <source>Rule and limit</source>
        <translation>规则与限值</translation>
    </message>
    <message>
        <source>What it does not see: %1</source>
        <translation>局限：%1</translation>
    </message>
    <message>
        <source>This rule is %1</source>
        <translation>此规则%1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Try the value</source>
        <translation>试用值</translation>
    </message>
    <message>
        <source>Violated + doubtful</source>
        <translation>违反 + 存疑</translation>
    </message>
    <message>
        <source>whole town</source>
        <translation>全镇</translation>
    </message>
    <message>
        <source>name or number of the document that decides it</source>
        <translation>依据文件的名称或文号</translation>
    </message>
    <message>
        <source>Holds in</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>%1 (in force)</source>
        <translation>%1（现行）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>In force: %1</source>
        <translation>现行：%1</translation>
    </message>
    <message>
        <source>Switch the rule on in the whole town</source>
        <translation>在全镇启用此规则</translation>
    </message>
    <message>
        <source>Switch the rule off in the whole town</source>
        <translation>在全镇停用此规则</translation>
    </message>
    <message>
        <source>Whole town, if set everywhere</source>
        <translation>全镇（如各村都用此值）</translation>
    </message>
</context>
<context>
    <name>cunjing::ShownGroup</name>
    <message>
        <source> (points)</source>
        <translation>（点）</translation>
    </message>
    <message>
        <source>Other tables of this file</source>
        <translation>文件中的其他表</translation>
    </message>
</context>
<context>
    <name>cunjing::SitingView</name>
    <message>
        <source>not mapped</source>
        <translation>未上图</translation>
    </message>
    <message>
        <source>nothing near</source>
        <translation>附近没有</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>不能确定</translation>
    </message>
    <message>
        <source>%1 inside</source>
        <translation>侵入 %1</translation>
    </message>
    <message>
        <source>closer to the limit than the drawing is accurate</source>
        <translation>离限值太近，超出了上图精度所能分辨的</translation>
    </message>
    <message>
        <source>Conflicts with what siting asks for</source>
        <translation>与选址要求冲突</translation>
    </message>
    <message>
        <source>In doubt: too close to a limit to be certain</source>
        <translation>存疑：离限值太近，不能确定</translation>
    </message>
    <message>
        <source>Cannot be told from what is mapped</source>
        <translation>现有图层无法判定</translation>
    </message>
    <message>
        <source>Conflicts, but an exception is documented</source>
        <translation>与选址要求冲突，但已有例外批文</translation>
    </message>
    <message>
        <source>No conflict found</source>
        <translation>未发现冲突</translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation>选址要求</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>To spare</source>
        <translation>余量</translation>
    </message>
</context>
<context>
    <name>cunjing::SummaryPage</name>
    <message>
        <source>What will be made</source>
        <translation>将要建立的项目</translation>
    </message>
    <message>
        <source>Go back to change something; until you finish, nothing is made.</source>
        <translation>如需修改请返回；点“建立项目”之前不会写入任何内容。</translation>
    </message>
    <message>
        <source>none for now</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Tianditu</source>
        <translation>天地图</translation>
    </message>
    <message>
        <source>Town: %1

File: %2

Villages: %3

Coordinate system: %4

Base map: %5</source>
        <translation>乡镇：%1

文件：%2

村（社区）：%3

坐标系：%4

底图：%5</translation>
    </message>
</context>
<context>
    <name>cunjing::SweepAlgorithm</name>
    <message>
        <source>Counts what each value of a parameter would find in each village.</source>
        <translation>试算参数取各值时各村会有多少结果。</translation>
    </message>
    <message>
        <source>Before a town decides for a number: counts what each value of a parameter, such as the distance of coops from roads, would find in each village under the rules that name it.

A parameter that depends on attributes needs the word of one of its values, as village for the roads of the class village.

Nothing is written to the project.</source>
        <translation>定数之前先试算：参数（如圈舍离道路的距离）取各值时，用到它的规则在各村会有多少结果。

随属性而变的参数要写明是哪一项，如 village 表示村道。

不向项目写入任何内容。</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>The number of the town&apos;s policy that is tried.</source>
        <translation>要试算的政策数字。</translation>
    </message>
    <message>
        <source>Which of its values</source>
        <translation>参数的哪一项</translation>
    </message>
    <message>
        <source>Of a parameter that depends on attributes: the word of one of its values, as village, or village/t1.</source>
        <translation>随属性而变的参数：写明是哪一项，如 village 或 village/t1。</translation>
    </message>
    <message>
        <source>Values to try</source>
        <translation>试算的值</translation>
    </message>
    <message>
        <source>1 to 20 numbers of the parameter&apos;s unit, or days YYYY-MM-DD, separated by commas.</source>
        <translation>1 到 20 个数（按参数的单位）或日期 YYYY-MM-DD，用逗号分开。</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计数表</translation>
    </message>
    <message>
        <source>A table with a row for each rule, village and value.</source>
        <translation>每条规则、每个村、每个值一行的表。</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图</translation>
    </message>
    <message>
        <source>A picture of the counts (.svg).</source>
        <translation>计数的图（.svg）。</translation>
    </message>
    <message>
        <source>Values tried</source>
        <translation>试算的值数</translation>
    </message>
    <message>
        <source>Rules counted</source>
        <translation>计数的规则</translation>
    </message>
    <message>
        <source>No rule names this parameter, and no rule finds anything else with these values: there is nothing to compare.</source>
        <translation>没有规则用到这个参数，换成这些值结果也不变：没有可比较的。</translation>
    </message>
    <message>
        <source>Try values of a parameter</source>
        <translation>参数试算</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
</context>
<context>
    <name>cunjing::TownDesk</name>
    <message>
        <source>Open Cunjing project…</source>
        <translation>打开村境项目…</translation>
    </message>
    <message>
        <source>Open Cunjing project</source>
        <translation>打开村境项目</translation>
    </message>
    <message>
        <source>work is under way: wait for its end or cancel it</source>
        <translation>有工作正在进行：请等它结束，或取消它</translation>
    </message>
    <message>
        <source>save or discard the edits of these layers first: %1</source>
        <translation>请先保存或放弃这些图层的编辑：%1</translation>
    </message>
    <message>
        <source>New township project…</source>
        <translation>新建乡镇项目…</translation>
    </message>
    <message>
        <source>Show missing layers</source>
        <translation>恢复缺失图层</translation>
    </message>
    <message>
        <source>Save for QField</source>
        <translation>保存供 QField 使用</translation>
    </message>
    <message>
        <source>Simple view</source>
        <translation>简洁界面</translation>
    </message>
    <message>
        <source>New township project</source>
        <translation>新建乡镇项目</translation>
    </message>
    <message>
        <source>made %1 with %2 villages</source>
        <translation>已建立 %1，含 %2 个村（社区）</translation>
    </message>
    <message>
        <source>the file also has tables that this version does not know; they are shown and stay as they are: %1</source>
        <translation>文件中还有本版本不认识的表，已照原样显示，不会改动：%1</translation>
    </message>
    <message>
        <source>the file also has fields that this version does not know; they stand at the end of the forms and stay as they are: %1</source>
        <translation>文件中还有本版本不认识的字段，列在表单末尾，不会改动：%1</translation>
    </message>
    <message>
        <source>opened for reading only, edits cannot be saved: %1</source>
        <translation>以只读方式打开，编辑无法保存：%1</translation>
    </message>
    <message>
        <source>no longer on the map: %1. The file still has it; Cunjing → Show missing layers brings it back, and until then it is checked all the same</source>
        <translation>已从地图上移除：%1。数据仍在文件里，可用“村境 → 恢复缺失图层”找回；在此之前检查仍会包括它</translation>
    </message>
    <message>
        <source>open a Cunjing project first</source>
        <translation>请先打开村境项目</translation>
    </message>
    <message>
        <source>no layer is missing</source>
        <translation>没有缺失的图层</translation>
    </message>
    <message>
        <source>back on the map: %1</source>
        <translation>已恢复到地图：%1</translation>
    </message>
    <message>
        <source>%1 exists already and stays as it is; open it, or move it away</source>
        <translation>%1 已存在，不会被覆盖；请直接打开它，或先移走</translation>
    </message>
    <message>
        <source>edits that are not saved do not go along: %1</source>
        <translation>尚未保存的编辑不会一并带走：%1</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>saved %1: copy its folder to the phone and open it there</source>
        <translation>已保存 %1：将所在文件夹复制到手机，用 QField 打开即可</translation>
    </message>
    <message>
        <source>saved %1, but on a phone some of it will not work: %2</source>
        <translation>已保存 %1，但以下内容在手机上无法使用：%2</translation>
    </message>
</context>
<context>
    <name>cunjing::TownLayers</name>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
</context>
<context>
    <name>cunjing::TownTheme</name>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Patrol</source>
        <translation>巡查</translation>
    </message>
</context>
<context>
    <name>cunjing::VillageLayout</name>
    <message>
        <source>Village maps</source>
        <translation>各村问题图</translation>
    </message>
    <message>
        <source>Map of findings</source>
        <translation>人居环境问题分布图</translation>
    </message>
    <message>
        <source>the layers of this project and what the check found</source>
        <translation>本项目图层和检查结果</translation>
    </message>
    <message>
        <source>Checked on %1</source>
        <translation>检查日期：%1</translation>
    </message>
    <message>
        <source>Sources: %1</source>
        <translation>资料：%1</translation>
    </message>
    <message>
        <source>Findings: %1</source>
        <translation>问题：%1 处</translation>
    </message>
    <message>
        <source>All findings are suspected until they are confirmed on the spot.</source>
        <translation>图上问题均为疑似，须经现场核实方可认定。</translation>
    </message>
    <message>
        <source> (continued %1)</source>
        <translation>（续 %1）</translation>
    </message>
    <message>
        <source>Scale 1:%1</source>
        <translation>比例尺 1:%1</translation>
    </message>
</context>
<context>
    <name>cunjing::VillagesPage</name>
    <message>
        <source>Villages</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Every finding is counted for a village; borders can also be drawn or brought in later.</source>
        <translation>检查结果按村统计；村界也可以以后再画或导入。</translation>
    </message>
    <message>
        <source>From the register: a table (CSV) with code, name and type</source>
        <translation>从名册建立：含区划代码、名称、类别的 CSV 表格</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt)</source>
        <translation>表格 (*.csv *.txt)</translation>
    </message>
    <message>
        <source>Borders from a layer on the map</source>
        <translation>用地图上已有图层中的村界</translation>
    </message>
    <message>
        <source>Borders from a file (Shapefile, GeoPackage, GeoJSON, KML…)</source>
        <translation>从文件导入村界（Shapefile、GeoPackage、GeoJSON、KML 等）</translation>
    </message>
    <message>
        <source>None for now</source>
        <translation>暂不建立</translation>
    </message>
    <message>
        <source>Columns are found by their names: code and name, or what offices call them.</source>
        <translation>按列名自动识别：区划代码（code）和名称（name）。</translation>
    </message>
</context>
<context>
    <name>cunjing::Workplace</name>
    <message>
        <source>Cunjing</source>
        <translation>村境</translation>
    </message>
    <message>
        <source>work is under way: wait for its end or cancel it</source>
        <translation>有工作正在进行：请等它结束，或取消它</translation>
    </message>
</context>
<context>
    <name>cunjing::ZoneDesk</name>
    <message>
        <source>Designate a penning zone</source>
        <translation>划定圈养区</translation>
    </message>
    <message>
        <source>a zone needs three corners at least: click them one after another</source>
        <translation>圈养区至少要三个角点，请依次点击</translation>
    </message>
    <message>
        <source>there is no map</source>
        <translation>没有地图窗口</translation>
    </message>
    <message>
        <source>open a Cunjing project first</source>
        <translation>请先打开一个村境项目</translation>
    </message>
    <message>
        <source>the layer of penning zones is not on the map: Cunjing → Show missing layers brings it back</source>
        <translation>圈养区图层不在地图上：用“村境 → 显示缺少的图层”找回</translation>
    </message>
    <message>
        <source>work is under way: wait for its end or cancel it</source>
        <translation>有工作正在进行：请等它结束，或取消它</translation>
    </message>
    <message>
        <source>Read the town for penning zones</source>
        <translation>读取全镇数据（圈养区选址）</translation>
    </message>
    <message>
        <source>Reading the town; you can draw meanwhile…</source>
        <translation>正在读取全镇数据，可以先画…</translation>
    </message>
    <message>
        <source>The town is not read yet, so nothing is judged.</source>
        <translation>尚未读取全镇数据，暂不判定。</translation>
    </message>
    <message>
        <source>The town has changed since it was read.</source>
        <translation>读取之后数据有改动。</translation>
    </message>
    <message>
        <source>Corners are judged as you draw.</source>
        <translation>边画边判定。</translation>
    </message>
    <message>
        <source>Edits that are not saved are not in it: %1</source>
        <translation>以下图层未保存的编辑不计在内：%1</translation>
    </message>
    <message>
        <source>Nobody mapped these, so nothing is known of them: %1</source>
        <translation>以下图层没有数据，情况不明：%1</translation>
    </message>
    <message>
        <source>Click the corners on the map; right click or Enter ends, Backspace takes the last one back, Esc gives up.</source>
        <translation>在地图上依次点击角点；右键或回车结束，退格撤回上一点，Esc 放弃。</translation>
    </message>
    <message>
        <source>Not judged yet.</source>
        <translation>尚未判定。</translation>
    </message>
    <message>
        <source>keep or discard the sketch first</source>
        <translation>请先保留或放弃正在画的草图</translation>
    </message>
    <message>
        <source>select one feature of the layer %1 first; %2 are selected</source>
        <translation>请先在图层“%1”里选中一个要素；现在选中 %2 个</translation>
    </message>
    <message>
        <source>the selected zone has no shape</source>
        <translation>选中的圈养区没有图形</translation>
    </message>
    <message>
        <source>Penning zone of %1</source>
        <translation>%1圈养区</translation>
    </message>
    <message>
        <source>It does not lie in one village.</source>
        <translation>不在同一个村的范围内。</translation>
    </message>
    <message>
        <source>editing of the layer %1 was started for it; save the layer&apos;s edits, or undo them</source>
        <translation>已为此打开图层“%1”的编辑，请保存该图层的编辑，或撤销</translation>
    </message>
    <message>
        <source>save the edits of the layer %1, or undo them</source>
        <translation>请保存图层“%1”的编辑，或撤销</translation>
    </message>
    <message>
        <source>the zone is on the map, but not saved yet: %1</source>
        <translation>圈养区已上图，尚未保存：%1</translation>
    </message>
    <message>
        <source>corners.csv</source>
        <translation>界址点.csv</translation>
    </message>
    <message>
        <source>No candidates yet: “Suggest” looks for places.</source>
        <translation>还没有备选地块：点“推荐选址”查找。</translation>
    </message>
    <message>
        <source>%1 candidates; click one to see it.</source>
        <translation>备选地块 %1 处，点一处即可查看。</translation>
    </message>
    <message>
        <source>the town is still being read: ask a moment later</source>
        <translation>还在读取全镇数据，请稍后再试</translation>
    </message>
    <message>
        <source>Look for places of penning zones</source>
        <translation>查找圈养区备选地块</translation>
    </message>
    <message>
        <source>Raster of heights</source>
        <translation>高程栅格</translation>
    </message>
    <message>
        <source>Rasters of heights (*.tif *.tiff *.hgt *.zip *.img *.asc *.vrt);;All files (*)</source>
        <translation>高程栅格 (*.tif *.tiff *.hgt *.zip *.img *.asc *.vrt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>the town is still being read: take it a moment later</source>
        <translation>还在读取全镇数据，请稍后再采用</translation>
    </message>
    <message>
        <source>Designate a zone</source>
        <translation>划定圈养区</translation>
    </message>
    <message>
        <source>Change a zone</source>
        <translation>修改圈养区</translation>
    </message>
</context>
<context>
    <name>cunjing::ZoneDialog</name>
    <message>
        <source>(not known)</source>
        <translation>（不明）</translation>
    </message>
    <message>
        <source>Keep the zone</source>
        <translation>保留圈养区</translation>
    </message>
    <message>
        <source>The day of the villagers&apos; meeting</source>
        <translation>村民会议的日期</translation>
    </message>
    <message>
        <source>Put it on the map</source>
        <translation>上图</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>cunjing::ZoneDock</name>
    <message>
        <source>%1 m² (%2 mu)</source>
        <translation>%1 平方米（%2 亩）</translation>
    </message>
    <message>
        <source>in no village that is mapped</source>
        <translation>不在任何已上图的村内</translation>
    </message>
    <message>
        <source>over several villages, where a zone has to lie in one: %1</source>
        <translation>跨了几个村（应在一个村内）：%1</translation>
    </message>
    <message>
        <source>room for %1 birds, as is written on it</source>
        <translation>容量 %1 只（图上所填）</translation>
    </message>
    <message>
        <source>room for %1 birds</source>
        <translation>可容 %1 只</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Reads the features as they are saved now</source>
        <translation>读取现在已保存的数据</translation>
    </message>
    <message>
        <source>Shade forbidden ground</source>
        <translation>显示不能划定的地</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>保留…</translation>
    </message>
    <message>
        <source>Writes the zone into the layer of penning zones</source>
        <translation>写入圈养区图层</translation>
    </message>
    <message>
        <source>Corners…</source>
        <translation>界址点…</translation>
    </message>
    <message>
        <source>Lists the numbered corners</source>
        <translation>列出编号的界址点</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Gives the sketch up</source>
        <translation>放弃草图</translation>
    </message>
    <message>
        <source>Take up selected zone</source>
        <translation>调出选中的圈养区</translation>
    </message>
    <message>
        <source>Judges the penning zone that is selected; its corners can be dragged</source>
        <translation>判定选中的圈养区，可拖动角点</translation>
    </message>
    <message>
        <source>Heights…</source>
        <translation>高程…</translation>
    </message>
    <message>
        <source>Names a raster of heights, from which slope and aspect are told</source>
        <translation>指定高程栅格，用来计算坡度、坡向</translation>
    </message>
    <message>
        <source>Penning zone</source>
        <translation>圈养区</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>草图</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>备选地块</translation>
    </message>
    <message>
        <source>Score of the place, 0 to 1: %1</source>
        <translation>选址综合得分（0 到 1）：%1</translation>
    </message>
</context>
<context>
    <name>cunjing::ZoneShading</name>
    <message>
        <source>Zoom in to see forbidden ground shaded.</source>
        <translation>放大地图可显示不能划定的地。</translation>
    </message>
</context>
</TS>
