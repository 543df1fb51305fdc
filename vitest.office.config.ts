import { defineConfig } from 'vitest/config';

/** What needs LibreOffice: `npm run test:office`. */
export default defineConfig({
  test: {
    include: ['tests/office/word.ts', 'tests/office/annotated.ts', 'tests/office/workbook.ts'],
    environment: 'node',
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
