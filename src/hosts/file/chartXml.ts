import { formulaArea, type Area, type OwnChart } from '../../workbook';
import { XML_HEAD, type Namespaces } from './namespaces';
import { escapeXml } from './xmlScan';

/** Room around a pie for its labels: left alone, Excel and LibreOffice fill the frame with it. */
const PIE_PLACE =
  '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.25"/><c:y val="0.2"/><c:w val="0.5"/><c:h val="0.69"/></c:manualLayout></c:layout>';
const INK = '404040';
const GRID = 'D9D9D9';
/** Slices below this share are small: their labels may collide. */
const SMALL = 0.08;
/** Slices from this share on label themselves well wherever they lie. */
const LARGE = 0.3;

/**
 * A native chart over the cells of its sheet, with the values of now as caches so that a viewer that does not calculate
 * shows it too. Elements stand in the order of the schema (ECMA-376 part 1, 21.2.2); Excel repairs charts where they do not.
 */
export function chartXml(chart: OwnChart, sheet: string, ns: Namespaces): string {
  const plot = chart.type === 'pie' ? pie(chart, sheet) : columns(chart, sheet);
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${ns.chart}" xmlns:a="${ns.drawing}" xmlns:r="${ns.relationships}"><c:date1904 val="0"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/>` +
    `<c:chart>${title(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea>${chart.type === 'pie' ? PIE_PLACE : '<c:layout/>'}${plot}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>` +
    (chart.type === 'pie'
      ? ''
      : `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(1000)}</c:legend>`) +
    `<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr>${solid('FFFFFF')}<a:ln w="6350">${solid('BFBFBF')}</a:ln></c:spPr>${textProperties(1000)}` +
    '<c:printSettings><c:headerFooter/><c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/><c:pageSetup/></c:printSettings></c:chartSpace>'
  );
}

