/** PDF with a text layer: what is drawn on its pages, put back into tables and paragraphs by where it stands. */
import { InputError } from '../../model/problem.ts';
import type { Pages } from '../../model/source.ts';
import type { Limits } from '../limits.ts';
import { blocksOf, type RuledSheet } from './blocks.ts';
import type { Matrix } from './geometry.ts';
import type { Font, Glyph } from './glyphs.ts';
import { latticesOf } from './lattice.ts';
import { type Document, type Library, type Page, withDocument } from './library.ts';
import { type Drawing, follow } from './page.ts';
import { rulesOf } from './rules.ts';
import { columnsOf, upright } from './sheets.ts';
import { checkStreams } from './streams.ts';

/** No report comes near any of these. */
const MOST_PAGES = 300;
const MOST_OPERATIONS = 1_000_000;
const MOST_GLYPHS = 1_000_000;
const MOST_SECONDS = 60;
/** With fewer characters on a page than this, its text is a stamp or a page number. */
const LEAST_CHARACTERS = 20;

/** @throws InputError `encrypted`, `damaged-document`, `document-too-large`, `archive-too-large`, `scanned` or `empty-file`. */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<Pages> {
  checkStreams(bytes, limits);
  const { sheets, isPainted } = await withDocument(bytes, MOST_SECONDS, (document, library) =>
    readPages(document, library, limits),
  );
  const blocks = blocksOf(sheets, limits.cells);
  const characters = blocks.reduce((total, block) => total + (block.kind === 'grid' ? Infinity : block.text.length), 0);
  if (characters < LEAST_CHARACTERS * sheets.length) {
    if (hasPictures(bytes) || (characters === 0 && isPainted)) throw new InputError('scanned');
    if (characters === 0) throw new InputError('empty-file');
  }
  return { kind: 'pages', blocks, holdsProse: true, notices: [] };
}

async function readPages(document: Document, library: Library, limits: Limits) {
  if (document.numPages > MOST_PAGES) throw new InputError('document-too-large');
  const until = Date.now() + MOST_SECONDS * 1000;
  const layers = await document.getOptionalContentConfig();
  const sheets: RuledSheet[] = [];
  let isPainted = false;
  let cells = limits.cells;
  let glyphs = MOST_GLYPHS;
  const spend = (places: number) => {
    cells -= places;
    if (cells < 0) throw new InputError('document-too-large');
  };
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const drawing = await draw(page, library, layer => layers.isVisible(layer));
    isPainted ||= drawing.isPainted;
    glyphs -= drawing.glyphs.length;
    if (glyphs < 0 || Date.now() > until) throw new InputError('document-too-large');
    const whole = upright({ number, column: 0, width, height, glyphs: drawing.glyphs, boxes: drawing.boxes });
    for (const sheet of columnsOf(whole)) {
      const tolerance = toleranceOf(sheet.glyphs);
      sheets.push({ ...sheet, tolerance, lattices: latticesOf(rulesOf(sheet.boxes, tolerance), tolerance, spend) });
    }
    page.cleanup();
  }
  return { sheets, isPainted };
}

async function draw(page: Page, library: Library, isShown: (layer: unknown) => boolean): Promise<Drawing> {
  const operations = await page.getOperatorList();
  if (operations.fnArray.length > MOST_OPERATIONS) throw new InputError('document-too-large');
  // Fonts are handed over beside the operations, and have arrived when all that was under way is done.
  await new Promise(resolve => setImmediate(resolve));
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const font = (name: string): Font | undefined =>
    page.commonObjs.has(name) ? (page.commonObjs.get(name) as Font) : undefined;
  const bounds = { left: 0, top: 0, right: width, bottom: height };
  return follow(operations, library.OPS, transform as unknown as Matrix, bounds, { font, isShown });
}

/** Lines this close have no text between them: less than half the usual height of a character. */
function toleranceOf(glyphs: readonly Glyph[]): number {
  const sizes = glyphs.map(glyph => glyph.size).sort((a, b) => a - b);
  return Math.min(6, Math.max(1.5, 0.4 * (sizes[sizes.length >> 1] ?? 0)));
}

/** A picture is never packed together with other objects, so that its kind can be read as it stands. */
function hasPictures(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return /\/Subtype\s*\/Image\b/.test(file.toString('latin1'));
}
