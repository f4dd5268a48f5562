import { defineConfig } from 'vitest/config'

// Every name that the node looks up in the manifest is an input here; README.md lists them.
export default defineConfig({
  build: {
    target: 'es2020',
    manifest: 'manifest.json',
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: ['src/check.ts', 'src/live.ts', 'src/site.css'],
      output: {
        entryFileNames: 'assets/[name].[hash].js',
        chunkFileNames: 'assets/[name].[hash].js',
        assetFileNames: 'assets/[name].[hash][extname]',
      },
    },
  },
  test: {
    include: ['test/**/*.test.ts'],
  },
})
