import { dirname, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'eslint/config'
import astro from 'eslint-plugin-astro'
import tseslint from 'typescript-eslint'

/** Which rooms of src/, or parts of them, each room may import from. Nothing imports pages. */
const doors = {
  evidence: [],
  charts: ['evidence'],
  format: ['evidence'],
  collections: ['evidence'],
  components: ['charts', 'format', 'evidence', 'islands'],
  islands: ['charts', 'format', 'evidence'],
  layouts: ['components', 'format', 'styles'],
  // What a build writes and a script of the page reads, both have from the same file.
  integrations: ['collections', 'islands/portable', 'islands/search', 'service-worker'],
  'service-worker': [],
}

const source = fileURLToPath(new URL('../src', import.meta.url))

function findPath(file) {
  const path = relative(source, file).split(sep).join('/')
  return path.startsWith('..') ? undefined : path
}

function findRoom(file) {
  return findPath(file)?.split('/')[0]
}

/** Holds imports to the doors above. Files directly in src/ (middleware, type declarations) may import anything. */
const importsGoOneWay = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const room = findRoom(context.filename)
    const allowed = room === undefined ? undefined : doors[room]
    const check = (node) => {
      const target = node.source?.value
      if (typeof target !== 'string' || !target.startsWith('.')) return
      const to = findPath(resolve(dirname(context.filename), target.replace(/\?.*$/, '')))
      if (to === undefined) {
        if (room !== undefined) {
          const file = relative(dirname(source), resolve(dirname(context.filename), target))
          if (file.startsWith('tests')) {
            context.report({ node, message: 'The site never imports its tests.' })
          }
        }
        return
      }
      const isWithin = (part) => to === part || to.startsWith(`${part}/`)
      if (allowed === undefined || [room, ...allowed].some(isWithin)) return
      context.report({
        node,
        message: `src/${room} may not import src/${to}, only: ${allowed.join(', ') || 'nothing of ours'}.`,
      })
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    }
  },
}

const DOCUMENTED_ROOMS = ['evidence', 'charts']

/** Types made of a list's members, which is documented itself: `type X = (typeof LIST)[number]`. */
const isMemberOfList = ({ type, typeAnnotation }) =>
  type === 'TSTypeAliasDeclaration' &&
  typeAnnotation.type === 'TSIndexedAccessType' &&
  typeAnnotation.objectType.type === 'TSTypeQuery'

/** Every export of the rooms that others build on says in a docstring what it is. */
const exportsAreDocumented = {
  meta: { type: 'suggestion', schema: [] },
  create(context) {
    if (!DOCUMENTED_ROOMS.includes(findRoom(context.filename))) return {}
    return {
      ExportNamedDeclaration(node) {
        if (!node.declaration || isMemberOfList(node.declaration)) return
        const comment = context.sourceCode.getCommentsBefore(node).at(-1)
        if (comment?.type !== 'Block' || !comment.value.startsWith('*')) {
          context.report({ node, message: 'An export here needs a docstring.' })
        }
      },
    }
  },
}

export default defineConfig(
  {
    ignores: [
      'dist/**',
      'dist-portable/**',
      '.astro/**',
      '.bench/',
      'test-results/**',
      'playwright-report/**',
      'public/**',
      'content/**',
    ],
  },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    plugins: {
      rooms: {
        rules: {
          'imports-go-one-way': importsGoOneWay,
          'exports-are-documented': exportsAreDocumented,
        },
      },
    },
    rules: {
      'rooms/imports-go-one-way': 'error',
      'rooms/exports-are-documented': 'error',
      'max-lines': ['error', 400],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Type stripping cannot run enums.' },
        { selector: 'TSParameterProperty', message: 'Type stripping cannot run these.' },
        {
          selector: 'MemberExpression[property.name=/^aria[A-Z]/]',
          message: 'Firefox before 119 does not know these: get and set the attribute.',
        },
        { selector: 'JSXAttribute[name.name="style"]', message: 'The policy blocks style="".' },
        {
          selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
          message: 'Build nodes, not markup.',
        },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['src/pages/**'],
    rules: {
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true },
        },
      ],
    },
  },
  {
    // A function fits a screen; markup takes more lines for the same.
    files: ['src/**/*.ts', 'src/**/*.tsx', 'src/**/*.astro'],
    rules: {
      'max-lines-per-function': ['error', { max: 75, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.tsx'],
    rules: {
      'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/evidence/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(node:|astro|zod|yaml|preact|d3-)',
              message: 'The core knows mathematics only.',
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'window', 'document', 'process'],
    },
  },
  {
    // Loops over arrays of known length, and tests that fail loudly anyhow.
    files: ['src/evidence/**', 'tests/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // Command line programs talk to the terminal.
    files: ['src/integrations/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
)
