import { createStore, type StoreApi } from 'zustand/vanilla';
import type { WorkbookHost } from '../workbook';
import type { Engine } from './engine';
import type { Place } from './place';
import { initialState, type AppState } from './state';

/**
 * What every use-case works on: the state that the pane shows, the place it stands in, and the engine.
 * The engine comes as a promise so that a page can show itself before the rules are loaded.
 */
export interface Desk {
  readonly store: StoreApi<AppState>;
  readonly place: Place;
  engine(): Promise<Engine>;
  /** The book being worked on. */
  host: WorkbookHost | undefined;
  /** Settled when all work asked for so far is done; see `inTurn`. */
  last: Promise<void>;
}

/** @param loadEngine called once, at the first need */
export function createDesk(place: Place, loadEngine: () => Promise<Engine>): Desk {
  let engine: Promise<Engine> | undefined;
  return {
    store: createStore<AppState>(() => initialState(place.kind)),
    place,
    engine: () => (engine ??= loadEngine()),
    host: place.host,
    last: Promise.resolve(),
  };
}
