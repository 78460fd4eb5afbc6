/** The norms of the house, as rules: who may import whom, how long a file or a function may be, what never to write. */
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { literalText } from './scripts/lint/literal-text.mjs';

const never = [
  {
    selector: "ImportDeclaration[source.value='zod'] ImportSpecifier",
    message: "Write: import * as z from 'zod' (it is 68 kB smaller).",
  },
  { selector: 'CatchClause > BlockStatement[body.length=0]', message: 'A catch acts, or says why it need not.' },
  { selector: 'ExportAllDeclaration', message: 'Name what you export.' },
];

/** Files match `from`; importing what matches `group` is refused there. */
const border = (files, group, message, extra = {}) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message, ...extra }] }] },
});
const electron = {
  regex: '^electron$',
  message: 'Only main.ts and preload.ts hold Electron; everything else receives what it needs.',
  allowTypeImports: true,
};

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'build',
      'out',
      'test-results',
      'playwright-report',
      '.cache',
      'tests/fixtures/**/*.{js,cjs}',
      'tests/bench/**/*.cjs',
    ],
  },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { project: './tsconfig.lint.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      'no-restricted-syntax': ['error', ...never],
      'no-console': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Ports are made of closures, not of classes: there is no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      // An interface that answers later is often fulfilled by something that answers at once.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // `void promise` says that nobody waits on purpose; arrow shorthands that answer void read well in React.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // Tidying typed text means naming control characters.
      'no-control-regex': 'off',
    },
  },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
  border(
    ['src/shared/**'],
    ['node:*', '**/main/**', '**/renderer/**', 'react*', 'electron'],
    'shared is pure: zod and itself.',
  ),
  {
    files: ['src/main/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [electron, { group: ['**/renderer/**', 'react*'], message: 'main knows no screen.' }] },
      ],
    },
  },
  {
    files: ['src/main/store/**', 'src/main/vault/**', 'src/main/platform/**', 'src/main/documents/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            electron,
            {
              group: ['**/areas/**', '**/gate/**', '**/renderer/**', '!**/shared/areas/**'],
              message: 'Nothing below knows anything above it.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/main/main.ts', 'src/main/preload.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['src/renderer/**'],
    plugins: { 'react-hooks': reactHooks, house: { rules: { 'literal-text': literalText } } },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // Speaks of a compiler that this build does not use.
      'react-hooks/incompatible-library': 'off',
      'house/literal-text': 'error',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/main/**', 'node:*', 'electron'],
              message: 'The window speaks to main through the bridge alone.',
            },
          ],
        },
      ],
    },
  },
  {
    // One area's pages never reach into another's: routes and ui join them.
    files: ['src/renderer/ui/**', 'src/renderer/app/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...never,
        {
          selector: 'ImportDeclaration[source.value=/areas\\/[a-z]+\\/(?!routes)/][source.value!=/shared\\//]',
          message: 'ui and app know no area but its routes.',
        },
      ],
    },
  },
  {
    files: ['tests/**', 'scripts/**', '*.mts', '*.ts', '*.mjs'],
    rules: { 'no-console': 'off', 'max-lines-per-function': 'off' },
  },
  // Data, not code: the catalogue lists the field's facts.
  { files: ['src/shared/catalogue/**'], rules: { 'max-lines': 'off' } },
);
