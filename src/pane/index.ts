export { Pane, PaneFrame } from './Pane';
export { PageShell } from './PageShell';
