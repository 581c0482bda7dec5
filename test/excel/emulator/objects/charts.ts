import type { Area } from '../../../../src/workbook';
import { HostObject } from '../hostObject';
import type { Book } from '../model/book';
import type { ChartModel, ChartSeriesModel } from '../model/chart';
import { newSeries } from '../model/chart';
import type { SheetModel } from '../model/sheet';
import { refuse } from '../refusal';
import { Bag } from './bag';
import { HostCollection, NumberedCollection } from './collection';
import { Range, assertWritable, readAddress } from './range';

const TYPES = ['ColumnClustered', 'ColumnStacked', 'BarClustered', 'Line', 'Pie', 'Doughnut'];
const MAX_SERIES = 255;
const STANDARD_ROW = 15;
const STANDARD_COLUMN = 48;

export class ChartFont extends Bag {
  readonly type = 'ChartFont';
  get Bold(): unknown {
    return this.get('bold');
  }
  set Bold(value: unknown) {
    this.put('bold', value);
  }
  get Size(): unknown {
    return this.get('size');
  }
  set Size(value: unknown) {
    this.put('size', value);
  }
  get Color(): unknown {
    return this.get('color');
  }
  set Color(value: unknown) {
    this.put('color', value);
  }
}

abstract class TextFormat extends HostObject {
  constructor(private readonly store: Record<string, unknown>) {
    super();
  }
  toFont(): ChartFont {
    return new ChartFont(this.store, 'font.');
  }
}

export class ChartTitleFormat extends TextFormat {
  readonly type = 'ChartTitleFormat';
}

export class ChartDataLabelFormat extends TextFormat {
  readonly type = 'ChartDataLabelFormat';
}

export class ChartTitle extends Bag {
  readonly type = 'ChartTitle';
  get Text(): unknown {
    return this.get('text', '');
  }
  set Text(value: unknown) {
    this.put('text', String(value));
  }
  get Visible(): unknown {
    return this.get('visible', true);
  }
  set Visible(value: unknown) {
    this.put('visible', value);
  }
  toFormat(): ChartTitleFormat {
    return new ChartTitleFormat(this.store);
  }
}

export class ChartLegend extends Bag {
  readonly type = 'ChartLegend';
  get Visible(): unknown {
    return this.get('visible', true);
  }
  set Visible(value: unknown) {
    this.put('visible', value);
  }
  get Position(): unknown {
    return this.get('position', 'Right');
  }
  set Position(value: unknown) {
    if (!['Top', 'Bottom', 'Left', 'Right', 'Corner'].includes(String(value)))
      refuse('InvalidArgument', 'ChartLegend.position');
    this.put('position', value);
  }
  get Overlay(): unknown {
    return this.get('overlay', false);
  }
  set Overlay(value: unknown) {
    this.put('overlay', value);
  }
}

export class ChartLineFormat extends Bag {
  readonly type = 'ChartLineFormat';
  get Color(): unknown {
    return this.get('color');
  }
  set Color(value: unknown) {
    this.put('color', value);
  }
}

export class ChartGridlinesFormat extends HostObject {
  readonly type = 'ChartGridlinesFormat';
  constructor(private readonly store: Record<string, unknown>) {
    super();
  }
  toLine(): ChartLineFormat {
    return new ChartLineFormat(this.store, 'majorGridlines.');
  }
}

export class ChartGridlines extends HostObject {
  readonly type = 'ChartGridlines';
  constructor(private readonly store: Record<string, unknown>) {
    super();
  }
  toFormat(): ChartGridlinesFormat {
    return new ChartGridlinesFormat(this.store);
  }
}

export class ChartAxis extends Bag {
  readonly type = 'ChartAxis';
  get Minimum(): unknown {
    return this.get('minimum', '');
  }
  set Minimum(value: unknown) {
    if (typeof value !== 'number' && value !== '') refuse('InvalidArgument', 'ChartAxis.minimum');
    this.put('minimum', value);
  }
  toMajorGridlines(): ChartGridlines {
    return new ChartGridlines(this.store);
  }
  get NumberFormat(): unknown {
    return this.get('numberFormat', 'General');
  }
  set NumberFormat(value: unknown) {
    this.put('numberFormat', value);
  }
  get Visible(): unknown {
    return this.get('visible', true);
  }
  set Visible(value: unknown) {
    this.put('visible', value);
  }
}

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

