import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { setSheetKind } from '../../app';
import { useApp, useDesk } from '../DeskContext';

// A long name of a kind must not make the field wider than the pane.
const useStyles = makeStyles({ field: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } } });

/** Lets the user say what a sheet is; kept in the book. */
export function KindField({ sheet }: { readonly sheet: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const kinds = useApp((s) => s.kinds);
  const chosen = useApp((s) => s.memory.sheetKinds[sheet]) ?? '';
  const busy = useApp((s) => s.task !== undefined);
  return (
    <Field label={t('overview.kindField')} size="small" className={styles.field}>
      <Select
        size="small"
        value={chosen}
        disabled={busy}
        onChange={(_, { value }) => void setSheetKind(desk, sheet, value || undefined)}
      >
        <option value="">{t('overview.kindAuto')}</option>
        <option value="none">{t('overview.kindIgnore')}</option>
        {kinds.map(({ kind, name }) => (
          <option key={kind} value={kind}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
