export * from './quantity';
export * from './prior';
export * from './totals';
export * from './structure';
export * from './sanGong';
export * from './basic';
export * from './namedFigures';
