import { Button, mergeClasses } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useTranslation } from 'react-i18next';
import { dismissClaim, draftOf, draftReason, restoreClaim } from '../../app';
import type { ProofClaim } from '../../proofread';
import { useFindingStyles } from '../check/FindingCard.styles';
import { useApp, useDesk } from '../DeskContext';
import { ReasonForm } from '../parts/ReasonForm';
import { SeverityTag } from '../parts/SeverityTag';
import { ClaimDetails } from './ClaimDetails';

export interface ClaimCardProps {
  readonly claim: ProofClaim;
  readonly isOpen: boolean;
  readonly isDismissed: boolean;
}

/** One finding of a text: what it says, what it should say; unfolded the arithmetic and the cells. */
export function ClaimCard({ claim, isOpen, isDismissed }: ClaimCardProps) {
  const styles = useFindingStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const draft = draftOf(claim);
  const asking = useApp((s) => draft in s.drafts);
  const severity = claim.severity ?? 'info';
  return (
    <article className={mergeClasses(styles.card, styles[severity], isOpen && styles.open)}>
      <div className={styles.head}>
        <SeverityTag severity={severity} />
        <span className={styles.verdict}>{isDismissed ? t('check.dismissedTag') : claim.verdict}</span>
        <Button
          className={styles.cell}
          size="small"
          appearance="subtle"
          icon={isOpen ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
          aria-expanded={isOpen}
          aria-label={`${isOpen ? t('check.unfolded') : t('check.folded')} ${claim.quote}`}
          onClick={() => desk.store.setState({ openClaim: isOpen ? undefined : claim.id })}
        />
      </div>
      <ClaimDetails claim={claim} isOpen={isOpen} />
      {isOpen && asking ? (
        <ReasonForm id={draft} onReason={(reason) => void dismissClaim(desk, claim, reason)} />
      ) : null}
      {isOpen && !asking ? (
        <div className={styles.actions}>
          {isDismissed ? (
            <Button size="small" onClick={() => void restoreClaim(desk, claim)}>
              {t('check.restore')}
            </Button>
          ) : (
            <Button size="small" onClick={() => draftReason(desk, draft, '')}>
              {t('check.dismiss')}
            </Button>
          )}
        </div>
      ) : null}
    </article>
  );
}