function columns(chart: OwnChart, sheet: string): string {
  const series = chart.series
    .map(
      (s, i) =>
        `<c:ser><c:idx val="${i}"/><c:order val="${i}"/>${seriesName(s, sheet)}<c:spPr>${solid(rgb(s.colour))}${outline()}</c:spPr><c:invertIfNegative val="0"/>` +
        `<c:dLbls>${labelFormat(chart.valueFormat)}<c:dLblPos val="outEnd"/>${show({ value: true })}</c:dLbls>` +
        `${categories(chart, sheet)}${values(s, chart.valueFormat, sheet)}</c:ser>`,
    )
    .join('');
  const allPoints = chart.series.flatMap((s) => s.points);
  // Bars that do not start at 0 make 6,297 against 6,551 look like 1 to 2.
  const fromZero = allPoints.every((p) => p === null || Number(p) >= 0);
  return (
    `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="${gapWidth(chart.categoryTexts.length)}"/><c:overlap val="-10"/><c:axId val="50010001"/><c:axId val="50010002"/></c:barChart>` +
    `<c:catAx><c:axId val="50010001"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525">${solid('7F7F7F')}</a:ln></c:spPr>${textProperties(1000)}<c:crossAx val="50010002"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx><c:axId val="50010002"/><c:scaling><c:orientation val="minMax"/>${fromZero ? '<c:min val="0"/>' : ''}</c:scaling><c:delete val="0"/><c:axPos val="l"/>` +
    `<c:majorGridlines><c:spPr><a:ln w="6350">${solid(GRID)}</a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(900)}<c:crossAx val="50010001"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
  );
}

/** Few columns stay slim. */
function gapWidth(categories: number): number {
  return categories <= 1 ? 300 : categories === 2 ? 150 : 80;
}

function pie(chart: OwnChart, sheet: string): string {
  const s = chart.series[0];
  if (!s) return '<c:pieChart><c:varyColors val="1"/><c:firstSliceAng val="0"/></c:pieChart>';
  const points = s.points
    .map(
      (_, k) =>
        `<c:dPt><c:idx val="${k}"/><c:bubble3D val="0"/><c:spPr>${solid(rgb(chart.pointColours?.[k] ?? s.colour))}${outline()}</c:spPr></c:dPt>`,
    )
    .join('');
  const total = s.points.reduce((sum, p) => sum + Math.max(0, Number(p ?? 0)), 0);
  const format = labelFormat(chart.percentFormat ?? '0.00%');
  // Several small slices side by side: labels of one line leave room for each other.
  const small = s.points.filter((p) => Number(p ?? 0) > 0 && Number(p) / total < SMALL).length;
  const shown = `${show({ category: true, percent: chart.percentFormat !== undefined })}<c:separator>${small >= 3 ? ' ' : '\n'}</c:separator>`;
  const labels = s.points
    .map((p, k) => {
      const value = Number(p ?? 0);
      if (value === 0) return `<c:dLbl><c:idx val="${k}"/><c:delete val="1"/></c:dLbl>`;
      // Dark slices would swallow a label inside; small ones need Excel's own search for room.
      return value / total < SMALL
        ? ''
        : `<c:dLbl><c:idx val="${k}"/>${format}<c:dLblPos val="outEnd"/>${shown}</c:dLbl>`;
    })
    .join('');
  return (
    `<c:pieChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/>${seriesName(s, sheet)}${points}` +
    `<c:dLbls>${labels}${format}<c:dLblPos val="bestFit"/>${shown}<c:showLeaderLines val="1"/>` +
    `<c:leaderLines><c:spPr><a:ln w="6350">${solid('7F7F7F')}</a:ln></c:spPr></c:leaderLines></c:dLbls>` +
    `${categories(chart, sheet)}${values(s, chart.valueFormat, sheet)}</c:ser><c:firstSliceAng val="${firstAngle(s.points)}"/></c:pieChart>`
  );
}

/**
 * Turns the pie so that the middle of its small slices (or else of its smallest, when that is not a large one) points
 * right, where labels one under another have room and none runs into the title.
 */
export function firstAngle(points: readonly (string | null)[]): number {
  const values = points.map((p) => Math.max(0, Number(p ?? 0)) || 0);
  const total = values.reduce((a, b) => a + b, 0);
  if (total <= 0) return 0;
  const shares = values.map((v) => v / total);
  const smallest = Math.min(...shares.filter((s) => s > 0));
  const limit = smallest < SMALL ? SMALL : smallest < LARGE ? smallest : 0;
  let x = 0;
  let y = 0;
  let at = 0;
  for (const share of shares) {
    const middle = (at + share / 2) * 2 * Math.PI;
    at += share;
    if (share <= 0 || share > limit) continue;
    x += Math.cos(middle);
    y += Math.sin(middle);
  }
  if (Math.hypot(x, y) < 1e-9) return 0;
  const middle = (Math.atan2(y, x) * 180) / Math.PI;
  return Math.round((90 - middle + 720) % 360) % 360;
}

type Series = OwnChart['series'][number];

function seriesName(s: Series, sheet: string): string {
  return `<c:tx><c:strRef><c:f>${reference(s.nameCell, sheet)}</c:f>${textCache([s.name])}</c:strRef></c:tx>`;
}

function categories(chart: OwnChart, sheet: string): string {
  return `<c:cat><c:strRef><c:f>${reference(chart.categories, sheet)}</c:f>${textCache(chart.categoryTexts)}</c:strRef></c:cat>`;
}

function values(s: Series, format: string, sheet: string): string {
  const points = s.points
    .map((p, i) => (p === null ? '' : `<c:pt idx="${i}"><c:v>${escapeXml(p)}</c:v></c:pt>`))
    .join('');
  return `<c:val><c:numRef><c:f>${reference(s.values, sheet)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode><c:ptCount val="${s.points.length}"/>${points}</c:numCache></c:numRef></c:val>`;
}

function reference(area: Area, sheet: string): string {
  return escapeXml(formulaArea({ ...area, sheet }));
}

function textCache(texts: readonly string[]): string {
  return `<c:strCache><c:ptCount val="${texts.length}"/>${texts.map((t, i) => `<c:pt idx="${i}"><c:v>${escapeXml(t)}</c:v></c:pt>`).join('')}</c:strCache>`;
}

function labelFormat(code: string): string {
  return `<c:numFmt formatCode="${escapeXml(code)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(900)}`;
}

function show(what: { value?: boolean; category?: boolean; percent?: boolean }): string {
  const flag = (name: string, on = false) => `<c:${name} val="${on ? 1 : 0}"/>`;
  return (
    flag('showLegendKey') +
    flag('showVal', what.value) +
    flag('showCatName', what.category) +
    flag('showSerName') +
    flag('showPercent', what.percent) +
    flag('showBubbleSize')
  );
}

function title(text: string): string {
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1">${solid('000000')}${font()}</a:rPr>` +
    `<a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

/** `size` in hundredths of a point. */
function textProperties(size: number): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="0">${solid(INK)}${font()}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function font(): string {
  return '<a:latin typeface="宋体"/><a:ea typeface="宋体"/>';
}

function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

/** A thin dark line keeps light bars and slices visible on white paper. */
function outline(): string {
  return `<a:ln w="6350">${solid('595959')}</a:ln>`;
}

function rgb(colour: string): string {
  const hex = colour.replace('#', '').toUpperCase();
  return /^[0-9A-F]{6}$/.test(hex) ? hex : '7F7F7F';
}
