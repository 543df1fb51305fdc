/** OpenDocument texts (ODT). */
import { InputError } from '../../model/problem.ts';
import type { Pages } from '../../model/source.ts';
import { unzip, type ZipEntry } from '../container/zip.ts';
import { startFlow } from '../flow/flow.ts';
import type { Limits } from '../limits.ts';
import { readXml } from '../xml/xml.ts';
import { odtReader } from './content.ts';
import { odtStyles } from './styles.ts';

const OPEN_DOCUMENT = 'urn:oasis:names:tc:opendocument:xmlns';

/** Attributes for the looks of text are in a namespace that is not OpenDocument's own; none of them matters. */
const NAMESPACES: ReadonlyMap<string, string> = new Map(
  ['office', 'style', 'text', 'table', 'manifest']
    .map(name => [`${OPEN_DOCUMENT}:${name}:1.0`, name] as const)
    .concat([[`${OPEN_DOCUMENT}:drawing:1.0`, 'draw']]),
);

/** Nearly no style sheet has it, and most are longer than the report. */
const HIDING = ':display="none"';

/** @throws InputError `damaged-archive`, `damaged-document`, `encrypted`, `archive-too-large` or `sheet-too-large`. */
export function readOdt(bytes: Uint8Array, limits: Limits): Pages {
  const part = (wanted: string) => onlyOne(unzip(bytes, limits, name => name === wanted));
  // First of all, since what is encrypted looks damaged.
  const manifest = part('META-INF/manifest.xml');
  if (manifest && viewOf(manifest).includes('encryption-data')) refuseEncrypted(manifest);
  const content = part('content.xml');
  if (!content) throw new InputError('damaged-archive');

  const flow = startFlow(limits);
  const sheet = odtStyles();
  const shared = part('styles.xml');
  if (shared && viewOf(shared).includes(HIDING)) readXml(shared, NAMESPACES, sheet);
  const reader = odtReader(flow, sheet);
  readXml(content, NAMESPACES, reader);
  // A spreadsheet or a drawing.
  if (!reader.hasText()) throw new InputError('damaged-document');
  return flow.pages();
}

function onlyOne([entry, another]: readonly ZipEntry[]): Uint8Array | undefined {
  // Programs would not agree on which of the two is shown.
  if (another) throw new InputError('damaged-archive');
  return entry?.bytes;
}

function refuseEncrypted(manifest: Uint8Array): void {
  readXml(manifest, NAMESPACES, {
    open(name) {
      if (name === 'manifest:encryption-data') throw new InputError('encrypted');
      return true;
    },
    close: () => {},
  });
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
