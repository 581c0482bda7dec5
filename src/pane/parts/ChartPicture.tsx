import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ChartPreview } from '../../app';

const useStyles = makeStyles({
  picture: {
    width: '100%',
    maxWidth: '480px',
    height: 'auto',
    display: 'block',
    margin: '0 auto',
    backgroundColor: '#ffffff',
  },
});

/** Preview of a chart; nothing for one that cannot be drawn. As an image, so that nothing in it can run or load. */
export function ChartPicture({ chart: { spec, svg } }: { readonly chart: ChartPreview }) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (!svg) return null;
  return (
    <img
      className={styles.picture}
      alt={t('charts.alt', { title: `${spec.id} ${spec.title}` })}
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
    />
  );
}
