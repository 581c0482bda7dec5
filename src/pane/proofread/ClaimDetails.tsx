import { mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ProofClaim } from '../../proofread';
import { parseA1, type CellRef } from '../../workbook';
import { useFindingStyles } from '../check/FindingCard.styles';
import { CellLink } from '../parts/CellLink';
import { ProofMessage } from './ProofMessage';
import { TextLink } from './TextLink';

/** The sentence of a claim, its arithmetic, what it should be, and the cells it was checked against. */
export function ClaimDetails({ claim, isOpen }: { readonly claim: ProofClaim; readonly isOpen: boolean }) {
  const styles = useFindingStyles();
  const { t } = useTranslation();
  const cells = claim.places ? [] : claim.cells.flatMap((text) => cellOf(text) ?? []);
  const printed = claim.kind === 'table' ? [] : (claim.places ?? []);
  return (
    <>
      <p className={mergeClasses(styles.message, !isOpen && styles.clamp)}>
        <ProofMessage parts={claim.parts} />
      </p>
      {isOpen ? (
        <div className={styles.body}>
          {claim.formula ? <div className={styles.equation}>{claim.formula}</div> : null}
          {claim.expected ? (
            <span className={styles.quiet}>{t('proofread.expected', { expected: claim.expected })}</span>
          ) : null}
          {printed.length > 0 ? (
            <span className={styles.quiet}>
              {t('proofread.source')}
              {printed.slice(0, 12).map((place, i) => (
                <span key={place.cell}>
                  {i > 0 ? '，' : ''}
                  <TextLink text={place.text} spot={place} />
                </span>
              ))}
            </span>
          ) : null}
          {cells.length > 0 ? (
            <span className={styles.quiet}>
              {t('proofread.source')}
              {cells.slice(0, 12).map(({ text, ref }, i) => (
                <span key={text}>
                  {i > 0 ? '，' : ''}
                  <CellLink text={text} target={ref} />
                </span>
              ))}
            </span>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

/** `表1!C5`; the name of a sheet may itself hold an exclamation mark. */
function cellOf(text: string): { text: string; ref: CellRef } | undefined {
  const cut = text.lastIndexOf('!');
  const area = parseA1(text.slice(cut + 1));
  return cut > 0 && area ? { text, ref: { sheet: text.slice(0, cut), row: area.top, col: area.left } } : undefined;
}
