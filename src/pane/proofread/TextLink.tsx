import { useTranslation } from 'react-i18next';
import { goToText, type TextSpot } from '../../app';
import { useDesk } from '../DeskContext';
import { useLinkStyles } from '../parts/CellLink';

/** Words that lead to their place in the text. */
export function TextLink({ text, spot }: { readonly text: string; readonly spot: TextSpot }) {
  const styles = useLinkStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  return (
    <button
      type="button"
      className={styles.link}
      aria-label={t('proofread.showInText', { text })}
      onClick={(event) => {
        event.stopPropagation();
        goToText(desk, { start: spot.start, end: spot.end });
      }}
    >
      {text}
    </button>
  );
}
