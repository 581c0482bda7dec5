import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Filled } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { useTranslation } from 'react-i18next';
import type { Severity } from '../../check/types';

export const useSeverityStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
});

const useStyles = makeStyles({
  tag: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '3px',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
});

/** Icon of a severity; always shown beside a word, never alone. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useSeverityStyles();
  const Icon = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Filled }[severity];
  return <Icon className={styles[severity]} aria-hidden />;
}

/** 错误 / 警告 / 提示 as icon and word, so that it does not hang on colour. */
export function SeverityTag({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const colours = useSeverityStyles();
  const { t } = useTranslation();
  return (
    <span className={mergeClasses(styles.tag, colours[severity])}>
      <SeverityIcon severity={severity} />
      {t(`severity.${severity}`)}
    </span>
  );
}
