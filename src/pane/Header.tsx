import { makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { Settings20Regular } from '@fluentui/react-icons/svg/settings';
import { useTranslation } from 'react-i18next';
import { countFindings, show, type ViewId } from '../app';
import { useApp, useDesk } from './DeskContext';

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  book: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    minWidth: 0,
  },
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1, whiteSpace: 'nowrap' },
  file: {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  tabs: { flexWrap: 'wrap', padding: '0 4px' },
  tab: { padding: '8px 8px' },
  settings: { marginLeft: 'auto', padding: '8px 6px' },
  count: {
    marginLeft: '4px',
    padding: '0 5px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorStatusDangerBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase100,
    lineHeight: '16px',
    fontVariantNumeric: 'tabular-nums',
  },
});

const VIEWS: readonly ViewId[] = ['overview', 'check', 'charts', 'narrative'];

/** Which book is open, and the way between the views. */
export function Header() {
  const styles = useStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const view = useApp((s) => s.view);
  const file = useApp((s) => s.book?.name);
  const errors = useApp((s) => countFindings(s.judged).error);
  return (
    <header className={styles.header}>
      <div className={styles.book}>
        <Text as="h1" className={styles.name}>
          {t('app.name')}
        </Text>
        <span className={styles.file} title={file}>
          {file ?? t('app.tagline')}
        </span>
      </div>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={t('views.label')}
        selectedValue={view}
        onTabSelect={(_, { value }) => show(desk, value as ViewId)}
      >
        {VIEWS.map((id) => (
          <Tab key={id} id={`tab-${id}`} aria-controls="view" value={id} className={styles.tab}>
            {t(`views.${id}`)}
            {id === 'check' && errors > 0 ? <span className={styles.count}>{errors}</span> : null}
          </Tab>
        ))}
        <Tab
          id="tab-settings"
          aria-controls="view"
          value="settings"
          className={styles.settings}
          icon={<Settings20Regular />}
          aria-label={t('views.settings')}
          title={t('views.settings')}
        />
      </TabList>
    </header>
  );
}
