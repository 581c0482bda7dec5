import type { Desk, Place } from '../app';
import { showDialog } from '../hosts/excel';

/** What a ribbon button had to say where Excel showed no dialog: the pane says it when it opens. */
const UNSAID = 'ribbonProblem';

/** Says something to a user who has no pane open: in a dialog; where Excel shows none, in the pane when that opens next. */
export async function sayOutsidePane(preferences: Place['preferences'], text: string): Promise<void> {
  try {
    await showDialog(`message.html?${new URLSearchParams({ text }).toString()}`, { width: 30, height: 30 });
  } catch {
    preferences.set(UNSAID, text);
  }
}

/** In the pane: says what a ribbon button could not. */
export function sayUnsaid({ place: { preferences }, store }: Desk): void {
  const text = preferences.get(UNSAID);
  if (!text) return;
  preferences.set(UNSAID, '');
  store.setState({ problem: { text } });
}
