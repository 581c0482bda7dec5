import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { formatRef } from '../../workbook';
import { unfoldCell } from '../../app';
import { useApp, useDesk } from '../DeskContext';
import { EquationTable } from '../parts/EquationTable';

const useStyles = makeStyles({
  root: { padding: `8px ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200 },
  equations: { display: 'flex', flexDirection: 'column', gap: '12px', paddingTop: '8px' },
  fails: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  verdict: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** 当前单元格: every equation the selected cell takes part in, holding or not. */
export function CellPanel() {
  const styles = useStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const here = useApp((s) => s.cellEquations);
  const isOpen = useApp((s) => s.isCellOpen);
  const count = here?.equations.length ?? 0;
  if (!here || count === 0)
    return (
      <div className={mergeClasses(styles.root, styles.quiet)}>
        {here ? t('check.cellNone', { cell: formatRef(here.ref) }) : t('check.cellHint')}
      </div>
    );
  const cell = formatRef(here.ref);
  return (
    <details className={styles.root} open={isOpen} onToggle={(event) => unfoldCell(desk, event.currentTarget.open)}>
      <summary className={styles.summary}>{t('check.cellCount', { cell, count })}</summary>
      <div className={styles.equations}>
        {here.equations.map((equation, i) => (
          <div key={i}>
            <Text className={mergeClasses(styles.verdict, equation.verdict !== '一致' && styles.fails)}>
              {equation.verdict}
            </Text>
            <EquationTable equation={equation} />
          </div>
        ))}
      </div>
    </details>
  );
}
