// Rules that keep the design, not taste (Prettier has taste). Warnings are errors: `--max-warnings 0`. Directions of
// imports are checked by .dependency-cruiser.cjs; here stand the ones that an editor should underline at once.
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const MAX_LINES = 300
const MAX_TEST_LINES = 500

const ban = (selector, message) => ({ selector, message })

/** Rules of syntax for all our code; a later block with the same rule replaces this list, so it repeats it. */
const EVERYWHERE = [
  ban(
    "ImportDeclaration[source.value='zod'][importKind='value'] > :matches(ImportDefaultSpecifier, ImportSpecifier[imported.name='z'])",
    "Write `import * as z from 'zod'`: the other form bundles four times as much."
  ),
  ban('TSEnumDeclaration', 'Node strips types, it does not compile: use a union of strings.'),
  ban('ExportDefaultDeclaration', 'A name is easier to find than a default.')
]
// A PRAGMA takes no bound parameters; its numbers may be put in.
const SQL_IS_CONSTANT = ban(
  'CallExpression[callee.property.name=/^(prepare|exec)$/] > TemplateLiteral[expressions.length>0][quasis.0.value.raw!=/^PRAGMA \\w+ = $/].arguments',
  'SQL is constant text with bound parameters.'
)
const SQL_IS_NOT_JOINED = ban(
  "CallExpression[callee.property.name=/^(prepare|exec)$/] > BinaryExpression[operator='+'].arguments",
  'SQL is constant text with bound parameters.'
)
const NO_SAFETY_OFF = ban(
  'Property[key.name=/^(nodeIntegration|nodeIntegrationInWorker|nodeIntegrationInSubFrames|webviewTag|allowRunningInsecureContent|experimentalFeatures)$/][value.value=true]',
  'This would open the window to the page (security checklist).'
)
const NO_RAW_HTML = ban("JSXAttribute[name.name='dangerouslySetInnerHTML']", 'Text is rendered as text only.')
const NO_LITERAL_TEXT = ban(
  'JSXText[value=/[A-Za-z\\u0900-\\u097F]{2,}/]',
  'Words that a person reads come from renderer/i18n, in both languages.'
)
const RUNTIME_TABLES = [
  ban('Literal[regex.pattern=/\\\\[pP]\\{/]', 'Unicode tables differ between runtimes: use our own character classes.'),
  ban("Identifier[name='Intl']", 'Intl differs between runtimes.'),
  ban(
    'MemberExpression[property.name=/^(toLocale\\w*|localeCompare)$/]',
    'Locale functions differ between runtimes: the draft must be the same bytes everywhere.'
  )
]
const TEST_SYNTAX = [
  ban(
    'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|fixme|fails)$/]',
    'Every test runs.'
  ),
  ban("CallExpression[callee.object.name='vi'][callee.property.name=/^(mock|doMock)$/]", 'Our own code is not mocked.'),
  ban("CallExpression[callee.property.name='waitForTimeout']", 'Wait for what happens, not for time.')
]

const HIDDEN_INPUTS = [
  { object: 'Date', property: 'now', message: 'Take a Clock.' },
  { object: 'Math', property: 'random', message: 'Take Randomness.' },
  { object: 'performance', property: 'now', message: 'Take a Clock.' }
]
const HIDDEN_TIMERS = ['setTimeout', 'setInterval', 'setImmediate'].map((name) => ({ name, message: 'Take a Clock.' }))

const SHARED_PATTERNS = [
  { group: ['node:*', 'electron', 'react', '**/electron/**', '**/renderer/**'], message: 'shared imports zod only.' }
]
const RENDERER_PATTERNS = [
  {
    group: ['node:*', 'electron', 'electron-log*', 'better-sqlite3', '**/electron/**'],
    message: 'The window has neither Node nor Electron.'
  }
]
const CORE_PATTERNS = [
  {
    group: ['electron', 'electron/*', '@electron/*', '**/shell/**', '**/renderer/**', 'react', 'react-dom'],
    message: 'The core runs without Electron.'
  }
]
const NO_SQLITE = [
  { name: 'better-sqlite3', allowTypeImports: true, message: 'Only core/store/database.ts opens a database.' }
]

const imports = (paths, patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { paths, patterns }]
})
const syntax = (...bans) => ({
  'no-restricted-syntax': ['error', ...EVERYWHERE, SQL_IS_CONSTANT, SQL_IS_NOT_JOINED, NO_SAFETY_OFF, ...bans]
})

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'coverage/', 'test-results/', 'node_modules/', '**/*.json'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx,js,mjs,cjs}'],
    extends: [tseslint.configs.base],
    rules: {
      'max-lines': ['error', { max: MAX_LINES }],
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-debugger': 'error',
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-unreachable': 'error',
      'no-useless-catch': 'error',
      'no-dupe-keys': 'error',
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }],
      '@typescript-eslint/ban-ts-comment': ['error', { minimumDescriptionLength: 1000 }]
    }
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'all' }],
      '@typescript-eslint/no-unused-expressions': 'error',
      ...imports([], []),
      ...syntax()
    }
  },
  { files: ['*.config.ts', '**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['shared/**/*.ts'], rules: imports([], SHARED_PATTERNS) },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // Tells only that the React compiler would skip a component; we do not use the compiler.
      'react-hooks/incompatible-library': 'off',
      'no-console': 'error',
      ...imports(NO_SQLITE, RENDERER_PATTERNS),
      ...syntax(NO_RAW_HTML, NO_LITERAL_TEXT)
    }
  },
  {
    files: ['electron/**/*.ts'],
    rules: { 'no-console': 'error', ...imports(NO_SQLITE, []) }
  },
  {
    files: ['electron/core/**/*.ts'],
    rules: {
      ...imports(NO_SQLITE, CORE_PATTERNS),
      'no-restricted-properties': ['error', ...HIDDEN_INPUTS],
      'no-restricted-globals': ['error', ...HIDDEN_TIMERS]
    }
  },
  { files: ['electron/core/store/database.ts'], rules: imports([], CORE_PATTERNS) },
  {
    // The ports themselves, and the thread's own side, which nobody can hand a clock to.
    files: ['electron/core/support/{clock,ids}.ts', 'electron/core/workers/serve-tasks.ts'],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-globals': 'off' }
  },
  { files: ['electron/core/generation/**/*.ts'], rules: syntax(...RUNTIME_TABLES) },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: MAX_TEST_LINES }],
      // The window is asked whether it would run such a thing.
      'no-new-func': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': ['error', ...EVERYWHERE, ...TEST_SYNTAX]
    }
  }
)
