import { makeStyles, tokens } from '@fluentui/react-components';

export const useEquationStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  sign: { width: '18px', padding: 0, color: tokens.colorNeutralForeground3, verticalAlign: 'top', textAlign: 'left' },
  label: {
    padding: '1px 8px 1px 0',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  value: {
    width: '1%',
    padding: '1px 0',
    textAlign: 'right',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    verticalAlign: 'top',
  },
  sum: { '& > *': { borderTop: `1px solid ${tokens.colorNeutralStroke1}` } },
  difference: {
    '& > *': {
      borderTop: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground1,
    },
  },
  // Keeps the places of all amounts under each other without inventing zeros that are not printed.
  places: { visibility: 'hidden' },
  unit: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  more: {
    border: 'none',
    background: 'none',
    padding: '2px 0 2px 18px',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    textAlign: 'left',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});
