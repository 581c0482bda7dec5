import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8 } from 'fflate';
import { unzipParts } from './xlsxParts';

/**
 * Order of child elements that the schemas demand (ECMA-376 part 1, transitional): Excel repairs or refuses files where
 * it is wrong. Names not listed fail too. `parent` may be `grandparent/parent` where a name has two meanings.
 */
const ORDER: Record<string, string> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst',
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  dxf: 'font numFmt fill alignment border protection extLst',
  border: 'left right top bottom diagonal vertical horizontal',
  xf: 'alignment protection extLst',
  c: 'f v is extLst',
  cfRule: 'formula colorScale dataBar iconSet extLst',
  chartSpace:
    'date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst',
  'chartSpace/chart':
    'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs extLst',
  title: 'tx layout overlay spPr txPr extLst',
  plotArea: 'layout barChart pieChart catAx valAx dTable spPr extLst',
  barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst',
  pieChart: 'varyColors ser dLbls firstSliceAng extLst',
  'barChart/ser': 'idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape extLst',
  'pieChart/ser': 'idx order tx spPr explosion dPt dLbls cat val extLst',
  dPt: 'idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst',
  dLbls:
    'dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines leaderLines extLst',
  dLbl: 'idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator extLst',
  catAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst',
  valAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst',
  scaling: 'logBase orientation max min extLst',
  legend: 'legendPos legendEntry layout overlay spPr txPr extLst',
  strRef: 'f strCache extLst',
  numRef: 'f numCache extLst',
  strCache: 'ptCount pt extLst',
  numCache: 'formatCode ptCount pt extLst',
  manualLayout: 'layoutTarget xMode yMode wMode hMode x y w h extLst',
  twoCellAnchor: 'from to sp grpSp graphicFrame cxnSp pic contentPart clientData',
  graphicFrame: 'nvGraphicFramePr xfrm graphic',
  from: 'col colOff row rowOff',
  to: 'col colOff row rowOff',
  spPr: 'xfrm custGeom prstGeom noFill solidFill gradFill blipFill pattFill grpFill ln effectLst effectDag scene3d sp3d extLst',
  Types: 'Default Override',
};
/** Lists whose members may come in any order. */
const UNORDERED = new Set(['Types']);

/** Everything that is wrong with a package; empty when Excel has nothing to repair as far as can be told without it. */
export function packageFaults(bytes: Uint8Array): string[] {
  const parts = unzipParts(bytes);
  const faults: string[] = [];
  for (const [name, content] of Object.entries(parts)) {
    if (!/\.(xml|rels|vml)$/i.test(name)) continue;
    try {
      checkOrder(parse(content), name, faults);
    } catch (error) {
      faults.push(`${name}: ${String(error)}`);
    }
  }
  faults.push(...relationFaults(parts), ...typeFaults(parts), ...countFaults(parts));
  return faults;
}

export function parse(content: Uint8Array): Element {
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  });
  const utf16 = content[0] === 0xff && content[1] === 0xfe;
  const text = utf16 ? new TextDecoder('utf-16le').decode(content) : strFromU8(content).replace(/^\ufeff/, '');
  return parser.parseFromString(text, 'text/xml').documentElement!;
}

export function childrenOf(element: Element): Element[] {
  return Array.from(element.childNodes).filter((n) => n.nodeType === 1) as Element[];
}

function checkOrder(element: Element, part: string, faults: string[]): void {
  const name = element.localName!;
  const parent = (element.parentNode as Element | null)?.localName ?? '';
  const isExtension = /microsoft/.test(element.namespaceURI ?? '');
  const order = isExtension ? undefined : (ORDER[`${parent}/${name}`] ?? ORDER[name])?.split(' ');
  const isPicture = part.includes('/drawings/') && name === 'spPr';
  let last = 0;
  for (const c of childrenOf(element)) {
    checkOrder(c, part, faults);
    if (!order || isPicture || (name === 'border' && parent === 'dxf' && c.localName === 'diagonal')) continue;
    const at = order.indexOf(c.localName!);
    if (at < 0) faults.push(`${part}: <${c.localName}> in <${name}>`);
    else if (at < last && !UNORDERED.has(name)) faults.push(`${part}: <${c.localName}> too late in <${name}>`);
    last = Math.max(last, at);
  }
}

function relationFaults(parts: Record<string, Uint8Array>): string[] {
  const faults: string[] = [];
  for (const [name, content] of Object.entries(parts)) {
    if (!name.endsWith('.rels')) continue;
    const folder = name.replace(/_rels\/[^/]*$/, '');
    const owner = folder + name.replace(/^.*_rels\//, '').replace(/\.rels$/, '');
    if (owner !== '' && !parts[owner]) faults.push(`${name}: its part is missing`);
    const ids = new Set<string>();
    for (const r of childrenOf(parse(content))) {
      const id = r.getAttribute('Id')!;
      if (ids.has(id)) faults.push(`${name}: ${id} twice`);
      ids.add(id);
      if (r.getAttribute('TargetMode') === 'External') continue;
      const target = new URL(r.getAttribute('Target')!, `http://x/${folder}`).pathname.slice(1);
      if (!parts[decodeURIComponent(target)]) faults.push(`${name}: ${target} is missing`);
    }
    if (owner === '' || !parts[owner] || !/\.xml$/.test(owner)) continue;
    for (const m of strFromU8(parts[owner]!).matchAll(/\sr:(?:id|embed)="([^"]+)"/g))
      if (!ids.has(m[1]!)) faults.push(`${owner}: ${m[1]} has no relation`);
  }
  return faults;
}

function typeFaults(parts: Record<string, Uint8Array>): string[] {
  const types = childrenOf(parse(parts['[Content_Types].xml']!));
  const defaults = types
    .filter((t) => t.localName === 'Default')
    .map((t) => t.getAttribute('Extension')!.toLowerCase());
  const overrides = types.filter((t) => t.localName === 'Override').map((t) => t.getAttribute('PartName')!.slice(1));
  return [
    ...overrides.filter((o) => !parts[o]).map((o) => `type of a part that is not there: ${o}`),
    ...overrides.filter((o, i) => overrides.indexOf(o) !== i).map((o) => `two types: ${o}`),
    ...Object.keys(parts)
      .filter(
        (p) =>
          p !== '[Content_Types].xml' &&
          !overrides.includes(p) &&
          !defaults.includes(p.replace(/^.*\./, '').toLowerCase()),
      )
      .map((p) => `no type: ${p}`),
  ];
}

function countFaults(parts: Record<string, Uint8Array>): string[] {
  const faults: string[] = [];
  for (const [name, content] of Object.entries(parts)) {
    if (!/styles\d*\.xml$|worksheets\/[^/]*\.xml$/.test(name)) continue;
    for (const list of childrenOf(parse(content))) {
      const count = list.getAttribute('count');
      if (count !== null && Number(count) !== childrenOf(list).length)
        faults.push(`${name}: count of <${list.localName}>`);
    }
  }
  return faults;
}
