import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { useDropzone, type FileRejection } from 'react-dropzone';
import { useTranslation } from 'react-i18next';
import { openFile, openHostBook } from '../../app';
import { useApp, useDesk } from '../DeskContext';
import { EmptyState } from '../parts/EmptyState';
import { SampleList } from './SampleList';
import { Heading } from '../parts/Heading';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalM },
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalM}`,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: 'center',
  },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  icon: { color: tokens.colorBrandForeground1, lineHeight: 1, fontSize: '40px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  local: { display: 'flex', gap: '4px', alignItems: 'flex-start', color: tokens.colorNeutralForeground2 },
  steps: { margin: 0, paddingLeft: '1.6em', display: 'flex', flexDirection: 'column', gap: '4px' },
});

/** Before any book is open: what this does, where to drop a file, a sample one click away. */
export function StartPanel() {
  const styles = useStyles();
  const desk = useDesk();
  return (
    <div className={styles.root}>
      {desk.place.openFile ? <DropZone /> : <ReadOpenBook />}
      <Steps />
      <SampleList />
    </div>
  );
}

/** What the work is, from the file to the text. */
export function Steps() {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <section>
      <Heading>{t('start.title')}</Heading>
      <ol className={styles.steps}>
        <li>{t('start.step1')}</li>
        <li>{t('start.step2')}</li>
        <li>{t('start.step3')}</li>
      </ol>
    </section>
  );
}

const WORKBOOKS = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'application/vnd.ms-excel.sheet.macroEnabled.12': ['.xlsm'],
  'application/vnd.ms-excel': ['.xls'],
};

function DropZone() {
  const styles = useStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const busy = useApp((s) => s.task !== undefined);
  const refuse = (rejections: readonly FileRejection[]) => {
    const name = rejections[0]?.file.name ?? '';
    const problem = rejections.length > 1 ? { key: 'start.oneOnly' } : { key: 'start.wrongType', values: { name } };
    desk.store.setState({ problem });
  };
  const { getRootProps, getInputProps, open, isDragActive } = useDropzone({
    accept: WORKBOOKS,
    multiple: false,
    noClick: true,
    noKeyboard: true,
    disabled: busy,
    onDropAccepted: ([file]) => {
      if (file) void openFile(desk, file.name, async () => new Uint8Array(await file.arrayBuffer()));
    },
    onDropRejected: refuse,
  });
  return (
    <div
      {...getRootProps({ className: mergeClasses(styles.drop, isDragActive && styles.over), role: 'group' })}
      aria-label={t('start.drop')}
    >
      <input {...getInputProps({ 'aria-label': t('start.choose') })} />
      <span className={styles.icon} aria-hidden>
        <DocumentTableRegular />
      </span>
      <Text weight="semibold">{isDragActive ? t('start.dropNow') : t('start.drop')}</Text>
      <Button appearance="primary" icon={<FolderOpen20Regular />} onClick={open} disabledFocusable={busy}>
        {t('start.choose')}
      </Button>
      <Text size={200} className={styles.quiet}>
        {t('start.types')}
      </Text>
      <Text size={200} className={styles.local}>
        <LockClosed16Regular aria-hidden />
        <span>{t('start.local')}</span>
      </Text>
    </div>
  );
}

function ReadOpenBook() {
  const { t } = useTranslation();
  const desk = useDesk();
  const busy = useApp((s) => s.task !== undefined);
  return (
    <EmptyState icon={<DocumentTableRegular />} title={t('overview.book')} hint={t('start.excelEmpty')}>
      <Button appearance="primary" size="large" disabledFocusable={busy} onClick={() => void openHostBook(desk)}>
        {t('start.excelRead')}
      </Button>
    </EmptyState>
  );
}
