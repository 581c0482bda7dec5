import { Button, Checkbox } from '@fluentui/react-components';
import { DocumentArrowDown20Regular } from '@fluentui/react-icons/svg/document-arrow-down';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadWord } from '../../app';
import { useApp, useDesk } from '../DeskContext';

/** The text as a Word document with its charts, with or without the 附表. */
export function WordDownload() {
  const { t } = useTranslation();
  const desk = useDesk();
  const busy = useApp((s) => s.task !== undefined);
  const ready = useApp((s) => s.sections !== undefined);
  const [withTables, setWithTables] = useState(false);
  return (
    <>
      <Button
        icon={<DocumentArrowDown20Regular />}
        disabledFocusable={busy || !ready}
        onClick={() => void downloadWord(desk, withTables)}
      >
        {t('narrative.word')}
      </Button>
      <Checkbox
        label={t('narrative.wordTables')}
        checked={withTables}
        onChange={(_, { checked }) => setWithTables(checked === true)}
      />
    </>
  );
}
