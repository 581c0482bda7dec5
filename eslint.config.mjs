import tseslint from 'typescript-eslint';
import office from 'eslint-plugin-office-addins';
import hooks from 'eslint-plugin-react-hooks';

/** Of the add-in preset only its own rules: it also carries a formatter set-up that is not ours. */
const officeRules = Object.fromEntries(
  office.configs.recommended.flatMap((c) => Object.entries(c.rules ?? {})).filter(([name]) => name.startsWith('office-addins/')),
);

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'samples/**', 'coverage/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'test/**/*.ts', 'test/**/*.tsx'],
    plugins: { 'office-addins': office, 'react-hooks': hooks },
    rules: {
      ...officeRules,
      ...hooks.configs.recommended.rules,
      // Warns only for the React compiler, which is not used here.
      'react-hooks/incompatible-library': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-console': 'error',
      eqeqeq: ['error', 'always'],
    },
  },
  { files: ['src/cli/**', 'scripts/**', 'test/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.cjs', '**/*.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
