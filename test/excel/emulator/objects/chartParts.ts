import { HostObject } from '../hostObject';
import { bag, isColour, isNumber, oneOf } from './bag';

export class ChartFont extends bag(
  'ChartFont',
  { Bold: null, Size: null, Color: null },
  { Color: isColour, Size: isNumber },
) {}

/** Format of a text in a chart: only its font is emulated. */
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

export class ChartTitle extends bag('ChartTitle', { Text: '', Visible: true }) {
  toFormat(): ChartTitleFormat {
    return new ChartTitleFormat(this.store);
  }
}

export class ChartLegend extends bag(
  'ChartLegend',
  { Visible: true, Position: 'Right', Overlay: false },
  { Position: oneOf('Top', 'Bottom', 'Left', 'Right', 'Corner') },
) {}

export class ChartDataLabels extends bag('ChartDataLabels', {
  ShowValue: false,
  ShowPercentage: false,
  ShowCategoryName: false,
  ShowSeriesName: false,
  ShowLegendKey: false,
  Separator: null,
  Position: null,
  NumberFormat: 'General',
  LinkNumberFormat: true,
}) {
  toFormat(): ChartDataLabelFormat {
    return new ChartDataLabelFormat(this.store);
  }
}

export class ChartLineFormat extends bag('ChartLineFormat', { Color: null }, { Color: isColour }) {}

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

export class ChartAxis extends bag(
  'ChartAxis',
  { Minimum: '', NumberFormat: 'General', Visible: true },
  { Minimum: (v) => v === '' || isNumber(v) },
) {
  toMajorGridlines(): ChartGridlines {
    return new ChartGridlines(this.store);
  }
}
