import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { openSample } from '../../app';
import { useApp, useDesk } from '../DeskContext';
import { Heading } from '../parts/Heading';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  item: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: { overflowWrap: 'anywhere' },
  title: { marginBottom: '6px' },
});

/** Books that come with the program. */
export function SampleList() {
  const styles = useStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const busy = useApp((s) => s.task !== undefined);
  if (desk.place.samples.length === 0) return null;
  return (
    <section>
      <Heading className={styles.title}>{t('start.samples')}</Heading>
      <ul className={styles.list}>
        {desk.place.samples.map((sample) => (
          <li key={sample.id} className={styles.item}>
            <Text size={200} className={styles.name}>
              {sample.name.replace(/\.xlsx$/, '')}
            </Text>
            <Button
              size="small"
              aria-label={`${t('start.sampleTry')} ${sample.name}`}
              disabledFocusable={busy}
              onClick={() => void openSample(desk, sample)}
            >
              {t('start.sampleTry')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
