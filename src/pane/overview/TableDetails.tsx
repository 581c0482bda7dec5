import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Location16Regular } from '@fluentui/react-icons/svg/location';
import { useTranslation } from 'react-i18next';
import { goTo, type TableSummary } from '../../app';
import { a1 } from '../../workbook';
import { useDesk } from '../DeskContext';
import { CellLink } from '../parts/CellLink';
import { percent } from '../parts/percent';
import { KindField } from './KindField';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    paddingLeft: '8px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, tableLayout: 'fixed' },
  letter: { width: '4.5em', textAlign: 'left', verticalAlign: 'top', padding: '2px 4px 2px 0' },
  header: { textAlign: 'left', verticalAlign: 'top', padding: '2px 4px 2px 0', overflowWrap: 'anywhere' },
  meaning: {
    width: '5.5em',
    textAlign: 'left',
    verticalAlign: 'top',
    padding: '2px 0',
    color: tokens.colorNeutralForeground2,
  },
  rows: { margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200 },
  row: { display: 'grid', gridTemplateColumns: '3em 1fr', overflowWrap: 'anywhere', padding: '1px 0' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const FIRST_ROWS = 12;

/** How a table was read: its header map, its first rows, why it was taken for this kind; and a way to correct it. */
export function TableDetails({ table }: { readonly table: TableSummary }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const more = table.rows.length - FIRST_ROWS;
  return (
    <div className={styles.root}>
      <Text size={200}>{table.title}</Text>
      <div>
        <Button size="small" icon={<Location16Regular />} onClick={() => void goTo(desk, table.area)}>
          {t('overview.goTable')}
        </Button>
      </div>
      <table className={styles.table} aria-label={t('overview.header')}>
        <thead>
          <tr>
            <th className={styles.letter}>{t('overview.column')}</th>
            <th className={styles.header}>{t('overview.headerText')}</th>
            <th className={styles.meaning}>{t('overview.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((column) => (
            <tr key={column.letter}>
              <td className={styles.letter}>{column.letter}</td>
              <td className={styles.header}>{column.header}</td>
              <td className={styles.meaning}>{column.isMoney ? t('overview.money') : t('overview.notMoney')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {table.rows.length > 0 ? (
        <div>
          <Text size={200} weight="semibold" block>
            {t('overview.rowList')}
          </Text>
          <ul className={styles.rows}>
            {table.rows.slice(0, FIRST_ROWS).map((row) => (
              <li key={row.ref.row + ':' + row.ref.col} className={styles.row}>
                <span>
                  <CellLink text={a1(row.ref.row, row.ref.col)} target={row.ref} label={row.label} />
                </span>
                <span>{[row.code, row.label].filter(Boolean).join(' ')}</span>
              </li>
            ))}
          </ul>
          {more > 0 ? <Text className={styles.quiet}>{t('overview.moreRows', { count: more })}</Text> : null}
        </div>
      ) : null}
      <Text className={styles.quiet}>
        {t('overview.evidence')}：{table.evidence.join('；')}（
        {t('overview.sure', { percent: percent(table.confidence) })}）
      </Text>
      <KindField sheet={table.sheet} />
    </div>
  );
}
