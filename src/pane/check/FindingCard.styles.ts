import { makeStyles, tokens } from '@fluentui/react-components';

export const useFindingStyles = makeStyles({
  card: {
    padding: '8px 12px 8px 9px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: '3px solid transparent',
    cursor: 'pointer',
  },
  error: { borderLeftColor: tokens.colorStatusDangerBackground3 },
  warning: { borderLeftColor: tokens.colorStatusWarningBackground3 },
  info: { borderLeftColor: tokens.colorNeutralStroke1 },
  open: { backgroundColor: tokens.colorNeutralBackground2, cursor: 'default' },
  head: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap', fontSize: tokens.fontSizeBase200 },
  verdict: { color: tokens.colorNeutralForeground2 },
  cell: { marginLeft: 'auto', fontSize: tokens.fontSizeBase200 },
  message: { margin: '2px 0 0', overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase300 },
  clamp: {
    display: '-webkit-box',
    '-webkit-box-orient': 'vertical',
    '-webkit-line-clamp': '3',
    overflow: 'hidden',
  },
  body: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '8px' },
  equation: {
    padding: '6px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center' },
  rule: { marginLeft: 'auto', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase100 },
  expired: { color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase200 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200, padding: '2px 0' },
  consequence: { marginTop: '8px' },
});
