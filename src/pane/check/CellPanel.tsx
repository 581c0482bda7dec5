import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { formatRef } from '../../workbook';
import { useApp } from '../DeskContext';
import { EquationTable } from '../parts/EquationTable';

const useStyles = makeStyles({
  root: { padding: `8px ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200 },
  equations: { display: 'flex', flexDirection: 'column', gap: '12px', paddingTop: '8px' },
  verdict: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** 当前单元格: every equation the selected cell takes part in, holding or not. */
export function CellPanel() {
  const styles = useStyles();
  const { t } = useTranslation();
  const here = useApp((s) => s.cellEquations);
  if (!here) return null;
  const cell = formatRef(here.ref);
  if (here.equations.length === 0) return null;
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>{t('check.cellCount', { cell, count: here.equations.length })}</summary>
      <div className={styles.equations}>
        {here.equations.map((equation, i) => (
          <div key={i}>
            <Text className={styles.verdict}>{equation.verdict}</Text>
            <EquationTable equation={equation} />
          </div>
        ))}
      </div>
    </details>
  );
}
