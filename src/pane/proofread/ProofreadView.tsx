import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download';
import { TextProofingToolsRegular } from '@fluentui/react-icons/svg/text-proofing-tools';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  allFindings,
  canAnnotate,
  giveAnnotated,
  giveFindings,
  proofreadAgain,
  proofreadFile,
  type Proof,
} from '../../app';
import type { ProofClaim } from '../../proofread';
import { useApp, useDesk } from '../DeskContext';
import { EmptyState } from '../parts/EmptyState';
import { FileButton } from '../parts/FileButton';
import { RecheckButton } from '../parts/RecheckButton';
import { Tabs } from '../parts/Tabs';
import { ClaimCard } from './ClaimCard';
import { OwnTables, useAgainst } from './OwnTables';
import { PasteForm } from './PasteForm';
import { ProofText } from './ProofText';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column' },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    padding: `8px ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  facts: { width: '100%', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  heading: { margin: `12px ${tokens.spacingHorizontalM} 4px`, fontSize: tokens.fontSizeBase300 },
  tabs: { padding: '0 4px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

const DOCUMENTS = '.docx,.pdf,.txt';

/** 文稿核对: every number of an existing text, against the open book or against the text itself. */
export function ProofreadView() {
  const { t } = useTranslation();
  const proof = useApp((s) => s.proof);
  const hasBook = useApp((s) => s.book !== undefined);
  const [pasting, setPasting] = useState(false);
  if (pasting) return <PasteForm onClose={() => setPasting(false)} />;
  if (proof) return <Result proof={proof} onPaste={() => setPasting(true)} />;
  return (
    <EmptyState
      icon={<TextProofingToolsRegular />}
      title={t('proofread.title')}
      hint={hasBook ? t('proofread.hintWithBook') : t('proofread.hintAlone')}
    >
      <Sources onPaste={() => setPasting(true)} />
    </EmptyState>
  );
}

function Sources({ onPaste }: { readonly onPaste: () => void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const busy = useApp((s) => s.task !== undefined);
  return (
    <>
      <FileButton
        label={t('proofread.choose')}
        accept={DOCUMENTS}
        disabled={busy}
        onFile={(name, bytes) => void proofreadFile(desk, name, bytes)}
      />
      <Button size="small" onClick={onPaste}>
        {t('proofread.paste')}
      </Button>
    </>
  );
}

function Result({ proof, onPaste }: { readonly proof: Proof; readonly onPaste: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const busy = useApp((s) => s.task !== undefined);
  const [part, setPart] = useState<'findings' | 'text'>('findings');
  const { report, dismissed } = proof;
  const open = allFindings(report).filter((f) => !dismissed.has(f.id));
  const against = useAgainst(report.book, report.tables);
  const spot = useApp((s) => s.textSpot);
  // Asked for words of the text, the view turns to it.
  const [shown, setShown] = useState(spot);
  if (spot !== shown) {
    setShown(spot);
    if (spot) setPart('text');
  }
  const counts = { 一致: report.counts.一致 ?? 0, 无从核对: report.counts.无从核对 ?? 0 };
  return (
    <div className={styles.root}>
      <div className={styles.tools}>
        <Sources onPaste={onPaste} />
        <RecheckButton onClick={() => void proofreadAgain(desk)} />
        {canAnnotate(proof) && open.length > 0 ? (
          <Button
            size="small"
            icon={<ArrowDownload16Regular />}
            disabledFocusable={busy}
            onClick={() => void giveAnnotated(desk)}
          >
            {t('proofread.annotate')}
          </Button>
        ) : null}
        {allFindings(report).length > 0
          ? (['xlsx', 'json'] as const).map((form) => (
              <Button
                key={form}
                size="small"
                appearance="subtle"
                icon={<ArrowDownload16Regular />}
                disabledFocusable={busy}
                onClick={() => void giveFindings(desk, form)}
              >
                {t('proofread.list', { form: `.${form}` })}
              </Button>
            ))
          : null}
        <Text size={200} className={styles.facts}>
          {report.file} · {against} ·{' '}
          {t('proofread.counts', { total: report.claims.length, ok: counts.一致, unknown: counts.无从核对 })}
        </Text>
        <OwnTables tables={report.tables} className={styles.facts} />
      </div>
      <Tabs
        className={styles.tabs}
        label={t('proofread.title')}
        selected={part}
        onSelect={setPart}
        items={[
          { id: 'findings', content: t('proofread.findings', { count: open.length }) },
          { id: 'text', content: t('proofread.text') },
        ]}
      />
      {part === 'findings' ? <Findings proof={proof} /> : <ProofText proof={proof} />}
    </div>
  );
}

function Findings({ proof: { report, dismissed } }: { readonly proof: Proof }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const openClaim = useApp((s) => s.openClaim);
  if (allFindings(report).length === 0)
    return (
      <EmptyState
        icon={<TextProofingToolsRegular />}
        title={t('check.clean')}
        hint={t('proofread.clean', { ok: report.counts.一致 ?? 0 })}
      />
    );
  const list = (findings: readonly ProofClaim[], label: string) => (
    <ul className={styles.list} aria-label={label}>
      {[...findings]
        .sort((a, b) => Number(dismissed.has(a.id)) - Number(dismissed.has(b.id)))
        .map((claim) => (
          <li key={claim.id}>
            <ClaimCard claim={claim} isOpen={openClaim === claim.id} isDismissed={dismissed.has(claim.id)} />
          </li>
        ))}
    </ul>
  );
  return (
    <>
      {report.findings.length > 0 ? list(report.findings, t('proofread.title')) : null}
      {report.tableFindings.length > 0 ? (
        <>
          <h3 className={styles.heading}>{t('proofread.tableFindings')}</h3>
          {list(report.tableFindings, t('proofread.tableFindings'))}
        </>
      ) : null}
    </>
  );
}
