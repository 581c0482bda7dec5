import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseSheets } from '../../app';
import type { SheetSize } from '../../workbook';
import { useApp, useDesk } from '../DeskContext';
import { Heading } from '../parts/Heading';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', padding: tokens.spacingHorizontalM },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'grid', gridTemplateColumns: '1fr auto', alignItems: 'center', gap: '8px' },
  name: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

interface Props {
  readonly sheets: readonly SheetSize[];
  readonly most: number;
}

/** A book too big to be checked at once: which of its sheets. */
export function SheetChooser({ sheets, most }: Props) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const desk = useDesk();
  const busy = useApp((s) => s.task !== undefined);
  const [chosen, setChosen] = useState(() => fitting(sheets, most));
  const total = sheets.reduce((sum, { name, cells }) => sum + (chosen.has(name) ? cells : 0), 0);
  const inOrder = sheets.flatMap(({ name }) => (chosen.has(name) ? [name] : []));
  const number = (n: number) => n.toLocaleString(i18n.language);
  const take = (name: string, taken: boolean) => {
    const next = new Set(chosen);
    if (taken) next.add(name);
    else next.delete(name);
    setChosen(next);
  };
  return (
    <section className={styles.root}>
      <Heading>{t('sizes.title')}</Heading>
      <Text size={200}>{t('sizes.hint', { most: number(most) })}</Text>
      <ul className={styles.list}>
        {sheets.map(({ name, cells }) => (
          <li key={name} className={styles.item}>
            <Checkbox
              className={styles.name}
              label={name}
              checked={chosen.has(name)}
              onChange={(_, { checked }) => take(name, checked === true)}
            />
            <Text size={200} className={styles.quiet}>
              {t('sizes.cells', { cells: number(cells) })}
            </Text>
          </li>
        ))}
      </ul>
      <Text size={200} role="status">
        {total > most
          ? t('sizes.over', { total: number(total), most: number(most) })
          : t('sizes.total', { total: number(total) })}
      </Text>
      <Button
        appearance="primary"
        disabledFocusable={busy || chosen.size === 0 || total > most}
        onClick={() => void chooseSheets(desk, inOrder)}
      >
        {t('sizes.read')}
      </Button>
    </section>
  );
}

/** The smallest sheets, as many as go together: 附表 are small, what is big is mostly something else. */
function fitting(sheets: readonly SheetSize[], most: number): ReadonlySet<string> {
  const chosen = new Set<string>();
  let room = most;
  for (const { name, cells } of [...sheets].sort((a, b) => a.cells - b.cells)) {
    if (cells === 0 || cells > room) continue;
    chosen.add(name);
    room -= cells;
  }
  return chosen;
}
