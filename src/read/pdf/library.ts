/** pdfjs-dist, loaded when the first PDF turns up, and kept to the bytes it is given and to its own tables on disk. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../../model/problem.ts';

export type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
export type Page = import('pdfjs-dist/legacy/build/pdf.mjs').PDFPageProxy;
export type Document = import('pdfjs-dist/legacy/build/pdf.mjs').PDFDocumentProxy;

/** Where the bundle keeps pdfjs's tables, as seen from it; put in when it is made. Sources run as they are have none. */
declare const PDFJS_FOLDER: string | undefined;

/** Larger pictures are not unpacked: only rules and glyphs that are drawn as pictures are of use. */
const LARGEST_PICTURE = 10_000;

let loading: Promise<Library> | undefined;

function loadLibrary(): Promise<Library> {
  loading ??= load();
  return loading;
}

/** It wants the classes of a browser's canvas when it is loaded, and uses them only to draw. */
async function load(): Promise<Library> {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D'])
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: class {} });
  // Both halves in this thread: the second one leaves itself where the first one looks for it.
  // @ts-expect-error the package has no types for this file
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

function folder(): string {
  if (typeof PDFJS_FOLDER === 'string') return fileURLToPath(new URL(PDFJS_FOLDER, import.meta.url));
  return `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/`;
}

/**
 * Opens a document, and closes it when `use` is done with it, or has not come back in time.
 * @throws InputError `encrypted`, `damaged-document` or `document-too-large`, whatever the library says of the bytes.
 */
export async function withDocument<T>(
  bytes: Uint8Array,
  seconds: number,
  use: (document: Document, library: Library) => Promise<T>,
): Promise<T> {
  const library = await loadLibrary();
  const task = library.getDocument({
    // A copy, since it takes the memory away from the caller.
    data: new Uint8Array(bytes),
    cMapUrl: `${folder()}cmaps/`,
    cMapPacked: true,
    useWorkerFetch: false,
    useSystemFonts: false,
    useWasm: false,
    isEvalSupported: false,
    maxImageSize: LARGEST_PICTURE,
    stopAtErrors: false,
    verbosity: library.VerbosityLevel.ERRORS,
  });
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new InputError('document-too-large')), seconds * 1000);
  });
  try {
    return await Promise.race([task.promise.then(document => use(document, library)), tooLong]);
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    const isLocked = cause instanceof Error && cause.name === 'PasswordException';
    throw new InputError(isLocked ? 'encrypted' : 'damaged-document');
  } finally {
    clearTimeout(timer);
    await task.destroy();
  }
}
