export * from './classification';
export * from './normaliseName';
export * from './ownList';
