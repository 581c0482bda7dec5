import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spotCell } from '../../app';
import { formatRef } from '../../workbook';
import { useApp } from '../DeskContext';
import { Tabs } from '../parts/Tabs';
import { SheetGrid } from './SheetGrid';
import { shownText } from './gridLayout';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0, minHeight: 0, overflow: 'hidden' },
  bar: {
    display: 'flex',
    gap: '10px',
    alignItems: 'baseline',
    padding: '6px 10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    minWidth: 0,
  },
  address: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  value: {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  tabs: { overflowX: 'auto', overflowY: 'hidden', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  empty: { padding: '24px', color: tokens.colorNeutralForeground2 },
  grid: { flexGrow: 1, minHeight: 0, position: 'relative' },
});

/** The book beside the pane, for a page without Excel: sheets, cells, the cell the user was sent to. */
export function SheetViewer() {
  const styles = useStyles();
  const { t } = useTranslation();
  const snapshot = useApp((s) => s.snapshot);
  const spot = useApp((s) => s.spot);
  const [chosen, setChosen] = useState<string | undefined>();
  const tabs = useRef<HTMLDivElement>(null);
  const sheets = useMemo(() => (snapshot?.sheets ?? []).filter((s) => s.visibility !== 'veryHidden'), [snapshot]);

  // A jump turns to its sheet; afterwards the user may look at others.
  const [lastSpot, setLastSpot] = useState(spot);
  if (spot !== lastSpot) {
    setLastSpot(spot);
    if (spot) setChosen(spot.sheet);
  }
  const sheet = sheets.find((s) => s.name === chosen) ?? sheets[0];
  useEffect(() => {
    tabs.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [sheet?.name]);
  if (!sheet) return null;
  const cell = spot && spot.sheet === sheet.name ? spotCell(spot) : undefined;
  return (
    <section className={styles.root} aria-label={t('sheet.title')}>
      <div className={styles.bar} aria-live="polite">
        <span className={styles.address}>{cell ? formatRef(cell) : sheet.name}</span>
        <span className={styles.value}>
          {cell ? shownText(sheet.cells[cell.row]?.[cell.col]) || t('sheet.blank') : ''}
        </span>
      </div>
      <div className={styles.grid}>
        {sheet.area ? (
          <SheetGrid key={sheet.name} sheet={sheet} />
        ) : (
          <Text block className={styles.empty}>
            {t('sheet.empty')}
          </Text>
        )}
      </div>
      <div ref={tabs} className={styles.tabs}>
        <Tabs
          label={t('sheet.tabs')}
          selected={sheet.name}
          onSelect={setChosen}
          items={sheets.map(({ name, visibility }) => ({
            id: name,
            content: visibility === 'hidden' ? `${name}${t('sheet.hidden')}` : name,
          }))}
        />
      </div>
    </section>
  );
}
