export * from './classification';
export * from './normaliseName';
