import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CannotTell } from '../../check/types';

const useStyles = makeStyles({
  root: {
    padding: '6px 12px 6px 34px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A rule that could not be judged: which, where, and what is missing. */
export function CannotTellItem({ item }: { readonly item: CannotTell }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.root}>
      <Text block size={200}>
        {item.table ? `${item.table}：` : ''}
        {item.ruleTitle}
      </Text>
      <Text block size={200} className={styles.quiet}>
        {t('check.missing', { missing: item.missing })}
      </Text>
    </div>
  );
}
