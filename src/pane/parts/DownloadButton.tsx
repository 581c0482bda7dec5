import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { useTranslation } from 'react-i18next';
import { downloadCopy } from '../../app';
import { useApp, useDesk } from '../DeskContext';

/** 下载核对后的副本; only where the book is a file. */
export function DownloadButton() {
  const { t } = useTranslation();
  const desk = useDesk();
  const busy = useApp((s) => s.task !== undefined);
  const changed = useApp((s) => s.changed);
  if (!desk.place.openFile) return null;
  return (
    <Button
      icon={<ArrowDownload20Regular />}
      appearance={changed ? 'primary' : 'secondary'}
      title={t('copy.hint')}
      disabledFocusable={busy}
      onClick={() => void downloadCopy(desk)}
    >
      {t('copy.download')}
    </Button>
  );
}
