export * from './digest';
export * from './exact';
export * from './format';
export * from './numberFormat';
export * from './roundAsShown';
export * from './share';
export * from './unit';
export * from './verdict';
