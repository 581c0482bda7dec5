import { Button, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { chartPicture, giveChart } from '../../app';
import type { ChartSpec } from '../../charts/types';
import { useApp, useDesk } from '../DeskContext';
import { pngOf } from './pngOf';

const useStyles = makeStyles({ line: { display: 'flex', flexWrap: 'wrap', gap: '4px' } });

/** The chart as a file for a web page. */
export function ChartDownloads({ spec }: { readonly spec: ChartSpec }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const busy = useApp((s) => s.task !== undefined);
  const title = `${spec.id} ${spec.title}`;
  const give = async (type: 'svg' | 'png') => {
    const svg = await chartPicture(desk, spec.id);
    if (svg === undefined) return;
    const bytes = type === 'svg' ? new TextEncoder().encode(svg) : await pngOf(svg);
    if (bytes) giveChart(desk, title, bytes, type);
    else desk.store.setState({ problem: { key: 'charts.pngFailed' } });
  };
  return (
    <div className={styles.line}>
      {(['png', 'svg'] as const).map((type) => (
        <Button
          key={type}
          size="small"
          appearance="subtle"
          disabledFocusable={busy}
          aria-label={`${t(`charts.${type}`)} ${title}`}
          onClick={() => void give(type)}
        >
          {t(`charts.${type}`)}
        </Button>
      ))}
    </div>
  );
}
