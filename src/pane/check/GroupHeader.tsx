import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useTranslation } from 'react-i18next';
import { ALL_SEVERITIES, toggleGroup, type ListItem } from '../../app';
import { useDesk } from '../DeskContext';
import { SeverityIcon } from '../parts/SeverityTag';

const useStyles = makeStyles({
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    width: '100%',
    minHeight: '36px',
    padding: '6px 12px',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  count: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '2px',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  hint: {
    display: 'block',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Head of a group of findings, or of the two last sections; a click closes or opens it. */
export function GroupHeader({ item }: { readonly item: Extract<ListItem, { type: 'group' | 'section' }> }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const Chevron = item.isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <button
      type="button"
      className={styles.button}
      aria-expanded={item.isOpen}
      onClick={() => toggleGroup(desk, item.type === 'section' ? `+${item.id}` : item.id)}
    >
      <Chevron aria-hidden />
      <span className={styles.title}>
        {item.type === 'group' ? item.title : t(`check.${item.id}`)}
        {item.type === 'section' && item.id === 'cannotTell' ? (
          <span className={styles.hint}>{t('check.cannotTellHint')}</span>
        ) : null}
      </span>
      {item.type === 'section' ? (
        <span className={styles.count}>{item.count}</span>
      ) : (
        ALL_SEVERITIES.filter((s) => item.counts[s] > 0).map((severity) => (
          <span key={severity} className={styles.count} title={t(`severity.${severity}`)}>
            <SeverityIcon severity={severity} />
            {item.counts[severity]}
          </span>
        ))
      )}
    </button>
  );
}
