import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proof } from '../../app';
import type { DocumentParagraph, ProofClaim } from '../../proofread';
import { useApp, useDesk } from '../DeskContext';
import { ClaimDetails } from './ClaimDetails';
import { proofPieces } from './proofPieces';

const useStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalM },
  legend: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', marginBottom: '8px', fontSize: tokens.fontSizeBase200 },
  // Paragraphs out of sight cost nothing, so that a document of a hundred pages scrolls.
  paragraph: {
    margin: 0,
    paddingBottom: '6px',
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 60px',
  },
  claim: {
    cursor: 'pointer',
    textDecorationLine: 'underline',
    textUnderlineOffset: '4px',
    textDecorationThickness: '2px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  error: {
    textDecorationStyle: 'wavy',
    textDecorationColor: tokens.colorStatusDangerForeground3,
    textDecorationThickness: '1.5px',
  },
  warning: { textDecorationStyle: 'double', textDecorationColor: tokens.colorStatusWarningForeground3 },
  info: { textDecorationStyle: 'dashed', textDecorationColor: tokens.colorNeutralForeground2 },
  ok: { textDecorationStyle: 'solid', textDecorationColor: tokens.colorStatusSuccessForeground1 },
  unknown: { textDecorationStyle: 'dotted', textDecorationColor: tokens.colorNeutralForeground3 },
  mark: { backgroundColor: tokens.colorBrandBackground2, outline: `2px solid ${tokens.colorBrandStroke1}` },
  box: {
    margin: '2px 0 8px',
    padding: '6px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** Turns of drawing until paragraphs out of sight have their height. */
const SETTLES = 4;

type Look = 'error' | 'warning' | 'info' | 'ok' | 'unknown';

function lookOf(claim: ProofClaim): Look {
  return claim.severity ?? (claim.verdict === '无从核对' ? 'unknown' : 'ok');
}

/** The whole text, each number underlined by its verdict (style and colour); a click shows the arithmetic below the paragraph. */
export function ProofText({ proof: { document, report } }: { readonly proof: Proof }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const claims = useMemo(() => [...report.claims, ...report.tableFindings].sort((a, b) => a.start - b.start), [report]);
  return (
    <div className={styles.root}>
      <div className={styles.legend} aria-hidden>
        {(['error', 'warning', 'info', 'ok', 'unknown'] as const).map((look) => (
          <span key={look} className={mergeClasses(styles.claim, styles[look])}>
            {t(`proofread.looks.${look}`)}
          </span>
        ))}
      </div>
      {document.paragraphs.map((paragraph) => (
        <ProofParagraph key={paragraph.start} paragraph={paragraph} claims={claims} />
      ))}
    </div>
  );
}

function ProofParagraph({
  paragraph,
  claims,
}: {
  readonly paragraph: DocumentParagraph;
  readonly claims: readonly ProofClaim[];
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const here = useRef<HTMLParagraphElement>(null);
  const end = paragraph.start + paragraph.text.length;
  const spot = useApp((s) =>
    s.textSpot && s.textSpot.start >= paragraph.start && s.textSpot.start <= end ? s.textSpot : undefined,
  );
  const pieces = useMemo(() => proofPieces(paragraph, claims, spot), [paragraph, claims, spot]);
  useEffect(() => {
    // Paragraphs get their height when they come into sight: the place moves while the text is scrolled to it.
    let frame = 0;
    const show = (times: number): void => {
      here.current?.scrollIntoView?.({ block: 'center' });
      if (times > 1) frame = requestAnimationFrame(() => show(times - 1));
    };
    if (spot) show(SETTLES);
    return () => cancelAnimationFrame(frame);
  }, [spot]);
  const open = useApp((s) => pieces.find((p) => p.claim && p.claim.id === s.openClaim)?.claim);
  const toggle = (claim: ProofClaim) =>
    desk.store.setState({ openClaim: open?.id === claim.id ? undefined : claim.id });
  return (
    <>
      <p ref={here} className={styles.paragraph}>
        {pieces.map(({ text, claim, isMarked }, i) =>
          claim ? (
            // A span: the text of a button would not break over lines.
            <span
              key={i}
              role="button"
              tabIndex={0}
              className={mergeClasses(styles.claim, styles[lookOf(claim)], isMarked && styles.mark)}
              aria-expanded={open?.id === claim.id}
              title={t('proofread.claimTitle', { verdict: claim.verdict })}
              onClick={() => toggle(claim)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                toggle(claim);
              }}
            >
              {text}
            </span>
          ) : (
            <span key={i} className={isMarked ? styles.mark : undefined}>
              {text}
            </span>
          ),
        )}
      </p>
      {open ? (
        <div className={styles.box}>
          <strong>{open.verdict}</strong>
          <ClaimDetails claim={open} isOpen />
        </div>
      ) : null}
    </>
  );
}
