import type { Area } from '../../../../src/workbook';
import { HostObject } from '../hostObject';
import type { Book } from '../model/book';
import type { ChartModel, ChartSeriesModel } from '../model/chart';
import { newSeries } from '../model/chart';
import type { SheetModel } from '../model/sheet';
import { refuse } from '../refusal';
import { ChartAxis, ChartLegend, ChartTitle } from './chartParts';
import { ChartSeriesCollection, MAX_SERIES } from './chartSeries';
import { HostCollection } from './collection';
import { Range, assertWritable, readAddress } from './range';

const TYPES = ['ColumnClustered', 'ColumnStacked', 'BarClustered', 'Line', 'Pie', 'Doughnut'];
const STANDARD_ROW = 15;
const STANDARD_COLUMN = 48;

export class ChartAxes extends HostObject {
  readonly type = 'ChartAxes';
  constructor(private readonly model: ChartModel) {
    super();
  }
  toValueAxis(): ChartAxis {
    this.#assertAxes();
    return new ChartAxis(this.model.valueAxis);
  }
  toCategoryAxis(): ChartAxis {
    this.#assertAxes();
    return new ChartAxis(this.model.categoryAxis);
  }
  #assertAxes(): void {
    if (/Pie|Doughnut/.test(this.model.chartType)) refuse('InvalidOperation', 'ChartAxes.valueAxis');
  }
}

/** Series of a source area the way Excel guesses: a first row or column of texts is taken as names. */
function guessSeries(source: Range, by: string): ChartSeriesModel[] {
  const { sheet, area } = source;
  const isText = (row: number, col: number): boolean => typeof sheet.peek(row, col).value === 'string';
  const byRows = by === 'Rows' || (by === 'Auto' && source.ColumnCount > source.RowCount);
  const single = source.RowCount === 1 || source.ColumnCount === 1;
  const headed = !single && isText(area.top, area.right);
  const named = !single && isText(area.bottom, area.left);
  const body = { ...area, top: area.top + (headed ? 1 : 0), left: area.left + (named ? 1 : 0) };
  const found: ChartSeriesModel[] = [];
  if (byRows) {
    for (let row = body.top; row <= body.bottom; row++) {
      const name = named ? String(sheet.peek(row, area.left).value) : `系列${found.length + 1}`;
      const categories = headed ? { ...body, top: area.top, bottom: area.top } : undefined;
      found.push(newSeries(name, { ...body, top: row, bottom: row }, categories));
    }
  } else {
    for (let col = body.left; col <= body.right; col++) {
      const name = headed ? String(sheet.peek(area.top, col).value) : `系列${found.length + 1}`;
      const categories = named ? { ...body, left: area.left, right: area.left } : undefined;
      found.push(newSeries(name, { ...body, left: col, right: col }, categories));
    }
  }
  if (found.length > MAX_SERIES) refuse('InvalidArgument', 'ChartCollection.add');
  return found;
}

export class Chart extends HostObject {
  readonly type = 'Chart';
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
    readonly model: ChartModel,
  ) {
    super();
  }
  override identity(): { Id: string } {
    return { Id: this.model.id };
  }
  get Id(): string {
    return this.model.id;
  }
  get Name(): string {
    return this.model.name;
  }
  set Name(value: unknown) {
    this.#assertWritable('Chart.name');
    this.model.name = String(value);
  }
  get ChartType(): string {
    return this.model.chartType;
  }
  set ChartType(value: unknown) {
    if (!TYPES.includes(String(value))) refuse('InvalidArgument', 'Chart.chartType');
    this.model.chartType = String(value);
  }
  get PlotVisibleOnly(): boolean {
    return this.model.plotVisibleOnly;
  }
  set PlotVisibleOnly(value: unknown) {
    this.model.plotVisibleOnly = Boolean(value);
  }
  get Top(): number {
    return this.model.top;
  }
  get Left(): number {
    return this.model.left;
  }
  get Width(): number {
    return this.model.width;
  }
  get Height(): number {
    return this.model.height;
  }
  toTitle(): ChartTitle {
    return new ChartTitle(this.model.title);
  }
  toLegend(): ChartLegend {
    return new ChartLegend(this.model.legend);
  }
  toAxes(): ChartAxes {
    return new ChartAxes(this.model);
  }
  toSeries(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.sheet, this.model);
  }
  doSetData(source: Range, by = 'Auto'): void {
    this.#assertWritable('Chart.setData');
    this.model.series.splice(0, this.model.series.length, ...guessSeries(source, by));
  }
  doSetPosition(start: Range | string, end?: Range | string): void {
    this.#assertWritable('Chart.setPosition');
    const area = (at: Range | string): Area =>
      typeof at === 'string' ? readAddress(at, 'Chart.setPosition') : at.area;
    const [from, to] = [area(start), area(end ?? start)];
    this.model.top = this.#offset(this.sheet.rowHeights, STANDARD_ROW, 0, from.top);
    this.model.left = this.#offset(this.sheet.columnWidths, STANDARD_COLUMN, 0, from.left);
    this.model.height = this.#offset(this.sheet.rowHeights, STANDARD_ROW, from.top, to.bottom + 1);
    this.model.width = this.#offset(this.sheet.columnWidths, STANDARD_COLUMN, from.left, to.right + 1);
  }
  doDelete(): void {
    this.#assertWritable('Chart.delete');
    this.sheet.charts.splice(this.sheet.charts.indexOf(this.model), 1);
  }
  #offset(sizes: ReadonlyMap<number, number>, standard: number, from: number, to: number): number {
    let sum = 0;
    for (let i = from; i < to; i++) sum += sizes.get(i) ?? standard;
    return sum;
  }
  #assertWritable(location: string): void {
    assertWritable(this.book, this.sheet, location);
  }
}

export class ChartCollection extends HostCollection<Chart> {
  readonly type = 'ChartCollection';
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
  ) {
    super();
  }
  get Count(): number {
    return this.sheet.charts.length;
  }
  items(): Chart[] {
    return this.sheet.charts.map((chart) => new Chart(this.book, this.sheet, chart));
  }
  keys(item: Chart): readonly string[] {
    return [item.model.name, item.model.id];
  }
  doAdd(chartType: string, source: Range, by = 'Auto'): Chart {
    assertWritable(this.book, this.sheet, 'ChartCollection.add');
    if (!TYPES.includes(chartType) || !(source instanceof Range)) refuse('InvalidArgument', 'ChartCollection.add');
    const model: ChartModel = {
      id: this.book.newId(),
      name: `图表 ${this.sheet.charts.length + 1}`,
      chartType,
      top: 0,
      left: 0,
      width: 360,
      height: 216,
      plotVisibleOnly: true,
      title: {},
      legend: {},
      valueAxis: {},
      categoryAxis: {},
      series: guessSeries(source, by),
    };
    this.sheet.charts.push(model);
    return new Chart(this.book, this.sheet, model);
  }
}
