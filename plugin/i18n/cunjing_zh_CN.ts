<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <source>Filter: rule, village, feature…</source>
        <translation>筛选：规则、村、对象…</translation>
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
        <source>%1 violated · %2 doubtful · %3 undetermined (%4)</source>
        <translation>违反 %1 · 存疑 %2 · 无法判定 %3（%4）</translation>
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
        <translation>量得 / 限值</translation>
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
    <name>cunjing::QgisHost</name>
    <message>
        <source>Cunjing</source>
        <translation>村境</translation>
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
</context>
<context>
    <name>cunjing::TownLayers</name>
    <message>
        <source> (points)</source>
        <translation>（点）</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
</context>
<context>
    <name>cunjing::Workplace</name>
    <message>
        <source>Cunjing</source>
        <translation>村境</translation>
    </message>
    <message>
        <source>a bug in the program: %1</source>
        <translation>程序内部错误：%1</translation>
    </message>
</context>
</TS>
