import { Button, makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { setCodeList, setListIsWhole, setRuleFile, takePriorBook } from '../../app';
import { useApp, useDesk } from '../DeskContext';
import { FileButton } from '../parts/FileButton';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: '2px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground2 },
  name: { overflowWrap: 'anywhere' },
});

/** Files of the user's own: last year's book, rules, 科目. */
export function OwnFiles() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { ruleFile, codeList } = useApp((s) => s.memory.settings);
  const priorName = useApp((s) => s.priorName);
  return (
    <>
      <FileRow
        label={t('settings.prior')}
        hint={t('settings.priorHint')}
        accept=".xlsx,.xlsm,.xls"
        taken={priorName}
        onFile={(name, bytes) => void takePriorBook(desk, name, bytes)}
      />
      <FileRow
        label={t('settings.ruleFile')}
        hint={t('settings.ruleFileHint')}
        accept=".txt,.csv,.json"
        taken={ruleFile?.name}
        onFile={(name, bytes) => void setRuleFile(desk, { name, bytes })}
        onRemove={() => void setRuleFile(desk, undefined)}
      />
      <FileRow
        label={t('settings.codeList')}
        hint={t('settings.codeListHint')}
        accept=".xlsx,.xls,.csv,.txt,.json"
        taken={codeList?.name}
        onFile={(name, bytes) => void setCodeList(desk, { name, bytes })}
        onRemove={() => void setCodeList(desk, undefined)}
      />
      {codeList ? (
        <Switch
          label={t('settings.listIsWhole')}
          checked={codeList.isWhole}
          onChange={(_, { checked }) => void setListIsWhole(desk, checked)}
        />
      ) : null}
    </>
  );
}

interface FileRowProps {
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly taken: string | undefined;
  readonly onFile: (name: string, bytes: () => Promise<Uint8Array>) => void;
  readonly onRemove?: () => void;
}

function FileRow({ label, hint, accept, taken, onFile, onRemove }: FileRowProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const busy = useApp((s) => s.task !== undefined);
  const id = useId();
  return (
    <div className={styles.row} role="group" aria-labelledby={id}>
      <Text size={200} id={id}>
        {label}
      </Text>
      <div className={styles.buttons}>
        <FileButton label={t('settings.take')} accept={accept} disabled={busy} onFile={onFile} />
        {taken && onRemove ? (
          <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={onRemove}>
            {t('settings.remove')}
          </Button>
        ) : null}
        {taken ? (
          <Text size={200} className={styles.name}>
            {t('settings.priorNow', { name: taken })}
          </Text>
        ) : null}
      </div>
      <Text size={200} className={styles.quiet}>
        {hint}
      </Text>
    </div>
  );
}
