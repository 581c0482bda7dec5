import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { giveTemplate, setTemplate } from '../../app';
import { useApp, useDesk } from '../DeskContext';
import { FileButton } from '../parts/FileButton';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', paddingBottom: '12px' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  line: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** The wording in use: to be saved, edited and chosen again. */
export function TemplateFile() {
  const styles = useStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const busy = useApp((s) => s.task !== undefined);
  const own = useApp((s) => s.memory.settings.template);
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.quiet}>
        {t('narrative.templateHint')}
      </Text>
      <Text size={200} className={styles.quiet}>
        {own ? t('narrative.templateOwn', { name: own.name }) : t('narrative.templateBuiltIn')}
      </Text>
      <div className={styles.line}>
        <Button size="small" disabledFocusable={busy} onClick={() => void giveTemplate(desk)}>
          {t('narrative.templateGive')}
        </Button>
        <FileButton
          label={t('narrative.templateTake')}
          accept=".txt"
          disabled={busy}
          onFile={(name, bytes) => void setTemplate(desk, { name, bytes })}
        />
        {own ? (
          <Button size="small" disabledFocusable={busy} onClick={() => void setTemplate(desk, undefined)}>
            {t('narrative.templateDrop')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
