export * from './classification';
export * from './normaliseName';
export * from './oneEdit';
export * from './ownList';
