import type { ProofClaim, ProofreadReport } from '../proofread';
import type { Desk } from './desk';
import { hashOf } from './dismissals';
import type { Memory } from './memory';
import { remember } from './remember';
import { runTask } from './runTask';
import type { Proof, TextSpot } from './state';

/** Reads a document (.docx, .pdf, .txt) and checks its numbers. */
export async function proofreadFile(desk: Desk, name: string, bytes: () => Promise<Uint8Array>): Promise<void> {
  await judge(desk, async () => {
    const read = await bytes();
    return { document: await desk.place.readDocument(read, name), bytes: read };
  });
}

/** Checks typed or pasted words. */
export async function proofreadWords(desk: Desk, text: string, name: string): Promise<void> {
  await judge(desk, async () => ({ document: await (await desk.engine()).documentOf(text, name) }));
}

/** Checks the same text again, e.g. after the book was corrected. */
export async function proofreadAgain(desk: Desk): Promise<void> {
  const { proof } = desk.store.getState();
  if (proof) await judge(desk, async () => proof);
}

type Source = Pick<Proof, 'document' | 'bytes'>;

async function judge(desk: Desk, read: () => Promise<Source>): Promise<void> {
  await runTask(desk, 'proofreading', async () => {
    const { document, bytes } = await read();
    const report = await (await desk.engine()).proofread(document);
    const dismissed = dismissedClaims(allFindings(report), desk.store.getState().memory);
    const proof: Proof = { document, report, dismissed, ...(bytes ? { bytes } : {}) };
    desk.store.setState({ proof, openClaim: undefined, textSpot: undefined });
  });
}

/** Findings of the text, then those of the tables that stand in it. */
export function allFindings({ findings, tableFindings }: ProofreadReport): readonly ProofClaim[] {
  return [...findings, ...tableFindings];
}

/** Shows words of the text in their place. */
export function goToText(desk: Desk, textSpot: TextSpot): void {
  desk.store.setState({ textSpot });
}

/** A .docx that was proofread can be given back with comments. */
export function canAnnotate(proof: Proof): boolean {
  return proof.bytes !== undefined && /\.docx$/i.test(proof.document.name);
}

/** Hands the user a copy of the .docx with a Word comment on each finding that is not dismissed; nothing else is changed. */
export async function giveAnnotated(desk: Desk): Promise<void> {
  await runTask(desk, 'saving', async () => {
    const { proof } = desk.store.getState();
    if (!proof?.bytes || !canAnnotate(proof)) return;
    const open = allFindings(proof.report).filter((f) => !proof.dismissed.has(f.id));
    const name = proof.document.name.replace(/\.docx$/i, '-批注.docx');
    const annotated = await desk.place.annotateDocument(proof.bytes, proof.document, open);
    desk.place.giveFile(annotated, name, DOCX);
    desk.store.setState({ notice: { key: 'copy.given', values: { name } } });
  });
}

/** Hands the user the findings as a list: a workbook with one row each, or the whole report as JSON. */
export async function giveFindings(desk: Desk, form: 'xlsx' | 'json'): Promise<void> {
  await runTask(desk, 'saving', async () => {
    const { proof, memory } = desk.store.getState();
    if (!proof) return;
    const { report, dismissed } = proof;
    const name = `${proof.document.name.replace(/\.(?:docx|pdf|txt)$/i, '')}-核对清单.${form}`;
    if (form === 'json')
      desk.place.giveFile(new TextEncoder().encode(JSON.stringify(report)), name, 'application/json');
    else {
      const given = new Map(memory.dismissals.map((d) => [d.key, d.reason]));
      const aside = allFindings(report).filter((f) => dismissed.has(f.id));
      const reasons = new Map(aside.map((f) => [f.id, given.get(claimKey(f)) ?? '']));
      const { proofSheet } = await import(/* webpackChunkName: "proof-sheet" */ '../report/proofSheet');
      desk.place.giveFile(await desk.place.newBook(name, [proofSheet(report, reasons)]), name, XLSX);
    }
    desk.store.setState({ notice: { key: 'copy.given', values: { name } } });
  });
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Puts a finding of the text aside with a reason, which is required. It comes back when what it says changes. */
export async function dismissClaim(desk: Desk, claim: ProofClaim, reason: string): Promise<boolean> {
  const said = reason.trim();
  if (!said) return false;
  const key = claimKey(claim);
  const at = new Date().toISOString().slice(0, 10);
  const own = { key, rule: key, message: claim.message, reason: said, fingerprint: hashOf(claim.message), at };
  await change(desk, (memory) => ({
    ...memory,
    dismissals: [...memory.dismissals.filter((d) => d.key !== key), own],
  }));
  return true;
}

/** Takes the dismissal of a finding of the text back. */
export async function restoreClaim(desk: Desk, claim: ProofClaim): Promise<void> {
  const key = claimKey(claim);
  await change(desk, (memory) => ({ ...memory, dismissals: memory.dismissals.filter((d) => d.key !== key) }));
}

async function change(desk: Desk, how: (memory: Memory) => Memory): Promise<void> {
  await remember(desk, how);
  const { proof, memory } = desk.store.getState();
  if (proof)
    desk.store.setState({ proof: { ...proof, dismissed: dismissedClaims(allFindings(proof.report), memory) } });
}

function dismissedClaims(findings: readonly ProofClaim[], { dismissals }: Memory): ReadonlySet<string> {
  const known = new Map(dismissals.map((d) => [d.key, d.fingerprint]));
  return new Set(findings.filter((f) => known.get(claimKey(f)) === hashOf(f.message)).map((f) => f.id));
}

/** The same words about the same thing, wherever they stand in the text. */
function claimKey(claim: ProofClaim): string {
  return `文稿|${claim.refersTo ?? ''}|${claim.quote}`;
}
