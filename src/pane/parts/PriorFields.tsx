import { Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setPriorFigure, takePriorBook, type PriorField } from '../../app';
import { useApp, useDesk } from '../DeskContext';
import { FileButton } from './FileButton';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  input: { width: '100%', minWidth: 0, '& input': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } },
});

/** Last year's figures: from last year's book, or typed. */
export function PriorFields({ fields }: { readonly fields: readonly PriorField[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const busy = useApp((s) => s.task !== undefined);
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.quiet}>
        {t('charts.priorHint')}
      </Text>
      <div>
        <FileButton
          label={t('charts.priorFile')}
          accept=".xlsx,.xlsm,.xls"
          disabled={busy}
          onFile={(name, bytes) => void takePriorBook(desk, name, bytes)}
        />
      </div>
      {fields.map((field) => (
        <PriorInput key={field.key} field={field} />
      ))}
    </div>
  );
}

function PriorInput({ field }: { readonly field: PriorField }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const kept = useApp((s) => s.memory.prior?.figures[field.key]) ?? '';
  const [typed, setTyped] = useState<string | undefined>();
  const [bad, setBad] = useState(false);
  const keep = async () => {
    if (typed === undefined || typed === kept) return setTyped(undefined);
    const taken = await setPriorFigure(desk, field.key, typed);
    setBad(!taken);
    if (taken) setTyped(undefined);
  };
  return (
    <Field
      label={field.label}
      size="small"
      {...(bad ? { validationMessage: t('charts.priorBad'), validationState: 'error' as const } : {})}
    >
      <Input
        size="small"
        className={styles.input}
        inputMode="decimal"
        contentAfter={<Text size={200}>万元</Text>}
        value={typed ?? kept}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={() => void keep()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void keep();
        }}
      />
    </Field>
  );
}
