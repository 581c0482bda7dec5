import { mergeClasses } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { marksOf, showCell, spotCell } from '../../app';
import { a1, cellAt, columnName, contains, type MarkColour, type SheetSnapshot } from '../../workbook';
import { useApp, useDesk } from '../DeskContext';
import { columnWidths, HEAD_WIDTH, isNumeric, mergeMaps, offsets, ROW_HEIGHT, shownText } from './gridLayout';
import { useGridStyles } from './SheetGrid.styles';

/** A few rows and columns beyond the last used one, as a sheet has them. */
const MARGIN_ROWS = 3;

/** The cells of one sheet. Only rows in sight are in the page; arrow keys move the selection. */
export function SheetGrid({ sheet }: { readonly sheet: SheetSnapshot }) {
  const styles = useGridStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const scroller = useRef<HTMLDivElement>(null);
  const area = sheet.area!;
  const widths = useMemo(() => columnWidths(sheet), [sheet]);
  const lefts = useMemo(() => offsets(widths), [widths]);
  const { anchors, covered } = useMemo(() => mergeMaps(sheet), [sheet]);
  const spot = useApp((s) => (s.spot?.sheet === sheet.name ? s.spot : undefined));
  const colours = useMarkColours(sheet.name);
  const selected = spot ? spotCell(spot) : undefined;
  const rowCount = area.bottom + 1 + MARGIN_ROWS;

  const rows = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => (sheet.hiddenRows.has(row) ? 0 : ROW_HEIGHT),
    overscan: 8,
    paddingStart: ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT * 3,
    scrollPaddingEnd: ROW_HEIGHT * 2,
  });

  const key = selected && `${selected.row},${selected.col}`;
  useEffect(() => {
    const box = scroller.current;
    if (!box || !selected) return;
    rows.scrollToIndex(selected.row, { align: 'auto' });
    const left = lefts[selected.col] ?? 0;
    const right = left + (widths[selected.col] ?? 0);
    if (left < box.scrollLeft) box.scrollLeft = left;
    else if (right + HEAD_WIDTH > box.scrollLeft + box.clientWidth)
      box.scrollLeft = right + HEAD_WIDTH - box.clientWidth + 8;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a new selection scrolls
  }, [key, sheet.name]);

  const pick = (row: number, col: number) => {
    const merge = covered.get(`${row},${col}`);
    const ref = { sheet: sheet.name, row: merge?.top ?? row, col: merge?.left ?? col };
    void showCell(desk, ref);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (!step) return;
    event.preventDefault();
    const from = selected ?? { row: area.top, col: area.left };
    const merge = anchors.get(`${from.row},${from.col}`);
    const row = step[0]! > 0 && merge ? merge.bottom + 1 : from.row + step[0]!;
    const col = step[1]! > 0 && merge ? merge.right + 1 : from.col + step[1]!;
    pick(Math.min(rowCount - 1, Math.max(0, row)), Math.min(area.right, Math.max(0, col)));
  };

  const total = lefts.at(-1)! + HEAD_WIDTH;
  const activeId = selected ? `cell-${a1(selected.row, selected.col)}` : undefined;
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      tabIndex={0}
      aria-label={t('sheet.grid', { name: sheet.name })}
      aria-rowcount={rowCount + 1}
      aria-colcount={area.right + 2}
      aria-readonly="true"
      {...(activeId ? { 'aria-activedescendant': activeId } : {})}
      onKeyDown={onKeyDown}
    >
      <div className={styles.sheet} role="presentation" style={{ width: total, height: rows.getTotalSize() }}>
        <div className={styles.columnHeads} role="row" aria-rowindex={1} style={{ width: total }}>
          <div
            className={mergeClasses(styles.head, styles.corner)}
            role="gridcell"
            aria-colindex={1}
            aria-label={sheet.name}
            style={{ width: HEAD_WIDTH }}
          />
          {widths.map((width, col) =>
            width === 0 ? null : (
              <div
                key={col}
                role="columnheader"
                aria-colindex={col + 2}
                className={mergeClasses(styles.head, styles.columnHead)}
                style={{ left: HEAD_WIDTH + lefts[col]!, width, position: 'absolute' }}
              >
                {columnName(col)}
              </div>
            ),
          )}
        </div>
        {widths.map((width, col) =>
          width === 0 ? null : (
            <div
              key={col}
              role="presentation"
              className={styles.line}
              style={{ left: HEAD_WIDTH + lefts[col]!, width }}
            />
          ),
        )}
        {rows.getVirtualItems().map(({ index: row, start, size }) =>
          size === 0 ? null : (
            <div
              key={row}
              role="row"
              aria-rowindex={row + 2}
              className={styles.row}
              style={{ top: start, height: size, width: total }}
            >
              <div
                role="rowheader"
                aria-colindex={1}
                className={mergeClasses(styles.head, styles.rowHead)}
                style={{ width: HEAD_WIDTH }}
              >
                {row + 1}
              </div>
              {widths.map((width, col) => {
                if (width === 0 || covered.has(`${row},${col}`)) return null;
                const merge = anchors.get(`${row},${col}`);
                const cell = cellAt(sheet, row, col);
                const isSelected = selected?.row === row && selected.col === col;
                const inSpot = spot && !('row' in spot) && contains(spot, row, col);
                if (!cell && !merge && !isSelected && !inSpot) return null;
                const text = shownText(cell);
                const colour = colours.get(`${row},${col}`);
                return (
                  <div
                    key={col}
                    id={`cell-${a1(row, col)}`}
                    role="gridcell"
                    aria-colindex={col + 2}
                    aria-selected={isSelected}
                    data-cell={a1(row, col)}
                    {...(colour ? { 'data-mark': colour } : {})}
                    title={text}
                    className={mergeClasses(
                      styles.cell,
                      isNumeric(sheet, row, col) && styles.number,
                      merge && styles.merged,
                      colour && styles[colour],
                      (isSelected || inSpot) && styles.selected,
                    )}
                    style={{
                      left: HEAD_WIDTH + lefts[col]!,
                      width: merge ? lefts[Math.min(merge.right, area.right) + 1]! - lefts[col]! : width,
                      height: merge ? (merge.bottom - merge.top + 1) * ROW_HEIGHT : ROW_HEIGHT,
                    }}
                    onClick={() => pick(row, col)}
                  >
                    {merge ? <span className={styles.mergedText}>{text}</span> : text}
                  </div>
                );
              })}
            </div>
          ),
        )}
      </div>
    </div>
  );
}

/** Colours of marked cells of a sheet, as `row,col`. */
function useMarkColours(sheet: string): ReadonlyMap<string, MarkColour> {
  const judged = useApp((s) => s.judged);
  const isMarked = useApp((s) => s.isMarked);
  return useMemo(
    () =>
      new Map(
        isMarked
          ? marksOf(judged)
              .filter((m) => m.ref.sheet === sheet)
              .map((m) => [`${m.ref.row},${m.ref.col}`, m.colour])
          : [],
      ),
    [judged, isMarked, sheet],
  );
}
