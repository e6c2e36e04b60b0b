// The directions of dependencies (ARCHITECTURE.md). tests/contract/boundaries.test.ts plants a bad import for each rule
// and expects the rule by its name.

const SHARED_MAY = '^(shared/|node_modules/zod/)'
// crypto: the hash of an input is part of the draft, and the same on every machine.
const PURE_MAY = '^(shared/(domain|form)/|electron/core/generation/|node_modules/zod/)|^(node:)?crypto$'
const WORKER_MAY = '^(shared/(domain|form)/|electron/core/(generation|workers)/|node_modules/zod/)'
// The cache, because it is invalidated where a record is written; the one hash function, because it is pure.
const FIR_MAY =
  '^(shared/|electron/core/(fir|store|support|cache)/|electron/core/generation/hash\\.ts|node_modules/zod/)'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A circle of imports has no order in which to read it, or to start it.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
    },
    {
      name: 'not-to-unresolvable',
      comment: 'An import that cannot be found would otherwise slip past every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true }
    },
    {
      name: 'no-electron-in-core',
      comment: 'The core runs in plain Node; Electron is a shell around it.',
      severity: 'error',
      from: { path: '^electron/(core|cli)/' },
      to: {
        path: '^(electron/shell/|electron/main\\.ts|electron/preload\\.ts|node_modules/(@electron/|electron(-log)?/)|renderer/)'
      }
    },
    {
      name: 'only-shell-imports-electron',
      comment: 'One folder knows Electron; the two entry files beside it start it.',
      severity: 'error',
      from: { path: '^(electron|shared|renderer)/', pathNot: '^electron/(shell/|main\\.ts|preload\\.ts)' },
      to: { path: '^node_modules/electron/' }
    },
    {
      name: 'no-core-in-renderer',
      comment: 'The window reaches the core through the IPC contract only; it has no Node.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: {
        path: '^(electron/|node_modules/(electron|better-sqlite3|keyv|electron-log|p-retry)/)|^(node:)?(fs|path|os|child_process|crypto|worker_threads|net|http|https)(/|$)'
      }
    },
    {
      name: 'preload-is-tiny',
      comment: 'A sandboxed preload is one small file: names of calls, nothing that runs.',
      severity: 'error',
      from: { path: '^electron/preload\\.ts' },
      to: { path: '^(electron/core/|node_modules/zod/)', dependencyTypesNot: ['type-only'] }
    },
    {
      name: 'shared-imports-only-zod',
      comment: 'Shared is what both sides say to each other: data and its schemas.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: SHARED_MAY }
    },
    {
      name: 'worker-is-pure',
      comment: 'A thread that reads text and returns a draft: no store, no network, no secrets, no add-ons.',
      severity: 'error',
      from: { path: '^electron/core/generation/' },
      to: { pathNot: PURE_MAY }
    },
    {
      name: 'worker-entry-is-pure',
      comment: 'The thread entry may do what a thread must (messages, its clock) and else only draft.',
      severity: 'error',
      from: { path: '^electron/core/workers/(tasks|worker-entry)\\.ts' },
      to: { pathNot: `${WORKER_MAY}|^(electron/core/support/(clock|errors)\\.ts)|^(node:)?worker_threads$` }
    },
    {
      name: 'one-sqlite-door',
      comment: 'Every database is opened in one place, so that every database is encrypted.',
      severity: 'error',
      from: { path: '^(electron|shared|renderer)/', pathNot: '^electron/core/store/database\\.ts' },
      to: { path: '^node_modules/better-sqlite3', dependencyTypesNot: ['type-only'] }
    },
    {
      name: 'store-knows-nobody',
      comment: 'The store is below all features.',
      severity: 'error',
      from: { path: '^electron/core/store/' },
      to: { path: '^electron/core/(fir|jobs|remote|sync|workers|cache|status)/', dependencyTypesNot: ['type-only'] }
    },
    {
      name: 'remote-knows-no-record',
      comment: 'The line carries words that somebody else has put into tokens: it cannot read a record.',
      severity: 'error',
      from: { path: '^electron/core/remote/' },
      to: {
        path: '^electron/core/(fir|jobs|sync|workers|generation)/|^electron/core/store/(fir|draft|revision|statement|refine)-'
      }
    },
    {
      name: 'nobody-below-knows-sync',
      comment: 'The outbox is put together in the composition root; a record reaches it through a port.',
      severity: 'error',
      from: { path: '^electron/core/(fir|jobs|remote|workers|cache|status|settings|generation|store)/' },
      to: { path: '^electron/core/sync/' }
    },
    {
      name: 'fir-does-not-know-jobs',
      comment: 'A feature inserts a job row; it never calls the runner.',
      severity: 'error',
      from: { path: '^electron/core/fir/' },
      to: { pathNot: `${FIR_MAY}|^(node:)?crypto$` }
    }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|tests)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css']
    },
    moduleSystems: ['es6', 'cjs'],
    skipAnalysisNotInRules: true
  }
}
