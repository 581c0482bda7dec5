import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftReason } from '../../app';
import { useApp, useDesk } from '../DeskContext';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '6px' },
  line: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

export interface ReasonFormProps {
  /** Of the finding: what is typed is kept with it. */
  readonly id: string;
  readonly onReason: (reason: string) => void;
}

/** Asks why a finding may be dismissed; without a reason it is not. */
export function ReasonForm({ id, onReason }: ReasonFormProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const reason = useApp((s) => s.drafts[id] ?? '');
  const setReason = (text: string) => draftReason(desk, id, text);
  const onClose = () => draftReason(desk, id, undefined);
  const [refused, setRefused] = useState(false);
  const submit = () => {
    if (!reason.trim()) return setRefused(true);
    onReason(reason);
    onClose();
  };
  const suggestions = [t('check.reason1'), t('check.reason2')];
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label={t('check.reasonLabel')}
        required
        size="small"
        {...(refused && !reason.trim()
          ? { validationMessage: t('check.reasonRequired'), validationState: 'error' as const }
          : { hint: t('check.reasonHint') })}
      >
        <Textarea
          autoFocus
          size="small"
          resize="vertical"
          value={reason}
          onChange={(_, { value }) => setReason(value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose();
          }}
        />
      </Field>
      <div className={styles.line}>
        {suggestions.map((text) => (
          <Button key={text} size="small" appearance="outline" shape="circular" onClick={() => setReason(text)}>
            {text}
          </Button>
        ))}
      </div>
      <div className={styles.line}>
        <Button type="submit" size="small" appearance="primary">
          {t('check.confirmDismiss')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('check.cancel')}
        </Button>
      </div>
    </form>
  );
}
