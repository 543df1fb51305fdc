/** The bytes of a file on disk: never more than a report may have, and of one version of it. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { InputError } from '../model/problem.ts';
import { LIMITS } from '../read/index.ts';

/**
 * @param isNamed by the user: then it may be a pipe
 * @throws InputError `cannot-open`, `not-a-file`, `changed` or `file-too-large`
 */
export function readFile(file: string, isNamed: boolean): Uint8Array {
  return withFile(file, descriptor => {
    const before = fstatSync(descriptor);
    if (before.isDirectory()) throw new InputError('cannot-open', { detail: 'EISDIR' });
    if (!before.isFile()) {
      if (!isNamed) throw new InputError('not-a-file');
      return readAll(descriptor);
    }
    if (before.size > LIMITS.fileBytes) throw tooLarge();
    const bytes = readAt(descriptor, 0, before.size);
    const after = fstatSync(descriptor);
    // Half of one version and half of another would be neither.
    if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) throw new InputError('changed');
    return bytes;
  });
}

/** @throws InputError `cannot-open`, or whatever `use` throws */
export function withFile<T>(file: string, use: (descriptor: number) => T): T {
  let descriptor: number | undefined;
  try {
    // Without waiting for somebody to write into a pipe.
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    return use(descriptor);
  } catch (cause) {
    const { code, syscall } = cause as NodeJS.ErrnoException;
    throw syscall === undefined ? cause : new InputError('cannot-open', { detail: code ?? '' });
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** @returns fewer bytes than asked for where the file ends */
export function readAt(descriptor: number, start: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const count = readSync(descriptor, bytes, filled, length - filled, start + filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

/** @throws InputError `cannot-open` or `file-too-large` */
export function readStandardInput(): Uint8Array {
  try {
    return readAll(0);
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError('cannot-open', { detail: (cause as NodeJS.ErrnoException).code ?? '' });
  }
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

function tooLarge(): InputError {
  return new InputError('file-too-large', { limit: LIMITS.fileBytes / 1024 / 1024 });
}
