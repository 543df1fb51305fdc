/** Runs a TypeScript file of this folder: `node scripts/run.mjs generate [arguments]`. Node 20 cannot do so by itself. */
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [, , name, ...rest] = process.argv;
// Inside the package, one level below its root as src/ is, so that packages and `../schemas` are found.
const folder = resolve('.scripts-build');
const outfile = resolve(folder, `${name.replaceAll('/', '-')}-${process.pid}.mjs`);
mkdirSync(folder, { recursive: true });
try {
  await build({
    entryPoints: [`scripts/${name}.ts`],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
  });
  process.argv = [process.argv[0], outfile, ...rest];
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
