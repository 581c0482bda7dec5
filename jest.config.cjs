const swc = ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' } }];
const common = { transform: { '^.+\\.(t|j)sx?$': swc }, testPathIgnorePatterns: ['/node_modules/', '/dist/'] };
module.exports = {
  // Shared, noisy machines: a limit against hanging, never a measure of speed.
  testTimeout: 120_000,
  projects: [
    { ...common, displayName: 'unit', testEnvironment: 'node', testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/test/*.test.ts', '<rootDir>/test/excel/**/*.test.ts'] },
    { ...common, displayName: 'pane', testEnvironment: 'jsdom', testMatch: ['<rootDir>/src/pane/**/*.test.tsx'] },
    { ...common, displayName: 'journeys', testEnvironment: 'node', testMatch: ['<rootDir>/test/journeys/**/*.test.ts'] },
  ],
};
