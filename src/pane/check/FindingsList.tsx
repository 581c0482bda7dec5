import { makeStyles, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { goBack, goTo, neighbour, unfold, type ListItem } from '../../app';
import { useApp, useDesk } from '../DeskContext';
import { FindingCard } from './FindingCard';
import { GroupHeader } from './GroupHeader';
import { CannotTellItem } from './CannotTellItem';

const useStyles = makeStyles({
  list: { position: 'relative', width: '100%' },
  row: { position: 'absolute', top: 0, left: 0, width: '100%' },
  item: {
    outlineStyle: 'none',
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
});

const GUESSED_HEIGHT = { group: 36, section: 36, finding: 104, cannotTell: 56 };

/**
 * The findings, as many as there may be: only those in sight are in the page. ↑ ↓ move, Enter goes to the cell, Space unfolds.
 * The current item is kept in the page even when it is scrolled out of sight, so that the focus is never lost.
 */
export function FindingsList({ items }: { readonly items: readonly ListItem[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const open = useApp((s) => s.openFinding);
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | undefined>(open);
  const [margin, setMargin] = useState(0);
  const wantFocus = useRef<string | undefined>(undefined);

  const position = items.findIndex((i) => i.id === current && i.type === 'finding');
  const stop = position >= 0 ? items[position]!.id : items.find((i) => i.type === 'finding')?.id;
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => list.current?.closest('main') ?? null,
    estimateSize: (i) => GUESSED_HEIGHT[items[i]!.type],
    getItemKey: (i) => `${items[i]!.type}:${items[i]!.id}`,
    overscan: 6,
    scrollMargin: margin,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const seen = defaultRangeExtractor(range);
        return position < 0 || seen.includes(position) ? seen : [...seen, position].sort((a, b) => a - b);
      },
      [position],
    ),
  });

  // The list starts below tools whose height changes with the width and the words.
  useEffect(() => {
    const root = list.current?.parentElement;
    if (!root) return;
    const measure = () => setMargin(list.current?.offsetTop ?? 0);
    measure();
    const observer = new ResizeObserver(measure);
    for (const child of root.children) if (child !== list.current) observer.observe(child);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const id = wantFocus.current;
    if (!id) return;
    const node = list.current?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(id)}"]`);
    if (node) {
      wantFocus.current = undefined;
      node.focus({ preventScroll: true });
    }
  });

  const move = (step: 1 | -1) => {
    const next = neighbour(items, current, step);
    if (next === undefined) return;
    setCurrent(next);
    wantFocus.current = next;
    virtual.scrollToIndex(
      items.findIndex((i) => i.type === 'finding' && i.id === next),
      { align: 'auto' },
    );
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (target.closest('textarea, input, select')) return;
    const onItem = target.hasAttribute('data-finding');
    const item = items.find((i) => i.type === 'finding' && i.id === current);
    const finding = item?.type === 'finding' ? item.judged.finding : undefined;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.altKey && event.key === 'ArrowLeft') void goBack(desk);
    else if (event.key === 'Enter' && onItem && finding) {
      unfold(desk, finding.id);
      void goTo(desk, finding.cell);
    } else if (event.key === ' ' && onItem && finding) unfold(desk, open === finding.id ? undefined : finding.id);
    else if (event.key === 'Escape' && open) {
      unfold(desk, undefined);
      wantFocus.current = current;
    } else return;
    event.preventDefault();
  };

  /** Keeps the focus near when a finding leaves its place (dismissed, restored). */
  const leave = (id: string) => {
    const next = neighbour(items, id, 1);
    const to = next === id ? neighbour(items, id, -1) : next;
    setCurrent(to);
    wantFocus.current = to;
  };

  return (
    <div
      ref={list}
      className={styles.list}
      style={{ height: virtual.getTotalSize() }}
      role="list"
      aria-label={t('check.list')}
      onKeyDown={onKeyDown}
    >
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index]!;
        const isFinding = item.type === 'finding';
        return (
          <div
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className={styles.row}
            style={{ transform: `translateY(${start - margin}px)` }}
          >
            <div
              role="listitem"
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={styles.item}
              {...(isFinding
                ? {
                    'data-finding': item.id,
                    tabIndex: item.id === stop ? 0 : -1,
                    onFocus: () => setCurrent(item.id),
                  }
                : {})}
            >
              {item.type === 'finding' ? (
                <FindingCard
                  judged={item.judged}
                  isOpen={open === item.id}
                  isCurrent={item.id === stop}
                  onLeave={leave}
                />
              ) : item.type === 'cannotTell' ? (
                <CannotTellItem item={item.item} />
              ) : (
                <GroupHeader item={item} />
              )}
            </div>
          </div>
        );
      })}
    </div>
  );
}
