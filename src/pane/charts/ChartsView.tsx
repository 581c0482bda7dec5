import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DataPieRegular } from '@fluentui/react-icons/svg/data-pie';
import { useTranslation } from 'react-i18next';
import { chosenCharts, drawCharts, insertCharts } from '../../app';
import { useApp, useDesk } from '../DeskContext';
import { DownloadButton } from '../parts/DownloadButton';
import { EmptyState } from '../parts/EmptyState';
import { PriorFields } from '../parts/PriorFields';
import { useWhenIdle } from '../parts/useWhenIdle';
import { ChartCard } from './ChartCard';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    padding: `8px ${tokens.spacingHorizontalM}`,
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { display: 'flex', flexDirection: 'column', gap: '12px', padding: tokens.spacingHorizontalM },
  prior: { padding: `0 ${tokens.spacingHorizontalM}` },
});

/** 图表: a preview of each, which to insert, last year's figures where they are wanted. */
export function ChartsView() {
  const styles = useStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const hasBook = useApp((s) => s.book !== undefined);
  const charts = useApp((s) => s.charts);
  const leftOutCharts = useApp((s) => s.leftOutCharts);
  const fields = useApp((s) => s.priorFields);
  const busy = useApp((s) => s.task !== undefined);
  useWhenIdle(hasBook && !charts, () => void drawCharts(desk));
  if (!hasBook) return <EmptyState icon={<DataPieRegular />} title={t('charts.empty')} hint={t('charts.emptyHint')} />;
  if (charts?.length === 0)
    return <EmptyState icon={<DataPieRegular />} title={t('charts.none')} hint={t('charts.noneHint')} />;
  const count = chosenCharts({ charts, leftOutCharts }).length;
  return (
    <div className={styles.root}>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy || count === 0} onClick={() => void insertCharts(desk)}>
          {count > 0 ? t('charts.insert', { count }) : t('charts.insertNone')}
        </Button>
        <DownloadButton />
      </div>
      {fields.length > 0 ? (
        <Accordion collapsible className={styles.prior}>
          <AccordionItem value="prior">
            <AccordionHeader as="h2" expandIconPosition="end">
              {t('charts.prior')}
            </AccordionHeader>
            <AccordionPanel>
              <PriorFields fields={fields} />
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      ) : null}
      <div className={styles.list}>
        {(charts ?? []).map((chart) => (
          <ChartCard key={chart.spec.id} chart={chart} />
        ))}
      </div>
    </div>
  );
}
