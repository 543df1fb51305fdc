/** Bundles the command line and the library into dist/. The reader of workbooks stays a dependency of its own. */
import { readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

rmSync('dist', { recursive: true, force: true });
// Apart from each other, so that what both use is not cut into many small files: each one costs time at the start.
for (const entry of ['cli', 'index'])
  await build({
    entryPoints: { [entry]: `src/${entry}.ts` },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    chunkNames: `${entry}-[name]-[hash]`,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: ['xlsx'],
    // Packages that come in both forms are taken as ES modules.
    mainFields: ['module', 'main'],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    define: { PACKAGE_VERSION: JSON.stringify(version) },
    // commander is CommonJS and asks for Node's own modules by require().
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
