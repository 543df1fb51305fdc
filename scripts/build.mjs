/** Bundles the command line, its worker threads and the library into dist/. The reader of workbooks stays a dependency. */
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { rolldown } from 'rolldown';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Of everything that the program is made of: what one build has understood of a file is nothing to another. */
const sources = readdirSync('src', { recursive: true }).filter(name => name.endsWith('.ts'));
const fingerprint = createHash('sha256')
  .update(
    [...sources.map(name => `src/${name}`), 'package-lock.json']
      .sort()
      .map(name => `${name}\0${readFileSync(name, 'utf8')}`)
      .join('\0'),
  )
  .digest('hex')
  .slice(0, 16);

const entry = name => resolve(`src/${name}.ts`);

/** Modules that an entry needs at once, by entry; everything else is loaded when it is used. */
const atOnce = new Map();
/** The entry that waits for its commands must not lie with what they load: it would wait for itself. */
const isEntry = id => ['cli', 'index', 'worker'].some(name => id === entry(name));
const isShared = id => atOnce.get('index').has(id) || atOnce.get('worker').has(id);

/** Each file costs time at the start: what is needed at once lies together, in one file for all and one for the command line. */
const reach = {
  name: 'reach',
  buildEnd() {
    for (const name of ['cli', 'index', 'worker']) {
      const seen = new Set();
      const open = [entry(name)];
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        const module = seen.has(id) ? null : this.getModuleInfo(id);
        if (!module || module.isExternal) continue;
        seen.add(id);
        open.push(...module.importedIds);
      }
      atOnce.set(name, seen);
    }
  },
};

/** What packages ask for and do not need here. */
const UNUSED = [
  // It looks for a canvas to draw on and complains without one; nothing is drawn here.
  { file: /pdfjs-dist\/legacy\/build\/pdf\.mjs$/, required: 'require("@napi-rs/canvas")' },
  // For commands that are programs of their own, of which there are none: a tenth of the time to start.
  { file: /commander\/lib\/command\.js$/, required: "require('node:child_process')" },
];
const withoutUnused = {
  name: 'without-unused',
  transform(code, id) {
    const unused = UNUSED.find(({ file }) => file.test(id));
    if (!unused) return null;
    if (!code.includes(unused.required)) throw new Error(`${id} no longer has ${unused.required}`);
    return code.replace(unused.required, '{}');
  },
};

rmSync('dist', { recursive: true, force: true });
const bundle = await rolldown({
  input: { cli: entry('cli'), index: entry('index'), worker: entry('worker') },
  platform: 'node',
  external: ['xlsx', /^node:/],
  resolve: {
    // Packages that come in both forms are taken as ES modules.
    mainFields: ['module', 'main'],
    alias: {
      yaml: resolve('node_modules/yaml/browser/index.js'),
      // Without the native part that it takes where there is one.
      msgpackr: resolve('node_modules/msgpackr/index.js'),
    },
  },
  transform: {
    target: 'node20.19',
    define: {
      PACKAGE_VERSION: JSON.stringify(version),
      PACKAGE_BUILD: JSON.stringify(fingerprint),
      PDFJS_FOLDER: JSON.stringify('./pdfjs/'),
    },
  },
  plugins: [reach, withoutUnused],
});
const { output } = await bundle.write({
  dir: 'dist',
  format: 'esm',
  minify: true,
  chunkFileNames: '[name]-[hash].js',
  codeSplitting: {
    groups: [
      { name: 'core', test: id => !isEntry(id) && isShared(id) },
      { name: 'commands', test: id => !isEntry(id) && !isShared(id) && atOnce.get('cli').has(id) },
    ],
  },
});

/** The pool of threads starts this file in each of them; it loads our worker. */
const threads = await rolldown({ input: 'node_modules/tinypool/dist/entry/worker.js', platform: 'node' });
await threads.write({ file: 'dist/entry/worker.js', format: 'esm', minify: true });

// Tables for fonts that a PDF does not bring along.
cpSync('node_modules/pdfjs-dist/cmaps', 'dist/pdfjs/cmaps', { recursive: true });

/** The licences of what the bundles contain, as those licences ask for. */
const modules = output.flatMap(file => (file.type === 'chunk' ? Object.keys(file.modules) : []));
const packages = modules.flatMap(id => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []);
const notices = [...new Set(packages)].sort().map(name => {
  const folder = `node_modules/${name}`;
  const { version: packageVersion, license, author } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find(name => /^licen[cs]e/i.test(name));
  if (!license) throw new Error(`${name} names no licence`);
  const holder = typeof author === 'string' ? author : author?.name;
  const text = file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : `Copyright ${holder}`;
  return `${name} ${packageVersion} (${license})\n\n${text}\n`;
});
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices.join(`\n${'-'.repeat(80)}\n\n`));
