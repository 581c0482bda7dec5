import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { chooseChart, type ChartPreview } from '../../app';
import { useApp, useDesk } from '../DeskContext';
import { ChartPicture } from '../parts/ChartPicture';
import { ChartData } from './ChartData';
import { ChartDownloads } from './ChartDownloads';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '6px 10px 10px',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    margin: 0,
  },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  check: { '& label': { overflowWrap: 'anywhere', minWidth: 0 } },
});

/** One chart: taken or not, its preview, what is said under it, its figures; or why it cannot be drawn. */
export function ChartCard({ chart }: { readonly chart: ChartPreview }) {
  const { spec } = chart;
  const styles = useStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const leftOut = useApp((s) => s.leftOutCharts.has(spec.id));
  const title = `${spec.id} ${spec.title}`;
  return (
    <figure className={styles.card}>
      {spec.skipped ? (
        <Text weight="semibold">{title}</Text>
      ) : (
        <Checkbox
          className={styles.check}
          checked={!leftOut}
          label={title}
          onChange={(_, { checked }) => chooseChart(desk, spec.id, checked === true)}
        />
      )}
      <ChartPicture chart={chart} />
      {spec.skipped ? (
        <Text size={200} className={styles.quiet}>
          {t('charts.skipped')}：{spec.skipped}
        </Text>
      ) : (
        <>
          <ChartData spec={spec} />
          <ChartDownloads spec={spec} />
        </>
      )}
      {spec.note ? (
        <Text as="p" size={200} className={styles.quiet} style={{ margin: 0 }}>
          {spec.note}
        </Text>
      ) : null}
    </figure>
  );
}
