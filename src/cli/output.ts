/** Where results go. Files are written beside their place and moved there when complete; nothing is overwritten unasked. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CliError } from './error.ts';
import type { Host } from './host.ts';

export interface Sink {
  write(piece: string | Uint8Array): void;
  /** Completes the output. */
  commit(): void;
  /** Leaves no trace of an output that was not completed. */
  discard(): void;
}

export function stdoutSink(host: Host): Sink {
  return { write: piece => host.print(piece), commit: () => {}, discard: () => {} };
}

export interface FileOptions {
  readonly force: boolean;
  /** Absolute paths that must not be overwritten, even with `force`. */
  readonly inputs: readonly string[];
}

/** @throws CliError `no-plain-file`, `is-input`, `exists` or `cannot-write` */
export function fileSink(path: string, host: Host, options: FileOptions): Sink {
  const target = resolve(host.folder, path);
  const there = statSync(target, { throwIfNoEntry: false });
  if (there && !there.isFile()) throw new CliError('no-plain-file', { path });
  if (options.inputs.some(input => isSameFile(input, target))) throw new CliError('is-input', { path });
  // An empty file may be there for us to fill: GitHub makes one for the summary of each step.
  if (!options.force && there && there.size > 0) throw new CliError('exists', { path });
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const opened = attempt(path, () => openSync(temporary, 'wx'));
  let isOpen = true;
  const close = () => {
    if (isOpen) closeSync(opened);
    isOpen = false;
  };
  return {
    write: content => attempt(path, () => writeFileSync(opened, content)),
    commit: () =>
      attempt(path, () => {
        fsyncSync(opened);
        close();
        moveInPlace(temporary, target);
      }),
    discard: () => {
      close();
      rmSync(temporary, { force: true });
    },
  };
}

function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    throw new CliError('cannot-write', { path, detail: (cause as NodeJS.ErrnoException).code ?? '' });
  }
}

/** On Windows, a scanner for viruses may still look at what was just written, or at what it replaces. */
function moveInPlace(temporary: string, target: string): void {
  for (let attempt = 1; ; attempt++)
    try {
      renameSync(temporary, target);
      return;
    } catch (cause) {
      const isHeld = /^(?:EPERM|EACCES|EBUSY)$/.test((cause as NodeJS.ErrnoException).code ?? '');
      if (process.platform !== 'win32' || !isHeld || attempt === ATTEMPTS) throw cause;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
}

const ATTEMPTS = 10;
/** Milliseconds. */
const PAUSE = 50;

/** By what they are, since a name may lead there in several ways. */
function isSameFile(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [one, other].map(path => statSync(path, { throwIfNoEntry: false, bigint: true }));
  // Some network drives number no files.
  return first !== undefined && first.ino !== 0n && first.ino === second?.ino && first.dev === second.dev;
}

/** A whole file at once. */
export function writeFileSafely(path: string, content: string | Uint8Array, host: Host, options: FileOptions): void {
  const sink = fileSink(path, host, options);
  try {
    sink.write(content);
    sink.commit();
  } catch (cause) {
    sink.discard();
    throw cause;
  }
}
