import { makeStyles, tokens } from '@fluentui/react-components';
import { Settings20Regular } from '@fluentui/react-icons/svg/settings';
import { useTranslation } from 'react-i18next';
import { countFindings, show, type ViewId } from '../app';
import { useApp, useDesk } from './DeskContext';
import { Tabs } from './parts/Tabs';

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
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    whiteSpace: 'nowrap',
  },
  file: {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  tabs: { flexWrap: 'wrap', padding: '0 6px' },
  tab: { padding: '8px 6px', '::after': { left: '6px', right: '6px' } },
  settings: { marginLeft: 'auto', padding: '8px 6px' },
  count: {
    marginLeft: '4px',
    padding: '0 5px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorStatusDangerBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

const VIEWS: readonly Exclude<ViewId, 'settings'>[] = ['overview', 'check', 'charts', 'narrative', 'proofread'];

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
        <h1 className={styles.name}>{t('app.name')}</h1>
        <span className={styles.file} title={file}>
          {file ?? t('app.tagline')}
        </span>
      </div>
      <Tabs
        className={styles.tabs}
        label={t('views.label')}
        controls="view"
        selected={view}
        onSelect={(id) => show(desk, id)}
        items={[
          ...VIEWS.map((id) => ({
            id,
            className: styles.tab!,
            content: (
              <>
                {t(`views.${id}`)}
                {id === 'check' && errors > 0 ? <span className={styles.count}>{errors}</span> : null}
              </>
            ),
          })),
          {
            id: 'settings' as const,
            label: t('views.settings'),
            content: <Settings20Regular />,
            className: styles.settings!,
          },
        ]}
      />
    </header>
  );
}
