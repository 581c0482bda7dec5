import type { OwnChart } from '../../workbook';
import { chartXml } from './chartXml';
import { addOverride, removeOverride } from './contentTypes';
import {
  appendNew,
  create,
  descendants,
  insertInOrder,
  parseXml,
  serializeXml,
  type Document,
  type Element,
} from './dom';
import { XML_HEAD, type Namespaces } from './namespaces';
import { folderOf, relationshipsPart, type OoxmlPackage } from './package';
import { WORKSHEET_ORDER } from './partOrder';
import { addRelationship, removeRelationship } from './relationships';

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';

/**
 * Writes the charts of a sheet of ours. A chart that is there already (found by its name) keeps its place and size and
 * gets new contents; new ones go where their layout says; those that we wrote before and are not wanted any more go.
 * Pictures, shapes and charts of the user's stay.
 */
export function writeCharts(
  pkg: OoxmlPackage,
  sheetPart: string,
  sheetName: string,
  charts: readonly OwnChart[],
  before: readonly string[],
  ns: Namespaces,
): void {
  const known = pkg.relationships(sheetPart).find((r) => r.kind === 'drawing' && !r.external && pkg.has(r.target));
  if (!known && charts.length === 0) return;
  const drawing = known?.target ?? newDrawing(pkg, sheetPart, ns);
  const document = parseXml(pkg.text(drawing));
  const root = document.documentElement!;
  for (const name of before) {
    if (charts.some((c) => c.id === name)) continue;
    const frame = findFrame(root, name);
    if (frame) removeChart(pkg, drawing, frame);
  }
  for (const chart of charts) {
    const xml = chartXml(chart, sheetName, ns);
    const frame = findFrame(root, chart.id);
    const target = frame && chartPart(pkg, drawing, frame);
    if (frame && target) {
      pkg.setText(target, xml);
      const properties = descendants(frame, 'cNvPr')[0]!;
      properties.setAttribute('descr', chart.altText);
    } else {
      const part = pkg.freeName(`${folderOf(folderOf(drawing).slice(0, -1))}charts/chart#.xml`);
      pkg.setText(part, xml);
      addOverride(pkg, part, CHART_TYPE);
      const id = addRelationship(pkg, drawing, `${ns.relationships}/chart`, part);
      addAnchor(document, root, chart, id, ns);
    }
  }
  pkg.setText(drawing, serializeXml(document));
}

function newDrawing(pkg: OoxmlPackage, sheetPart: string, ns: Namespaces): string {
  const drawing = pkg.freeName(`${folderOf(folderOf(sheetPart).slice(0, -1))}drawings/drawing#.xml`);
  pkg.setText(drawing, `${XML_HEAD}<xdr:wsDr xmlns:xdr="${ns.sheetDrawing}" xmlns:a="${ns.drawing}"></xdr:wsDr>`);
  addOverride(pkg, drawing, DRAWING_TYPE);
  const id = addRelationship(pkg, sheetPart, `${ns.relationships}/drawing`, drawing);
  const sheet = parseXml(pkg.text(sheetPart));
  const root = sheet.documentElement!;
  const made = create(root, 'drawing');
  made.setAttributeNS(ns.relationships, 'r:id', id);
  insertInOrder(root, WORKSHEET_ORDER, made);
  pkg.setText(sheetPart, serializeXml(sheet));
  return drawing;
}

/** The graphic frame of a chart by the chart's name. */
function findFrame(root: Element, name: string): Element | undefined {
  return descendants(root, 'graphicFrame').find(
    (f) => descendants(f, 'cNvPr')[0]?.getAttribute('name') === name && descendants(f, 'chart').length > 0,
  );
}

function chartPart(pkg: OoxmlPackage, drawing: string, frame: Element): string | undefined {
  const id = relationshipId(frame);
  return pkg.relationships(drawing).find((r) => r.id === id && pkg.has(r.target))?.target;
}

function relationshipId(frame: Element): string | undefined {
  const chart = descendants(frame, 'chart')[0];
  return chart && Array.from(chart.attributes).find((a) => a.localName === 'id')?.value;
}

function removeChart(pkg: OoxmlPackage, drawing: string, frame: Element): void {
  const part = chartPart(pkg, drawing, frame);
  const id = relationshipId(frame);
  if (id) removeRelationship(pkg, drawing, id);
  if (part) {
    for (const r of pkg.relationships(part)) {
      if (r.external || !/\/charts\//.test(r.target)) continue;
      removeOverride(pkg, r.target);
      pkg.remove(r.target);
    }
    if (pkg.has(relationshipsPart(part))) pkg.remove(relationshipsPart(part));
    removeOverride(pkg, part);
    pkg.remove(part);
  }
  let anchor: Element = frame;
  while (anchor.parentNode && anchor.parentNode !== anchor.ownerDocument?.documentElement)
    anchor = anchor.parentNode as Element;
  anchor.parentNode?.removeChild(anchor);
}

function addAnchor(document: Document, root: Element, chart: OwnChart, id: string, ns: Namespaces): void {
  const anchor = appendNew(root, 'twoCellAnchor', { editAs: 'oneCell' });
  corner(anchor, 'from', chart.anchor.left, chart.anchor.top);
  corner(anchor, 'to', chart.anchor.right + 1, chart.anchor.bottom + 1);
  const frame = appendNew(anchor, 'graphicFrame', { macro: '' });
  const properties = appendNew(frame, 'nvGraphicFramePr');
  const numbers = descendants(root, 'cNvPr').map((e) => Number(e.getAttribute('id')) || 0);
  appendNew(properties, 'cNvPr', { id: String(Math.max(1, ...numbers) + 1), name: chart.id, descr: chart.altText });
  appendNew(properties, 'cNvGraphicFramePr');
  const place = appendNew(frame, 'xfrm');
  const add = (parent: Element, space: string, name: string) =>
    parent.appendChild(document.createElementNS(space, name)) as Element;
  const offset = add(place, ns.drawing, 'a:off');
  offset.setAttribute('x', '0');
  offset.setAttribute('y', '0');
  const extent = add(place, ns.drawing, 'a:ext');
  extent.setAttribute('cx', '0');
  extent.setAttribute('cy', '0');
  const data = add(add(frame, ns.drawing, 'a:graphic'), ns.drawing, 'a:graphicData');
  data.setAttribute('uri', ns.chart);
  const reference = add(data, ns.chart, 'c:chart');
  reference.setAttributeNS(ns.relationships, 'r:id', id);
  appendNew(anchor, 'clientData');
}

function corner(anchor: Element, name: string, col: number, row: number): void {
  const made = appendNew(anchor, name);
  for (const [part, value] of [
    ['col', col],
    ['colOff', 0],
    ['row', row],
    ['rowOff', 0],
  ] as const)
    appendNew(made, part).textContent = String(value);
}
