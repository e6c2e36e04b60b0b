import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{unit,integration,contract}/**/*.test.ts', 'tests/{unit,integration,contract}/**/*.test.tsx'],
    // Real SQLite files and real threads: a slow, shared machine must not turn into a false failure.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    pool: 'forks',
    maxWorkers: 2
  }
})
