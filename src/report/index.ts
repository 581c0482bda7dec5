export * from './chartSheet';
export * from './narrativeSheet';
export * from './reportSheet';
export * from './workingPaper';
