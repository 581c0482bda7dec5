import {
  array,
  boolean,
  fallback,
  object,
  optional,
  parse,
  picklist,
  record,
  safeParse,
  string,
  type InferOutput,
} from 'valibot';
import { check } from './check';
import type { Desk } from './desk';
import { proofreadFile, proofreadWords } from './proofreadText';
import { ALL_SEVERITIES, type AppState } from './state';
import { draftOf } from './view';

/**
 * What the pane showed of a book when it was closed, kept on this computer (the book itself is not touched by looking at
 * it). Read with care: another version may have written it.
 */
const Kept = object({
  book: string(),
  view: picklist(['overview', 'check', 'charts', 'narrative', 'proofread', 'settings']),
  wasChecked: boolean(),
  filter: object({
    severities: array(picklist(['error', 'warning', 'info'])),
    text: string(),
    by: picklist(['table', 'cause']),
  }),
  closedGroups: array(string()),
  openFinding: optional(string()),
  isCellOpen: boolean(),
  leftOutCharts: array(string()),
  drafts: fallback(record(string(), string()), {}),
});
type Kept = InferOutput<typeof Kept>;

/** The text being proofread: its words, or the file as base64, or that the file is kept apart. */
const KeptText = object({
  book: string(),
  name: string(),
  words: optional(string()),
  file: optional(string()),
  isApart: optional(boolean()),
});

const PANES = 'panes';
const TEXT = 'proof';
/** Books remembered, newest first. */
const MOST_BOOKS = 12;
/** Bytes of a file kept among the preferences; their storage ends at some 5 MB. Larger ones are kept apart. */
const MOST_BYTES = 1_500_000;

/** Keeps what the pane shows from now on. @returns how to stop */
export function keepPane(desk: Desk): () => void {
  let before = '';
  return desk.store.subscribe((state, old) => {
    if (!state.snapshot) return;
    if (state.proof !== old.proof) void keepText(desk, state);
    const now = keptOf(state);
    const text = JSON.stringify(now);
    if (text === before) return;
    const hadDraft = before.length > 0 && Object.keys(old.drafts).length > 0;
    before = text;
    const others = keptPanes(desk).filter((k) => k.book !== now.book);
    const isKept = desk.place.preferences.set(PANES, JSON.stringify([now, ...others].slice(0, MOST_BOOKS)));
    if (!isKept && !hadDraft && Object.keys(now.drafts).length > 0)
      desk.store.setState({ notice: { key: 'check.draftNotKept' } });
  });
}

/**
 * Shows the open book as the pane last showed it: the view, the filters, the findings (checked anew, for the book may have
 * changed), the text being proofread. Nothing for a book not seen before.
 */
export async function reopenPane(desk: Desk): Promise<void> {
  const { snapshot } = desk.store.getState();
  const kept = keptPanes(desk).find((k) => k.book === snapshot?.name);
  if (!kept) return;
  const text = keptText(desk, kept.book);
  if (kept.wasChecked) await check(desk, { quiet: true });
  const { filter, closedGroups, leftOutCharts, openFinding, drafts } = kept;
  const isThere = desk.store.getState().judged.some((j) => j.finding.id === openFinding);
  desk.store.setState({
    view: kept.view,
    filter: { ...filter, severities: ALL_SEVERITIES.filter((s) => filter.severities.includes(s)) },
    closedGroups: new Set(closedGroups),
    leftOutCharts: new Set(leftOutCharts),
    isCellOpen: kept.isCellOpen,
    openFinding: isThere ? openFinding : undefined,
    drafts,
  });
  if (text) await reopenText(desk, text);
  const { proof } = desk.store.getState();
  desk.store.setState({ openClaim: proof?.report.findings.find((f) => draftOf(f) in drafts)?.id });
}

async function reopenText(desk: Desk, { name, words, file, isApart }: InferOutput<typeof KeptText>): Promise<void> {
  if (words !== undefined) return proofreadWords(desk, words, name);
  const bytes = file === undefined ? isApart && (await desk.place.keptFile?.get()) : fromBase64(file);
  if (bytes) await proofreadFile(desk, name, async () => bytes);
}

function keptOf(state: AppState): Kept {
  return {
    book: state.snapshot!.name,
    view: state.view,
    wasChecked: state.report !== undefined,
    filter: { ...state.filter, severities: [...state.filter.severities] },
    closedGroups: [...state.closedGroups],
    openFinding: state.openFinding,
    isCellOpen: state.isCellOpen,
    leftOutCharts: [...state.leftOutCharts],
    drafts: state.drafts,
  };
}

function keptPanes(desk: Desk): Kept[] {
  const list = read(desk, PANES);
  return parse(fallback(array(fallback(optional(Kept), undefined)), []), list).flatMap((k) => k ?? []);
}

/** Keeps the text being proofread; what this computer does not keep is said. */
async function keepText(desk: Desk, { proof, snapshot }: AppState): Promise<void> {
  if (!proof) return;
  const { preferences, keptFile } = desk.place;
  const { document, bytes } = proof;
  const { name } = document;
  const isApart = (bytes?.length ?? 0) > MOST_BYTES;
  const content = !bytes ? { words: document.text } : isApart ? { isApart } : { file: toBase64(bytes) };
  const [isNoted, isStored] = [
    preferences.set(TEXT, JSON.stringify({ book: snapshot!.name, name, ...content })),
    (await keptFile?.set(isApart ? bytes : undefined)) ?? false,
  ];
  if (isNoted && (isStored || !isApart)) return;
  preferences.set(TEXT, '');
  // Another text may have taken its place meanwhile.
  if (desk.store.getState().proof === proof)
    desk.store.setState({ notice: { key: 'proofread.notKept', values: { name } } });
}

function keptText(desk: Desk, book: string): InferOutput<typeof KeptText> | undefined {
  const kept = safeParse(KeptText, read(desk, TEXT));
  return kept.success && kept.output.book === book ? kept.output : undefined;
}

function read(desk: Desk, key: string): unknown {
  try {
    return JSON.parse(desk.place.preferences.get(key) || 'null');
  } catch {
    return null;
  }
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (ch) => ch.charCodeAt(0));
}
