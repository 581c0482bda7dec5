import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Section, Slot } from '../../narrative/types';
import { formatRef } from '../../workbook';
import { CellLink } from '../parts/CellLink';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    margin: '4px 0 12px',
    tableLayout: 'fixed',
  },
  number: {
    textAlign: 'right',
    padding: '2px 8px 2px 0',
    fontVariantNumeric: 'tabular-nums',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  source: { textAlign: 'left', padding: '2px 0', overflowWrap: 'anywhere' },
});

/** Every number of the text with its cells, in the order of the text. */
export function ReviewList({ sections }: { readonly sections: readonly Section[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <>
      <Text size={200} className={styles.quiet}>
        {t('narrative.reviewHint')}
      </Text>
      {sections.map((section) => {
        const slots = section.paragraphs.flatMap((p) => p.slots);
        if (slots.length === 0) return null;
        return (
          <table key={section.id} className={styles.table}>
            <caption style={{ textAlign: 'left', fontWeight: 600 }}>{section.heading}</caption>
            <thead>
              <tr>
                <th className={styles.number}>{t('narrative.number')}</th>
                <th className={styles.source}>{t('narrative.source')}</th>
              </tr>
            </thead>
            <tbody>
              {slots.map((slot, i) => (
                <tr key={i}>
                  <td className={styles.number}>
                    {slot.text}
                    {/[\d.]$/.test(slot.text) ? slot.unit : ''}
                  </td>
                  <td className={styles.source}>
                    <Sources slot={slot} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </>
  );
}

function Sources({ slot }: { readonly slot: Slot }) {
  const { t } = useTranslation();
  if (slot.cells.length === 0) return t('narrative.noCell');
  return slot.cells.slice(0, 6).map((cell, i) => (
    <span key={i}>
      {i > 0 ? '，' : ''}
      <CellLink text={formatRef(cell)} target={cell} label={slot.text} />
    </span>
  ));
}
