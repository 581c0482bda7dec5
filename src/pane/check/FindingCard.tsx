import { Button, mergeClasses } from '@fluentui/react-components';
import { Location16Regular } from '@fluentui/react-icons/svg/location';
import { useTranslation } from 'react-i18next';
import { dismissFinding, draftReason, goTo, restoreFinding, unfold, type JudgedFinding } from '../../app';
import { formatRef } from '../../workbook';
import { useApp, useDesk } from '../DeskContext';
import { CellLink } from '../parts/CellLink';
import { EquationTable } from '../parts/EquationTable';
import { MessageText } from '../parts/MessageText';
import { ReasonForm } from '../parts/ReasonForm';
import { SeverityTag } from '../parts/SeverityTag';
import { Consequences } from './Consequences';
import { useFindingStyles } from './FindingCard.styles';

export interface FindingCardProps {
  readonly judged: JudgedFinding;
  readonly isOpen: boolean;
  /** The one item of the list that Tab reaches; its numbers are in the tab order. */
  readonly isCurrent: boolean;
  /** Called before the finding leaves its place in the list. */
  readonly onLeave: (id: string) => void;
}

/** One finding: severity in word and icon, the sentence; unfolded also the equation, what follows from it, and what to do. */
export function FindingCard({ judged, isOpen, isCurrent, onLeave }: FindingCardProps) {
  const styles = useFindingStyles();
  const desk = useDesk();
  const { finding } = judged;
  const go = () => {
    unfold(desk, finding.id);
    void goTo(desk, finding.cell);
  };
  const tabIndex = isCurrent || isOpen ? 0 : -1;
  return (
    <div
      className={mergeClasses(styles.card, styles[finding.severity], isOpen && styles.open)}
      onClick={isOpen ? undefined : go}
    >
      <div className={styles.head}>
        <SeverityTag severity={finding.severity} />
        <span className={styles.verdict}>{finding.verdict}</span>
        <span className={styles.cell}>
          <CellLink text={formatRef(finding.cell)} target={finding.cell} tabIndex={tabIndex} />
        </span>
      </div>
      <p className={mergeClasses(styles.message, !isOpen && styles.clamp)}>
        <MessageText parts={finding.parts} tabIndex={tabIndex} />
      </p>
      <Standing judged={judged} />
      {isOpen ? <Body judged={judged} onGo={go} onLeave={onLeave} /> : null}
    </div>
  );
}

/** Whether it was dismissed, and whether that still holds. */
function Standing({ judged: { state, dismissal } }: { readonly judged: JudgedFinding }) {
  const styles = useFindingStyles();
  const { t } = useTranslation();
  if (!dismissal) return null;
  return state === 'expired' ? (
    <div>
      <div className={styles.expired}>{t('check.expired')}</div>
      <div className={styles.quiet}>{t('check.expiredReason', { reason: dismissal.reason })}</div>
    </div>
  ) : (
    <div className={styles.quiet}>{t('check.dismissedReason', { reason: dismissal.reason, at: dismissal.at })}</div>
  );
}

interface BodyProps {
  readonly judged: JudgedFinding;
  readonly onGo: () => void;
  readonly onLeave: (id: string) => void;
}

function Body({ judged: { finding, state }, onGo, onLeave }: BodyProps) {
  const styles = useFindingStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const asking = useApp((s) => finding.id in s.drafts);
  return (
    <div className={styles.body}>
      {finding.equation ? (
        <div className={styles.equation}>
          <EquationTable equation={finding.equation} />
        </div>
      ) : null}
      {finding.consequences.length > 0 ? <Consequences equations={finding.consequences} /> : null}
      {asking ? (
        <ReasonForm
          id={finding.id}
          onReason={(reason) => {
            onLeave(finding.id);
            void dismissFinding(desk, finding, reason);
          }}
        />
      ) : (
        <div className={styles.actions}>
          <Button size="small" appearance="primary" icon={<Location16Regular />} onClick={onGo}>
            {t('check.go')}
          </Button>
          {state === 'dismissed' ? (
            <Button
              size="small"
              onClick={() => {
                onLeave(finding.id);
                void restoreFinding(desk, finding);
              }}
            >
              {t('check.restore')}
            </Button>
          ) : (
            <Button size="small" onClick={() => draftReason(desk, finding.id, '')}>
              {t('check.dismiss')}
            </Button>
          )}
          <span className={styles.rule} title={finding.ruleTitle}>
            {t('check.rule', { id: finding.rule })}
          </span>
        </div>
      )}
    </div>
  );
}
