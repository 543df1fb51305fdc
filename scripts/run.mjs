/** Runs a TypeScript file of this folder: `node scripts/run.mjs generate [arguments]`. Node 20 cannot do so by itself. */
import { rmSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const [, , name, ...rest] = process.argv;
// Inside the package, one level below its root as src/ is, so that packages and `../schemas` are found.
const folder = resolve('.scripts-build');
const file = resolve(folder, `${name.replaceAll('/', '-')}-${process.pid}.mjs`);
try {
  const bundle = await rolldown({
    input: `scripts/${name}.ts`,
    platform: 'node',
    external: id => !id.startsWith('.') && !isAbsolute(id) && !id.startsWith('scripts/'),
    transform: { target: 'node20.19' },
  });
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  process.argv = [process.argv[0], file, ...rest];
  await import(pathToFileURL(file).href);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
