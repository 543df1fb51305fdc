/** Bundles the command line and the library into dist/. The reader of workbooks stays a dependency of its own. */
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/**
 * Node's own modules as they are, without the ES wrapper that copies every export of theirs at the start. commander asks
 * for child_process, but needs it only for subcommands that are programs of their own: it gets nothing.
 */
const builtins = {
  name: 'builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'builtin' }));
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents:
        path === 'node:child_process' ? '' : `module.exports = process.getBuiltinModule(${JSON.stringify(path)})`,
    }));
  },
};

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
    alias: { yaml: resolve('node_modules/yaml/browser/index.js') },
    plugins: [builtins],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    define: { PACKAGE_VERSION: JSON.stringify(version) },
    logLevel: 'warning',
  });
