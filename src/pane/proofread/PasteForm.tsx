import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { proofreadWords } from '../../app';
import { useApp, useDesk } from '../DeskContext';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', padding: tokens.spacingHorizontalM },
  area: { '& textarea': { minHeight: '260px' } },
  line: { display: 'flex', gap: '8px' },
});

/** A text pasted from anywhere. */
export function PasteForm({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const busy = useApp((s) => s.task !== undefined);
  const [text, setText] = useState('');
  const submit = async () => {
    await proofreadWords(desk, text, t('proofread.pasted'));
    onClose();
  };
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) void submit();
      }}
    >
      <Field label={t('proofread.pasteLabel')}>
        <Textarea
          autoFocus
          className={styles.area}
          resize="vertical"
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <div className={styles.line}>
        <Button type="submit" appearance="primary" disabledFocusable={busy || !text.trim()}>
          {t('proofread.start')}
        </Button>
        <Button onClick={onClose}>{t('check.cancel')}</Button>
      </div>
    </form>
  );
}
