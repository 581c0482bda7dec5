import { useTranslation } from 'react-i18next';
import type { EquationView } from '../../check/types';
import { EquationTable } from '../parts/EquationTable';
import { useFindingStyles } from './FindingCard.styles';

/** Other equations that fail for the same cause; folded away until asked for. */
export function Consequences({ equations }: { readonly equations: readonly EquationView[] }) {
  const styles = useFindingStyles();
  const { t } = useTranslation();
  return (
    <details>
      <summary className={styles.summary}>{t('check.consequences', { count: equations.length })}</summary>
      {equations.map((equation, i) => (
        <div key={i} className={styles.consequence}>
          <div className={styles.quiet}>
            {t('check.rule', { id: equation.rule })} · {equation.verdict}
          </div>
          <EquationTable equation={equation} />
        </div>
      ))}
    </details>
  );
}
