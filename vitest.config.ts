import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Timing belongs to the benchmarks; a slow machine must not fail a test.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
