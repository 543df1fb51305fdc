/** Reads a file or standard input, never more of it than a report may have. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { InputError } from '../model/problem.ts';
import { LIMITS } from '../read/index.ts';

/** @throws InputError `cannot-open`, or `file-too-large` before such a file is read */
export function readInput(path: string): Uint8Array {
  return reading(() => {
    const descriptor = openSync(path, 'r');
    try {
      const stats = fstatSync(descriptor);
      if (stats.size > LIMITS.fileBytes) throw tooLarge();
      return stats.isFile() ? readSized(descriptor, stats.size) : readAll(descriptor);
    } finally {
      closeSync(descriptor);
    }
  });
}

/** @throws InputError `cannot-open` or `file-too-large` */
export function readStandardInput(): Uint8Array {
  return reading(() => readAll(0));
}

function reading(action: () => Uint8Array): Uint8Array {
  try {
    return action();
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError('cannot-open', { detail: (cause as NodeJS.ErrnoException).code ?? '' });
  }
}

function tooLarge(): InputError {
  return new InputError('file-too-large', { limit: LIMITS.fileBytes / 1024 / 1024 });
}

function readSized(descriptor: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(descriptor, bytes, filled, size - filled, null);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

/** A pipe has no size to go by. */
function readAll(descriptor: number): Uint8Array {
  const chunks: Buffer[] = [];
  let size = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(65_536);
    const count = readChunk(descriptor, chunk);
    if (count === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, count));
    size += count;
    if (size > LIMITS.fileBytes) throw tooLarge();
  }
}

/** A pipe whose writer is slow answers EAGAIN; a closed one on Windows EOF. */
function readChunk(descriptor: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk);
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw cause;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
