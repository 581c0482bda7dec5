import { Field, Input, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setFact, type FactField } from '../../app';
import { useApp, useDesk } from '../DeskContext';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', paddingBottom: '12px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  input: { width: '100%', minWidth: 0 },
});

/** Fields for what the text needs and no table holds; kept in the book when the field is left. */
export function FactForm({ fields }: { readonly fields: readonly FactField[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const titles = new Map(useApp((s) => s.sections)?.map((s) => [s.id, s.heading]));
  const sections = [...new Set(fields.map((f) => f.section))];
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.quiet}>
        {t('narrative.factsHint')}
      </Text>
      {sections.map((section) => (
        <div key={section} className={styles.root} role="group" aria-label={titles.get(section) ?? section}>
          <Text weight="semibold" size={200}>
            {titles.get(section) ?? t('narrative.otherSection')}
          </Text>
          {fields
            .filter((f) => f.section === section)
            .map((field) => (
              <FactInput key={field.id} field={field} />
            ))}
        </div>
      ))}
    </div>
  );
}

function FactInput({ field }: { readonly field: FactField }) {
  const styles = useStyles();
  const desk = useDesk();
  const kept = useApp((s) => s.memory.facts[field.id]) ?? '';
  const [typed, setTyped] = useState<string | undefined>();
  const keep = () => {
    if (typed !== undefined) void setFact(desk, field.id, typed);
    setTyped(undefined);
  };
  const common = {
    className: styles.input,
    size: 'small' as const,
    value: typed ?? kept,
    onChange: (_: unknown, { value }: { value: string }) => setTyped(value),
    onBlur: keep,
  };
  return (
    <Field label={field.label} size="small" {...(field.hint ? { hint: field.hint } : {})}>
      {field.kind === 'choice' ? (
        <Select size="small" value={kept} onChange={(_, { value }) => void setFact(desk, field.id, value)}>
          <option value="" />
          {field.choices?.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      ) : field.kind === 'text' ? (
        <Textarea resize="vertical" rows={1} {...common} />
      ) : (
        <Input inputMode="decimal" contentAfter={<Text size={200}>{field.unit}</Text>} {...common} />
      )}
    </Field>
  );
}
