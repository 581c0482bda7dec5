import { makeStyles, SearchBox, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ALL_SEVERITIES, setRule } from '../../app';
import type { Severity } from '../../check/types';
import { useApp, useDesk } from '../DeskContext';

const useStyles = makeStyles({
  search: { maxWidth: 'none', width: '100%' },
  list: { margin: 0, padding: 0, listStyleType: 'none', maxHeight: '360px', overflowY: 'auto' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  title: { overflowWrap: 'anywhere' },
  id: { color: tokens.colorNeutralForeground2 },
});

/** Every rule with its severity; it can be switched off or given another. */
export function RuleSwitches() {
  const styles = useStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const rules = useApp((s) => s.rules);
  const chosen = useApp((s) => s.memory.settings.rules);
  const [text, setText] = useState('');
  const words = text.trim().toLowerCase();
  const shown = rules.filter((r) => `${r.id} ${r.title}`.toLowerCase().includes(words));
  return (
    <>
      <SearchBox
        size="small"
        className={styles.search}
        aria-label={t('settings.rulesSearch')}
        placeholder={t('settings.rulesSearch')}
        value={text}
        onChange={(_, { value }) => setText(value)}
      />
      <ul className={styles.list} tabIndex={0} aria-label={t('settings.rules')}>
        {shown.map((rule) => (
          <li key={rule.id} className={styles.item}>
            <Text size={200} className={styles.title} title={rule.basis}>
              <span className={styles.id}>{rule.id}</span> {rule.title}
            </Text>
            <Select
              size="small"
              aria-label={`${rule.id} ${rule.title}`}
              value={chosen[rule.id] ?? ''}
              onChange={(_, { value }) =>
                void setRule(desk, rule.id, (value || undefined) as 'off' | Severity | undefined)
              }
            >
              <option value="">{t('settings.ruleDefault', { severity: t(`severity.${rule.severity}`) })}</option>
              <option value="off">{t('settings.ruleOff')}</option>
              {ALL_SEVERITIES.map((severity) => (
                <option key={severity} value={severity}>
                  {t(`severity.${severity}`)}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
    </>
  );
}
