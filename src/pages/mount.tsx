import { createRoot } from 'react-dom/client';
import type { ReactNode } from 'react';
import { createDesk, type Desk, type Place } from '../app';
import { PaneFrame } from '../pane';
import { startEngine } from './startEngine';

/** Puts the pane on the page. The engine with its rules and classifications is fetched from the page's own files at first need. */
export function mount(place: Place, content: ReactNode): Desk {
  const desk = createDesk(place, startEngine);
  const root = document.getElementById('root')!;
  createRoot(root).render(<PaneFrame desk={desk}>{content}</PaneFrame>);
  return desk;
}
