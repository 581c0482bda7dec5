import { Button, Field, Input, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setFact, type FactField } from '../../app';
import { useApp, useDesk } from '../DeskContext';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', paddingBottom: '12px' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  last: { display: 'flex', alignItems: 'baseline', gap: '4px' },
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200, padding: '4px 0' },
  input: { width: '100%', minWidth: 0 },
});

export interface FactFormProps {
  readonly fields: readonly FactField[];
  /** Those the text waits for now. */
  readonly pending: ReadonlySet<string>;
}

/**
 * Fields for what the text needs and no table holds; kept in the book when the field is left. Fields that this text does
 * not ask for are folded away: a unit that has no cars is not asked about their upkeep.
 */
export function FactForm({ fields, pending }: FactFormProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [asked] = useState(pending);
  const facts = useApp((s) => s.memory.facts);
  const isWanted = (f: FactField) => asked.has(f.id) || pending.has(f.id) || facts[f.id] !== undefined;
  const wanted = fields.filter(isWanted);
  const others = fields.filter((f) => !isWanted(f));
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.quiet}>
        {t('narrative.factsHint')}
      </Text>
      <FieldGroups fields={wanted} />
      {others.length > 0 ? (
        <details>
          <summary className={styles.summary}>{t('narrative.otherFacts', { count: others.length })}</summary>
          <FieldGroups fields={others} />
        </details>
      ) : null}
    </div>
  );
}

function FieldGroups({ fields }: { readonly fields: readonly FactField[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const titles = new Map(useApp((s) => s.sections)?.map((s) => [s.id, s.heading]));
  const sections = [...new Set(fields.map((f) => f.section))];
  return sections.map((section) => (
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
  ));
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
  const input = (
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
  return (
    <div>
      {input}
      <LastYear field={field} isFilled={kept !== ''} />
    </div>
  );
}

/** What was told the year before, to be taken over with one click. */
function LastYear({ field, isFilled }: { readonly field: FactField; readonly isFilled: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const last = useApp((s) => s.memory.lastFacts[field.id]);
  if (!last || isFilled || field.id.startsWith('上年.')) return null;
  return (
    <div className={styles.last}>
      <Text size={200} className={styles.quiet}>
        {t('narrative.lastYear', { text: last })}
      </Text>
      <Button
        size="small"
        appearance="subtle"
        aria-label={`${t('narrative.takeLast')} ${field.label}`}
        onClick={() => void setFact(desk, field.id, last)}
      >
        {t('narrative.takeLast')}
      </Button>
    </div>
  );
}
