import { Field, makeStyles, Select, Switch, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { setFact, setSetting } from '../../app';
import { LANGUAGES, type Language } from '../../locale';
import { useApp, useDesk } from '../DeskContext';
import { usePreferences } from '../Preferences';
import type { TextSize, ThemeChoice } from '../theme';
import { OwnFiles } from './OwnFiles';
import { RuleSwitches } from './RuleSwitches';
import { Heading } from '../parts/Heading';
import { TakeOut } from './TakeOut';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, padding: tokens.spacingHorizontalM },
  group: { display: 'flex', flexDirection: 'column', gap: '10px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** 设置: what belongs to this book (kept in it) and what belongs to this computer. */
export function SettingsView() {
  const styles = useStyles();
  const { t } = useTranslation();
  const hasBook = useApp((s) => s.book !== undefined);
  return (
    <div className={styles.root}>
      <Group title={t('settings.book')} hint={hasBook ? t('settings.bookHint') : t('settings.noBook')}>
        {hasBook ? <BookSettings /> : null}
      </Group>
      {hasBook ? (
        <Group title={t('takeOut.title')}>
          <TakeOut />
        </Group>
      ) : null}
      {hasBook ? (
        <Group title={t('settings.rules')} hint={t('settings.rulesHint')}>
          <RuleSwitches />
        </Group>
      ) : null}
      <Group title={t('settings.device')}>
        <DeviceSettings />
      </Group>
      <Group title={t('settings.about')}>
        <Text size={200}>{t('settings.limitsText')}</Text>
        <Text size={200}>{t('settings.privacy')}</Text>
      </Group>
    </div>
  );
}

function Group({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <section className={styles.group}>
      <div>
        <Heading>{title}</Heading>
        {hint ? (
          <Text size={200} className={styles.quiet}>
            {hint}
          </Text>
        ) : null}
      </div>
      {children}
    </section>
  );
}

/** What the text calls this fact; the section on 机关运行经费 goes by it. */
const UNIT_KIND_FACT = '单位性质';
const UNIT_KINDS = { 行政单位: 'admin', 参照公务员法管理的事业单位: 'civil', 事业单位: 'public' } as const;

function BookSettings() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { trailingZeros } = useApp((s) => s.memory.settings);
  const unitKind = useApp((s) => s.memory.facts[UNIT_KIND_FACT]);
  return (
    <>
      <YearField />
      <Field label={t('settings.unitKind')} hint={t('settings.unitKindHint')} size="small">
        <Select
          size="small"
          value={unitKind ?? ''}
          onChange={(_, { value }) => void setFact(desk, UNIT_KIND_FACT, value)}
        >
          <option value="">{t('settings.unitKinds.unset')}</option>
          {Object.entries(UNIT_KINDS).map(([kind, name]) => (
            <option key={kind} value={kind}>
              {t(`settings.unitKinds.${name}`)}
            </option>
          ))}
        </Select>
      </Field>
      <OwnFiles />
      <Switch
        label={t('settings.trailingZeros')}
        checked={trailingZeros ?? false}
        onChange={(_, { checked }) => void setSetting(desk, 'trailingZeros', checked || undefined)}
      />
    </>
  );
}

/** Years to choose from: those around the one the book says, or now. */
function YearField() {
  const { t } = useTranslation();
  const desk = useDesk();
  const chosen = useApp((s) => s.memory.settings.year);
  const said = useApp((s) => s.book?.year) ?? new Date().getFullYear();
  const years = [...new Set([said + 1, said, said - 1, said - 2, ...(chosen === undefined ? [] : [chosen])])];
  return (
    <Field label={t('settings.year')} hint={t('settings.yearHint')} size="small">
      <Select
        size="small"
        value={chosen === undefined ? '' : String(chosen)}
        onChange={(_, { value }) => void setSetting(desk, 'year', value ? Number(value) : undefined)}
      >
        <option value="">{t('settings.yearAuto')}</option>
        {years
          .sort((a, b) => b - a)
          .map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
      </Select>
    </Field>
  );
}

function DeviceSettings() {
  const { t } = useTranslation();
  const { language, setLanguage, choice, setChoice, textSize, setTextSize } = usePreferences();
  return (
    <>
      <Field label={t('settings.language')} size="small">
        <Select size="small" value={language} onChange={(_, { value }) => setLanguage(value as Language)}>
          {Object.entries(LANGUAGES).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('settings.theme')} size="small">
        <Select size="small" value={choice} onChange={(_, { value }) => setChoice(value as ThemeChoice)}>
          {(['auto', 'light', 'dark', 'contrast'] as const).map((id) => (
            <option key={id} value={id}>
              {t(`settings.themes.${id}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('settings.textSize')} size="small">
        <Select size="small" value={textSize} onChange={(_, { value }) => setTextSize(value as TextSize)}>
          {(['100', '125', '150', '200'] as const).map((size) => (
            <option key={size} value={size}>
              {size}%
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
