import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Modules are loaded once a worker, not once a file: what they keep is worked out from the sources alone, and stays true.
    isolate: false,
    globalSetup: ['test/support/bundle.ts'],
    // What a child process or a browser does may take its time on a busy machine; no test waits for a clock.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'coverage/tests.json' }]] : ['default'],
  },
})
