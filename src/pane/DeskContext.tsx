import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { AppState, Desk } from '../app';

const DeskContext = createContext<Desk | undefined>(undefined);

export const DeskProvider = DeskContext.Provider;

/** What every view works on. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('DeskProvider is missing');
  return desk;
}

/** A part of the state; the view is drawn again when it changes. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(useDesk().store, select);
}
