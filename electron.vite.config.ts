import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string): string => resolve(import.meta.dirname, path)

// Targets are set by hand so that one build runs both on the Electron that package.json pins and on the older copy
// that the npm registry carries (Electron 33: Node 20.18, Chromium 130).
export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      target: 'node20.18',
      sourcemap: true,
      // Every pure-JavaScript library is bundled; only the native SQLite binding stays outside.
      externalizeDeps: {
        exclude: ['zod', 'keyv', 'p-retry', 'electron-log', 'lru-cache', 'hookified', 'is-network-error']
      },
      rollupOptions: {
        input: {
          index: at('electron/main.ts'),
          worker: at('electron/core/workers/worker-entry.ts'),
          cli: at('electron/cli/draft-cli.ts'),
          maintenance: at('electron/core/maintenance/maintenance-entry.ts')
        },
        output: { entryFileNames: '[name].js' }
      }
    }
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      target: 'node20.18',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      // Parsed at every start from a local disk: half the size is half the wait.
      minify: true,
      target: 'chrome130',
      rollupOptions: { input: { index: at('renderer/index.html') } }
    }
  }
})
