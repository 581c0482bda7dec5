/** Rooms in the order of docs/architecture.md: each may import only from those above it. */
const rooms = ['amount', 'classification', 'workbook', 'tables', 'rules', 'check', 'charts', 'narrative', 'proofread', 'report'];
const below = (name) => rooms.slice(rooms.indexOf(name) + 1).concat(['hosts', 'app', 'pane', 'cli', 'locale']);
module.exports = {
  forbidden: [
    ...rooms.map((name) => ({
      name: `${name}-looks-up-only`,
      severity: 'error',
      from: { path: `^src/${name}/` },
      to: { path: `^src/(${below(name).join('|')})/` },
    })),
    { name: 'hosts-know-no-app', severity: 'error', from: { path: '^src/hosts/' }, to: { path: '^src/(app|pane|cli)/' } },
    { name: 'hosts-apart', severity: 'error', from: { path: '^src/hosts/excel/' }, to: { path: '^src/hosts/file/' } },
    { name: 'hosts-apart-2', severity: 'error', from: { path: '^src/hosts/file/' }, to: { path: '^src/hosts/excel/' } },
    { name: 'app-knows-no-host', severity: 'error', from: { path: '^src/app/' }, to: { path: '^src/(hosts|pane|cli)/|^react' } },
    {
      // The rules with all they need are loaded after the pane stands, in a worker; types cost nothing.
      name: 'engine-loads-later',
      severity: 'error',
      from: { path: '^src/(app|pane)/', pathNot: '/(localEngine|engineInputs|checkWithText|summary)\\.ts$|\\.test\\.tsx?$' },
      to: { path: '^src/(classification|tables|rules|check|charts|narrative|proofread|report)/', dependencyTypesNot: ['type-only', 'dynamic-import'] },
    },
    { name: 'pane-knows-no-host', severity: 'error', from: { path: '^src/pane/' }, to: { path: '^src/(hosts|cli)/' } },
    { name: 'cli-knows-no-pane', severity: 'error', from: { path: '^src/cli/' }, to: { path: '^src/(pane|hosts/excel)/' } },
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'xlsx-only-in-file-host',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/hosts/(file|document)/|^src/report/docx/placeCharts' },
      to: { path: 'node_modules/(@e965/xlsx|fflate|@xmldom)/' },
    },
    { name: 'no-test-in-product', severity: 'error', from: { path: '^src/', pathNot: '\\.test\\.tsx?$' }, to: { path: '^test/|\\.test\\.tsx?$' } },
  ],
  options: { doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' } },
};
