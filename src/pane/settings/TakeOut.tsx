import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sheetsToTakeOut, takeOutAll } from '../../app';
import { useApp, useDesk } from '../DeskContext';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'flex-start' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Takes out of the book all that we wrote, after saying what goes: deleting a sheet cannot be undone in Excel. */
export function TakeOut() {
  const styles = useStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const busy = useApp((s) => s.task !== undefined);
  const [sheets, setSheets] = useState<readonly string[]>();
  if (!sheets)
    return (
      <div className={styles.root}>
        <Text size={200}>{t('takeOut.what')}</Text>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => void sheetsToTakeOut(desk).then((names) => setSheets(names))}
        >
          {t('takeOut.ask')}
        </Button>
      </div>
    );
  const question = sheets.length > 0 ? t('takeOut.sheets', { names: sheets.join('”“') }) : t('takeOut.noSheets');
  return (
    <div className={styles.root} role="alertdialog" aria-label={t('takeOut.ask')}>
      <Text>{question}</Text>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => {
            setSheets(undefined);
            void takeOutAll(desk);
          }}
        >
          {t('takeOut.sure')}
        </Button>
        <Button size="small" autoFocus onClick={() => setSheets(undefined)}>
          {t('takeOut.not')}
        </Button>
      </div>
    </div>
  );
}
