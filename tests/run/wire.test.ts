/** What comes back from another thread reads the same as what was found in this one, in every output. */
import { expect, test } from 'vitest';
import { loadLayouts } from '../../src/editions.ts';
import { FORMATS } from '../../src/render/index.ts';
import type { RenderOptions } from '../../src/render/renderer.ts';
import { ruleDocuments } from '../../src/rule-documents.ts';
import { close, type Examined } from '../../src/run/examine.ts';
import { fromWire, toWire } from '../../src/run/wire.ts';
import { validate } from '../../src/validate.ts';
import { filesIn, fixture } from '../support.ts';

const layouts = loadLayouts();
const asIs = (text: string) => text;
const options: RenderOptions = {
  language: 'zh',
  paint: { error: asIs, warning: asIs, info: asIs, good: asIs, strong: asIs, faint: asIs },
  columns: 80,
  quiet: false,
  isQuiet: () => false,
  fails: { finding: severity => severity === 'error', notChecked: false },
  version: '0.0.0',
  documents: ruleDocuments,
};

async function rendered({ result }: Examined): Promise<string[]> {
  return Promise.all(
    Object.values(FORMATS).map(async format => {
      const renderer = await format(options);
      const body = result.state === 'checked' ? renderer.report(result) : renderer.unchecked(result);
      const counts = {
        reports: 1,
        errors: 0,
        warnings: 0,
        infos: 0,
        waived: 0,
        unchecked: 0,
        notChecked: 0,
        notReached: 0,
      };
      return renderer.begin() + body + renderer.end(counts);
    }),
  );
}

const files = [...filesIn('fixtures/err'), ...filesIn('fixtures/formats')].filter(
  path => !/\.(?:findings|md)$/.test(path),
);

test.each(files)('%s', async path => {
  for (const result of await validate({ path, bytes: fixture(path) }, { layouts })) {
    const here = close(result);
    const there = fromWire(structuredClone(toWire(here)), layouts);
    expect(there.digest).toEqual(here.digest);
    expect(await rendered(there)).toEqual(await rendered(here));
  }
});
