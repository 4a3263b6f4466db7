import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['.output/', '.wxt/', 'node_modules/', 'public/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      'no-restricted-globals': ['error', 'event', 'name'],
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Text from outside reaches the DOM as text only.' },
        { property: 'outerHTML', message: 'Text from outside reaches the DOM as text only.' },
        { property: 'insertAdjacentHTML', message: 'Text from outside reaches the DOM as text only.' },
        { property: 'dangerouslySetInnerHTML', message: 'Text from outside reaches the DOM as text only.' },
      ],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
          message: 'Text reaches the DOM as text only.',
        },
      ],
    },
  },
  { files: ['scripts/**', 'tests/**', '*.config.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**'],
    ignores: ['tests/fixtures/any.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: 'fast-check',
          message: 'Import it from tests/fixtures/any, which draws the same every time.',
        },
      ],
    },
  },
  {
    files: ['scripts/incident/sample-page.js', 'tests/zoo/{libraries,pages}/*.{js,jsx}'],
    languageOptions: {
      parserOptions: { ecmaFeatures: { jsx: true } },
      globals: Object.fromEntries(
        [
          'document',
          'window',
          'location',
          'history',
          'fetch',
          'URL',
          'URLSearchParams',
          'addEventListener',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  // Words of JSX count as used only for rules that know it.
  {
    files: ['tests/zoo/libraries/*.jsx'],
    rules: { 'no-unused-vars': ['error', { varsIgnorePattern: '^[A-Z]' }] },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly' } },
  },
)
