import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle24Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClipboardCheckmark24Regular } from '@fluentui/react-icons/svg/clipboard-checkmark';
import { useTranslation } from 'react-i18next';
import { check, chooseAgain, closeBook, countFindings, openHostBook, show } from '../../app';
import { useApp, useDesk } from '../DeskContext';
import { DownloadButton } from '../parts/DownloadButton';
import { Heading } from '../parts/Heading';
import { SeverityIcon } from '../parts/SeverityTag';
import { SampleList } from '../start/SampleList';
import { StartPanel, Steps } from '../start/StartPanel';
import { SheetChooser } from './SheetChooser';
import { TableList } from './TableList';
import { OtherSheets, TextSheet, UnrecognisedList } from './UnrecognisedList';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalM },
  facts: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '4px 12px', margin: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  big: { width: '100%', minHeight: '48px' },
  result: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  only: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Which book, whose, of which year, what was recognised in it; and the one big button. */
export function OverviewView() {
  const styles = useStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const book = useApp((s) => s.book);
  const checked = useApp((s) => s.report !== undefined);
  const busy = useApp((s) => s.task !== undefined);
  const oversize = useApp((s) => s.oversize);
  const onlySheets = useApp((s) => s.onlySheets);
  if (oversize) return <SheetChooser {...oversize} />;
  if (!book) return <StartPanel />;
  if (book.tables.length === 0) return <NoTables />;
  const year = book.year ?? t('overview.unknown');
  return (
    <div className={styles.root}>
      <dl className={styles.facts}>
        <dt className={styles.term}>{t('overview.organisation')}</dt>
        <dd className={styles.fact}>{book.organisation ?? t('overview.unknown')}</dd>
        <dt className={styles.term}>{t('overview.year')}</dt>
        <dd className={styles.fact}>{t('overview.yearKind', { year, kind: book.kind ?? '' })}</dd>
      </dl>
      <Button
        className={styles.big}
        appearance={checked ? 'secondary' : 'primary'}
        size="large"
        icon={<ClipboardCheckmark24Regular />}
        disabledFocusable={busy}
        onClick={() => void check(desk, { show: 'check' })}
      >
        {checked ? t('overview.again') : t('overview.start')}
      </Button>
      {checked ? <Result /> : null}
      {onlySheets ? (
        <div className={styles.only}>
          <Text size={200}>{t('sizes.only', { count: onlySheets.length })}</Text>
          <Button size="small" disabledFocusable={busy} onClick={() => void chooseAgain(desk)}>
            {t('sizes.again')}
          </Button>
        </div>
      ) : null}
      <TableList />
      <TextSheet />
      <UnrecognisedList />
      <OtherSheets />
      <div className={styles.actions}>
        <DownloadButton />
        {desk.place.openFile ? (
          <Button disabledFocusable={busy} onClick={() => closeBook(desk)}>
            {t('overview.another')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** A book without 附表, as on a first run: what this is for, a sample, and what the sheets were taken for. */
function NoTables() {
  const styles = useStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const busy = useApp((s) => s.task !== undefined);
  return (
    <div className={styles.root}>
      <div>
        <Heading>{t('overview.noTables')}</Heading>
        <Text>{t('overview.none')}</Text>
      </div>
      <Steps />
      <SampleList />
      <div className={styles.actions}>
        {desk.place.openFile ? (
          <Button disabledFocusable={busy} onClick={() => closeBook(desk)}>
            {t('overview.another')}
          </Button>
        ) : (
          <Button disabledFocusable={busy} onClick={() => void openHostBook(desk)}>
            {t('overview.readAgain')}
          </Button>
        )}
      </div>
      <TextSheet />
      <UnrecognisedList />
      <OtherSheets />
    </div>
  );
}

function Result() {
  const styles = useStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const judged = useApp((s) => s.judged);
  const passed = useApp((s) => s.report?.passed ?? 0);
  const counts = countFindings(judged);
  const isClean = counts.error + counts.warning + counts.info === 0;
  return (
    <div className={styles.result}>
      {isClean ? (
        <CheckmarkCircle24Filled className={styles.good} aria-hidden />
      ) : (
        <SeverityIcon severity={counts.error ? 'error' : counts.warning ? 'warning' : 'info'} />
      )}
      <Text>{isClean ? t('overview.clean', { passed }) : t('overview.found', counts)}</Text>
      <Button size="small" appearance="primary" onClick={() => show(desk, 'check')}>
        {t('overview.see')}
      </Button>
    </div>
  );
}
