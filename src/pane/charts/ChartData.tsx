import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ChartPoint, ChartSpec } from '../../charts/types';
import { CellLink } from '../parts/CellLink';
import { shownAmount } from '../parts/shownAmount';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200 },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, marginTop: '4px' },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '2px 6px 2px 0', overflowWrap: 'anywhere' },
  value: { textAlign: 'right', padding: '2px 0 2px 6px', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** The figures of a chart; each leads to the cell it comes from. */
export function ChartData({ spec }: { readonly spec: ChartSpec }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <details>
      <summary className={styles.summary}>{t('charts.data')}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={styles.name}>{t('charts.category')}</th>
            {spec.series.map((series) => (
              <th key={series.name} className={styles.value}>
                {series.name}
              </th>
            ))}
            {spec.percents ? <th className={styles.value}>%</th> : null}
          </tr>
        </thead>
        <tbody>
          {spec.categories.map((category, i) => (
            <tr key={category}>
              <th scope="row" className={styles.name}>
                {category}
              </th>
              {spec.series.map((series) => (
                <td key={series.name} className={styles.value}>
                  <Amount point={series.points[i]} label={`${category} ${series.name}`} />
                </td>
              ))}
              {spec.percents ? <td className={styles.value}>{spec.percents[i]}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Amount({ point, label }: { readonly point: ChartPoint | undefined; readonly label: string }) {
  if (!point || point.value === null) return '—';
  const text = shownAmount(point.value);
  const cell = point.cells[0];
  return cell ? <CellLink text={text} target={cell} label={label} /> : text;
}
