import { makeStyles, tokens } from '@fluentui/react-components';

export const useCheckStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: '100%' },
  tools: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: `8px ${tokens.spacingHorizontalM} 6px`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // With large text the tools would fill the pane and leave no room for what they are for.
  sticky: { '@media (min-height: 520px)': { position: 'sticky', top: 0, zIndex: 2 } },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  search: { flexGrow: 1, flexBasis: '150px', minWidth: 0, maxWidth: 'none' },
  by: { flexShrink: 0 },
  action: { minWidth: 0 },
  severity: { minWidth: 0, flexGrow: 1, padding: '2px 6px', gap: '4px' },
  number: { fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  summary: { cursor: 'pointer' },
  resolved: { margin: '4px 0 0', paddingLeft: '1.4em', overflowWrap: 'anywhere' },
  push: { marginLeft: 'auto' },
});
