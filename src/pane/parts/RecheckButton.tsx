import { Button } from '@fluentui/react-components';
import { ArrowSync16Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { useTranslation } from 'react-i18next';
import { useApp } from '../DeskContext';

/** Does the check of a view once more. */
export function RecheckButton({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTranslation();
  const busy = useApp((s) => s.task !== undefined);
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<ArrowSync16Regular />}
      aria-label={t('check.recheck')}
      title={t('check.recheck')}
      disabledFocusable={busy}
      onClick={onClick}
    />
  );
}
