import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { goTo } from '../../app';
import { formatRef, type CellRef } from '../../workbook';
import { useDesk } from '../DeskContext';

export const useLinkStyles = makeStyles({
  link: {
    display: 'inline',
    padding: '0 1px',
    margin: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorBrandForegroundLink,
    textAlign: 'inherit',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textUnderlineOffset: '3px',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationStyle: 'solid' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

export interface CellLinkProps {
  readonly text: string;
  readonly target: CellRef;
  /** What the cell is, for a screen reader. */
  readonly label?: string;
  /** −1 keeps it out of the tab order, in list rows that are not the current one. */
  readonly tabIndex?: 0 | -1;
}

/** A number (or address) that leads to its cell. */
export function CellLink({ text, target, label, tabIndex = 0 }: CellLinkProps) {
  const styles = useLinkStyles();
  const desk = useDesk();
  const { t } = useTranslation();
  const cell = formatRef(target);
  const said = label ? t('equation.goTo', { label, text, cell }) : t('cell.goTo', { text, cell });
  return (
    <button
      type="button"
      className={styles.link}
      aria-label={said}
      title={cell}
      tabIndex={tabIndex}
      onClick={(event) => {
        event.stopPropagation();
        void goTo(desk, target);
      }}
    >
      {text}
    </button>
  );
}
