import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EquationTerm, EquationView } from '../../check/types';
import { CellLink } from './CellLink';
import { shownAmount } from './shownAmount';
import { useEquationStyles } from './EquationTable.styles';

/** Terms shown before 「显示其余」; a sum of thirty lines would push everything else off a narrow pane. */
const FIRST = 8;

/** A whole equation as a small ledger: left side, right side, sums where there are several terms, and the difference. */
export function EquationTable({ equation }: { readonly equation: EquationView }) {
  const styles = useEquationStyles();
  const { t } = useTranslation();
  const places = mostPlaces(equation);
  return (
    <table className={styles.table} aria-label={t('equation.label')}>
      <colgroup>
        <col className={styles.sign} />
        <col />
        <col className={styles.value} />
      </colgroup>
      <Side terms={equation.left} total={equation.leftValue} first="" places={places} />
      <Side terms={equation.right} total={equation.rightValue} first={equation.relation} places={places} />
      <tbody>
        <tr className={styles.difference}>
          <td className={styles.sign} />
          <th scope="row" className={styles.label}>
            {t('equation.difference')} <span className={styles.unit}>{equation.unit}</span>
          </th>
          <td className={styles.value}>
            <Amount text={shownAmount(equation.difference)} places={places} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

interface SideProps {
  readonly terms: readonly EquationTerm[];
  readonly total: string;
  /** Sign before the first term: the relation, on the right side. */
  readonly first: string;
  readonly places: number;
}

/** Decimals that the longest amount of the equation shows. */
function mostPlaces({ left, right, leftValue, rightValue, difference }: EquationView): number {
  const sums = [leftValue, rightValue, difference].map(shownAmount);
  return Math.max(...[...left, ...right].map((term) => placesOf(term.text)), ...sums.map(placesOf));
}

function placesOf(text: string): number {
  return /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
}

/** An amount, filled up on the right with unseen digits so that decimal points stand under each other. */
function Amount({ text, link, places }: { readonly text: string; readonly link?: ReactNode; readonly places: number }) {
  const styles = useEquationStyles();
  const own = placesOf(text);
  const fill = `${own === 0 && places > 0 ? '.' : ''}${'0'.repeat(places - own)}`;
  return (
    <>
      {link ?? text}
      {fill ? (
        <span className={styles.places} aria-hidden>
          {fill}
        </span>
      ) : null}
    </>
  );
}

function Side({ terms, total, first, places }: SideProps) {
  const styles = useEquationStyles();
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all || terms.length <= FIRST + 1 ? terms : terms.slice(0, FIRST);
  return (
    <tbody>
      {shown.map((term, i) => (
        <tr key={i}>
          <td className={styles.sign}>{i === 0 ? (term.sign < 0 ? '−' : first) : term.sign < 0 ? '−' : '+'}</td>
          <th scope="row" className={styles.label}>
            {term.label}
          </th>
          <td className={styles.value}>
            <Amount
              text={term.text}
              places={places}
              link={<CellLink text={term.text} target={term.ref} label={term.label} />}
            />
          </td>
        </tr>
      ))}
      {terms.length > FIRST + 1 ? (
        <tr>
          <td colSpan={3}>
            <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? t('equation.fewer') : t('equation.more', { count: terms.length - shown.length })}
            </button>
          </td>
        </tr>
      ) : null}
      {terms.length > 1 ? (
        <tr className={styles.sum}>
          <td className={styles.sign} />
          <th scope="row" className={styles.label}>
            {t('equation.sum')}
          </th>
          <td className={styles.value}>
            <Amount text={shownAmount(total)} places={places} />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}
