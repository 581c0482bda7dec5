import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takeOutAll } from '../../app';
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
  const snapshot = useApp((s) => s.snapshot);
  const [asked, setAsked] = useState(false);
  const sheets = snapshot?.sheets.flatMap((s) => (s.ownAs === undefined ? [] : [s.name])) ?? [];
  if (!asked)
    return (
      <div className={styles.root}>
        <Text size={200}>{t('takeOut.what')}</Text>
        <Button size="small" disabledFocusable={busy} onClick={() => setAsked(true)}>
          {t('takeOut.ask')}
        </Button>
      </div>
    );
  return (
    <div className={styles.root} role="alertdialog" aria-label={t('takeOut.ask')}>
      <Text size={300}>
        {sheets.length > 0 ? t('takeOut.sheets', { names: sheets.join('”“') }) : t('takeOut.noSheets')}
      </Text>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy}
          style={{ backgroundColor: tokens.colorStatusDangerBackground3, color: tokens.colorNeutralForegroundOnBrand }}
          onClick={() => {
            setAsked(false);
            void takeOutAll(desk);
          }}
        >
          {t('takeOut.sure')}
        </Button>
        <Button size="small" autoFocus onClick={() => setAsked(false)}>
          {t('takeOut.not')}
        </Button>
      </div>
    </div>
  );
}