export class ChartFill extends HostObject {
  readonly type = 'ChartFill';
  constructor(private readonly put: (colour: string) => void) {
    super();
  }
  doSetSolidColor(colour: string): void {
    if (!/^#[0-9a-f]{6}$/i.test(colour)) refuse('InvalidArgument', 'ChartFill.setSolidColor');
    this.put(colour);
  }
}

abstract class FillFormat extends HostObject {
  constructor(private readonly put: (colour: string) => void) {
    super();
  }
  toFill(): ChartFill {
    return new ChartFill(this.put);
  }
}

export class ChartPointFormat extends FillFormat {
  readonly type = 'ChartPointFormat';
}

export class ChartSeriesFormat extends FillFormat {
  readonly type = 'ChartSeriesFormat';
}

export class ChartPoint extends HostObject {
  readonly type = 'ChartPoint';
  constructor(
    private readonly series: ChartSeriesModel,
    private readonly index: number,
  ) {
    super();
  }
  get HasDataLabel(): boolean {
    return !this.series.unlabelled.has(this.index);
  }
  set HasDataLabel(value: unknown) {
    if (value) this.series.unlabelled.delete(this.index);
    else this.series.unlabelled.add(this.index);
  }
  toFormat(): ChartPointFormat {
    return new ChartPointFormat((colour) => this.series.pointFills.set(this.index, colour));
  }
}

export class ChartPointsCollection extends NumberedCollection<ChartPoint> {
  readonly type = 'ChartPointsCollection';
  constructor(private readonly series: ChartSeriesModel) {
    super();
  }
  items(): ChartPoint[] {
    const { values } = this.series;
    const count = values ? (values.bottom - values.top + 1) * (values.right - values.left + 1) : 0;
    return Array.from({ length: count }, (_, i) => new ChartPoint(this.series, i));
  }
}

export class ChartDataLabels extends Bag {
  readonly type = 'ChartDataLabels';
  get ShowValue(): unknown {
    return this.get('showValue', false);
  }
  set ShowValue(value: unknown) {
    this.put('showValue', value);
  }
  get ShowPercentage(): unknown {
    return this.get('showPercentage', false);
  }
  set ShowPercentage(value: unknown) {
    this.put('showPercentage', value);
  }
  get ShowCategoryName(): unknown {
    return this.get('showCategoryName', false);
  }
  set ShowCategoryName(value: unknown) {
    this.put('showCategoryName', value);
  }
  get ShowSeriesName(): unknown {
    return this.get('showSeriesName', false);
  }
  set ShowSeriesName(value: unknown) {
    this.put('showSeriesName', value);
  }
  get ShowLegendKey(): unknown {
    return this.get('showLegendKey', false);
  }
  set ShowLegendKey(value: unknown) {
    this.put('showLegendKey', value);
  }
  get Separator(): unknown {
    return this.get('separator');
  }
  set Separator(value: unknown) {
    this.put('separator', value);
  }
  get Position(): unknown {
    return this.get('position');
  }
  set Position(value: unknown) {
    this.put('position', value);
  }
  get NumberFormat(): unknown {
    return this.get('numberFormat', 'General');
  }
  set NumberFormat(value: unknown) {
    this.put('numberFormat', value);
  }
  get LinkNumberFormat(): unknown {
    return this.get('linkNumberFormat', true);
  }
  set LinkNumberFormat(value: unknown) {
    this.put('linkNumberFormat', value);
  }
  toFormat(): ChartDataLabelFormat {
    return new ChartDataLabelFormat(this.store);
  }
}

export class ChartSeries extends HostObject {
  readonly type = 'ChartSeries';
  constructor(
    private readonly sheet: SheetModel,
    private readonly model: ChartSeriesModel,
  ) {
    super();
  }
  get Name(): string {
    return this.model.name;
  }
  set Name(value: unknown) {
    this.model.name = String(value);
  }
  get HasDataLabels(): boolean {
    return this.model.hasDataLabels;
  }
  set HasDataLabels(value: unknown) {
    this.model.hasDataLabels = Boolean(value);
  }
  get GapWidth(): unknown {
    return this.model.gapWidth ?? 219;
  }
  set GapWidth(value: unknown) {
    if (typeof value !== 'number' || value < 0 || value > 500) refuse('InvalidArgument', 'ChartSeries.gapWidth');
    this.model.gapWidth = value;
  }
  get FirstSliceAngle(): unknown {
    return this.model.format['firstSliceAngle'] ?? 0;
  }
  set FirstSliceAngle(value: unknown) {
    if (typeof value !== 'number' || value < 0 || value > 360) refuse('InvalidArgument', 'ChartSeries.firstSliceAngle');
    this.model.format['firstSliceAngle'] = value;
  }
  get ShowLeaderLines(): unknown {
    return this.model.format['showLeaderLines'] ?? false;
  }
  set ShowLeaderLines(value: unknown) {
    this.model.format['showLeaderLines'] = value;
  }
  toFormat(): ChartSeriesFormat {
    return new ChartSeriesFormat((colour) => (this.model.format['fill.color'] = colour));
  }
  toPoints(): ChartPointsCollection {
    return new ChartPointsCollection(this.model);
  }
  /** Labels exist only once they are switched on. */
  toDataLabels(): ChartDataLabels {
    if (!this.model.hasDataLabels) refuse('InvalidOperation', 'ChartSeries.dataLabels');
    return new ChartDataLabels(this.model.labels);
  }
  doSetValues(source: Range): void {
    this.model.values = this.#line(source, 'ChartSeries.setValues');
  }
  doSetXAxisValues(source: Range): void {
    this.model.categories = this.#line(source, 'ChartSeries.setXAxisValues');
  }
  #line(source: Range, location: string): Area {
    if (!(source instanceof Range) || source.sheet !== this.sheet) refuse('InvalidArgument', location);
    if (source.RowCount > 1 && source.ColumnCount > 1) refuse('InvalidArgument', location);
    return source.area;
  }
}

export class ChartSeriesCollection extends NumberedCollection<ChartSeries> {
  readonly type = 'ChartSeriesCollection';
  constructor(
    private readonly sheet: SheetModel,
    private readonly model: ChartModel,
  ) {
    super();
  }
  get Count(): number {
    return this.model.series.length;
  }
  items(): ChartSeries[] {
    return this.model.series.map((series) => new ChartSeries(this.sheet, series));
  }
  doAdd(name = `系列${this.model.series.length + 1}`): ChartSeries {
    if (this.model.series.length >= MAX_SERIES) refuse('InvalidOperation', 'ChartSeriesCollection.add');
    const series = newSeries(name);
    this.model.series.push(series);
    return new ChartSeries(this.sheet, series);
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
