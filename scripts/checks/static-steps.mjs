// Checks that only read: they need nothing from each other and may run side by side.
import { dependency } from '../setup/dependencies.mjs'
import { inRoot } from '../setup/paths.mjs'

/** Caches of our runs live with the dependencies, apart from those that the tools make when they are called by hand. */
const cache = (name) => inRoot('node_modules', '.cache', 'prathamiki', name)

const types = (config) => ({
  name: `types (${config})`,
  file: dependency('typescript', 'bin', 'tsc'),
  args: ['-p', config, '--incremental', '--tsBuildInfoFile', cache(`${config}.tsbuildinfo`)]
})

/** @type {ReadonlyArray<{name: string, file: string, args: readonly string[]}>} the longest first */
export const STATIC_STEPS = [
  { name: 'lint', file: dependency('eslint', 'bin', 'eslint.js'), args: ['--max-warnings', '0', '.'] },
  types('tsconfig.json'),
  {
    name: 'format',
    file: dependency('prettier', 'bin', 'prettier.cjs'),
    args: ['--check', '--log-level', 'warn', '--cache', '--cache-location', cache('prettier'), '.']
  },
  {
    name: 'dependency rules',
    file: dependency('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
    args: ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'electron', 'shared', 'renderer']
  },
  types('tsconfig.core.json'),
  types('tsconfig.renderer.json'),
  types('tsconfig.shared.json'),
  types('tsconfig.scripts.json')
]
