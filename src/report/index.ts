export * from './chartSheet';
export * from './narrativeSheet';
export * from './proofSheet';
export * from './reportSheet';
export * from './workingPaper';
