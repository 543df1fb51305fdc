/** Writes everything that follows from the definitions; with `--check`, says what is stale instead. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { manifestSchema } from '../src/config/manifest.ts';
import { configSchema } from '../src/config/schema.ts';
import { layOut } from '../src/model/layout.ts';
import { waiversSchema } from '../src/waivers/schema.ts';
import { configurationPage } from './configuration-page.ts';
import { rulePages } from './rules/pages.ts';
import { editionSchema, parseEdition } from './schemas/edition.ts';
import { findingsSchema } from './schemas/findings.ts';
import { reportSchema } from './schemas/report.ts';

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const files = new Map<string, string>([
  ['schemas/edition.schema.json', json(z.toJSONSchema(editionSchema, { target: 'draft-2020-12' }))],
  ['schemas/findings.schema.json', json(z.toJSONSchema(findingsSchema, { target: 'draft-2020-12' }))],
  ['schemas/config.schema.json', json(z.toJSONSchema(configSchema, { target: 'draft-2020-12' }))],
  ['schemas/waivers.schema.json', json(z.toJSONSchema(waiversSchema, { target: 'draft-2020-12' }))],
  ['schemas/manifest.schema.json', json(z.toJSONSchema(manifestSchema, { target: 'draft-2020-12' }))],
  ['docs/configuration.md', configurationPage()],
  ...(await rulePages()),
]);
for (const name of readdirSync('schemas/editions')) {
  const edition = parseEdition(JSON.parse(readFileSync(`schemas/editions/${name}`, 'utf8')));
  files.set(`schemas/report-${edition.id}.schema.json`, json(reportSchema(layOut(edition))));
}

const stale = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is stale: run npm run generate`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else
  for (const [path, text] of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`wrote ${path}`);
  }
