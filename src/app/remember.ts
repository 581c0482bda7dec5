import type { Desk } from './desk';
import { judgeFindings } from './dismissals';
import { inTurn } from './inTurn';
import { writeMemory, type Memory } from './memory';
import { explain } from './runTask';

/**
 * Keeps what the user told us: at once in the pane, and inside the book. When the book cannot be written (read-only) the pane
 * still keeps it for this session and says so.
 */
export async function remember(desk: Desk, change: (memory: Memory) => Memory): Promise<void> {
  const { store } = desk;
  const state = store.getState();
  const memory = change(state.memory);
  const judged =
    state.report && state.snapshot ? judgeFindings(state.report, memory.dismissals, state.snapshot) : state.judged;
  store.setState({ memory, judged });
  try {
    await inTurn(desk, async () => desk.host?.remember(writeMemory(memory)));
    store.setState({ changed: true, memoryUnkept: false });
  } catch (error) {
    store.setState({ problem: explain(error), memoryUnkept: true });
  }
}
