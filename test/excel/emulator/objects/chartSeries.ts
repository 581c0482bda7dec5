import type { Area } from '../../../../src/workbook';
import { HostObject } from '../hostObject';
import type { ChartModel, ChartSeriesModel } from '../model/chart';
import { newSeries } from '../model/chart';
import type { SheetModel } from '../model/sheet';
import { refuse } from '../refusal';
import { bag } from './bag';
import { ChartDataLabels } from './chartParts';
import { NumberedCollection } from './collection';
import { Range } from './range';

/** Most series of a chart. */
export const MAX_SERIES = 255;

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

const between =
  (from: number, to: number) =>
  (value: unknown): boolean =>
    typeof value === 'number' && value >= from && value <= to;

export class ChartSeries extends bag(
  'ChartSeries',
  { GapWidth: 219, FirstSliceAngle: 0, ShowLeaderLines: false },
  { GapWidth: between(0, 500), FirstSliceAngle: between(0, 360) },
) {
  constructor(
    private readonly sheet: SheetModel,
    private readonly model: ChartSeriesModel,
  ) {
    super(model.format);
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
