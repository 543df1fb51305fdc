/** Bundles the command line and the library into dist/. The reader of workbooks stays a dependency of its own. */
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

const sources = [
  ...readdirSync('src', { recursive: true })
    .filter(name => name.endsWith('.ts'))
    .map(name => `src/${name}`),
  'package-lock.json',
];
const fingerprint = createHash('sha256')
  .update(
    sources
      .sort()
      .map(name => `${name}\0${readFileSync(name, 'utf8')}`)
      .join('\0'),
  )
  .digest('hex')
  .slice(0, 16);
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/**
 * Node's own modules as they are, without the ES wrapper that copies every export of theirs at the start. commander asks
 * for child_process, but needs it only for subcommands that are programs of their own: it gets nothing.
 */
const builtins = {
  name: 'builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'builtin' }));
    // pdfjs looks for a canvas to draw on and complains without one; nothing is drawn here.
    onLoad({ filter: /pdfjs-dist\/legacy\/build\/pdf\.mjs$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace('require("@napi-rs/canvas")', '{}'),
      loader: 'js',
    }));
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents:
        path === 'node:child_process' ? '' : `module.exports = process.getBuiltinModule(${JSON.stringify(path)})`,
    }));
  },
};

rmSync('dist', { recursive: true, force: true });
const bundled = new Set();
// Apart from each other, so that what both use is not cut into many small files: each one costs time at the start.
for (const entry of ['cli', 'index', 'worker']) {
  const { metafile } = await build({
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
    define: {
      PACKAGE_VERSION: JSON.stringify(version),
      PACKAGE_BUILD: JSON.stringify(fingerprint),
      PDFJS_FOLDER: JSON.stringify('./pdfjs/'),
    },
    logLevel: 'warning',
    metafile: true,
  });
  for (const path of Object.keys(metafile.inputs)) {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
    if (name) bundled.add(name);
  }
}

/** The pool of threads starts this file in each of them; it loads our worker. */
await build({
  entryPoints: { worker: 'node_modules/tinypool/dist/entry/worker.js' },
  outdir: 'dist/entry',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  plugins: [builtins],
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
});

// Tables for fonts that a PDF does not bring along.
cpSync('node_modules/pdfjs-dist/cmaps', 'dist/pdfjs/cmaps', { recursive: true });

/** The licences of what the bundles contain, as those licences ask for. */
const notices = [...bundled].sort().map(name => {
  const folder = `node_modules/${name}`;
  const { version: packageVersion, license, author } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
  if (!license) throw new Error(`${name} names no licence`);
  const holder = typeof author === 'string' ? author : author?.name;
  const text = file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : `Copyright ${holder}`;
  return `${name} ${packageVersion} (${license})\n\n${text}\n`;
});
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices.join(`\n${'-'.repeat(80)}\n\n`));
