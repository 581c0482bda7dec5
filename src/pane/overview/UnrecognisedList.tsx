import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useApp } from '../DeskContext';
import { percent } from '../parts/percent';
import { KindField } from './KindField';
import { Heading } from '../parts/Heading';

const useStyles = makeStyles({
  list: { margin: '6px 0 0', padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '10px' },
  summary: { cursor: 'pointer' },
  item: { display: 'flex', flexDirection: 'column', gap: '2px' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

/** The sheet that holds the 情况说明: no table, but checked all the same. */
export function TextSheet() {
  const styles = useStyles();
  const { t } = useTranslation();
  const sheet = useApp((s) => s.book?.textSheet);
  if (sheet === undefined) return null;
  return (
    <section>
      <Heading>{t('overview.textSheet')}</Heading>
      <div className={styles.list}>
        <div className={styles.item}>
          <Text weight="semibold">{sheet}</Text>
          <span className={styles.quiet}>{t('overview.textSheetHint')}</span>
        </div>
      </div>
    </section>
  );
}

/** Covers, 目录, text: said in one line; a sheet taken for one of them can still be said to be a table. */
export function OtherSheets() {
  const styles = useStyles();
  const { t } = useTranslation();
  const sheets = useApp((s) => s.book?.others) ?? [];
  if (sheets.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>
        {t('overview.others', { count: sheets.length })}
        <span className={styles.quiet}> {sheets.map(({ sheet }) => sheet.trim()).join('、')}</span>
      </summary>
      <ul className={styles.list}>
        {sheets.map(({ sheet, what }) => (
          <li key={sheet} className={styles.item}>
            <Text weight="semibold">{sheet}</Text>
            <span className={styles.quiet}>{t(`overview.what.${what}`)}</span>
            <KindField sheet={sheet} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Sheets that no table was recognised on: why, the nearest guess, and a way to say what they are. */
export function UnrecognisedList() {
  const styles = useStyles();
  const { t } = useTranslation();
  const sheets = useApp((s) => s.book?.unrecognised) ?? [];
  const kinds = useApp((s) => s.kinds);
  if (sheets.length === 0) return null;
  return (
    <section>
      <Heading>
        {t('overview.unrecognised')} {sheets.length}
      </Heading>
      <ul className={styles.list}>
        {sheets.map(({ sheet, reason, guess }) => {
          const name = guess && kinds.find((k) => k.kind === guess.kind)?.name;
          return (
            <li key={sheet} className={styles.item}>
              <Text weight="semibold">{sheet}</Text>
              <span className={styles.quiet}>{reason}</span>
              {guess && name ? (
                <span className={styles.quiet}>
                  {t('overview.guess', { kind: name, percent: percent(guess.confidence) })}
                </span>
              ) : null}
              <KindField sheet={sheet} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
