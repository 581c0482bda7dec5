import type { ProofClaim } from '../proofread';
import type { Desk } from './desk';
import type { FindingFilter, ViewId } from './state';

/** Turns to another view. What was said in the one before goes: a failure there must not keep this one from its work. */
export function show(desk: Desk, view: ViewId): void {
  desk.store.setState({ view, notice: undefined, problem: undefined });
}

/** Narrows or widens the findings list. */
export function setFilter(desk: Desk, change: Partial<FindingFilter>): void {
  desk.store.setState({ filter: { ...desk.store.getState().filter, ...change } });
}

/** Opens a closed group of findings, closes an open one. */
export function toggleGroup(desk: Desk, id: string): void {
  const closedGroups = new Set(desk.store.getState().closedGroups);
  if (!closedGroups.delete(id)) closedGroups.add(id);
  desk.store.setState({ closedGroups });
}

/** Unfolds a finding (its equation, its buttons); undefined folds all. */
export function unfold(desk: Desk, id: string | undefined): void {
  desk.store.setState({ openFinding: id });
}

/** Opens the form that asks why a finding may be dismissed, or keeps what is typed there; undefined closes it. */
export function draftReason(desk: Desk, id: string, text: string | undefined): void {
  const others = Object.entries(desk.store.getState().drafts).filter(([of]) => of !== id);
  desk.store.setState({ drafts: Object.fromEntries(text === undefined ? others : [...others, [id, text]]) });
}

/** Id of a claim's form: another text has other claims of the same numbers. */
export function draftOf(claim: ProofClaim): string {
  return `文稿|${claim.id}|${claim.quote}`;
}

/** Takes a sentence off the screen. */
export function closeNotice(desk: Desk): void {
  desk.store.setState({ problem: undefined, notice: undefined });
}

/** Unfolds or folds what is shown of the selected cell. */
export function unfoldCell(desk: Desk, isCellOpen: boolean): void {
  desk.store.setState({ isCellOpen });
}
