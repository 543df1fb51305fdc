/** Where results go. Files are written beside their place and moved there when complete; nothing is overwritten unasked. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CliError } from './error.ts';
import type { Host } from './host.ts';

export interface Sink {
  write(text: string): void;
  /** Completes the output. */
  commit(): void;
  /** Leaves no trace of an output that was not completed. */
  discard(): void;
}

export function stdoutSink(host: Host): Sink {
  return { write: text => host.print(text), commit: () => {}, discard: () => {} };
}

export interface FileOptions {
  readonly force: boolean;
  /** Absolute paths that must not be overwritten, even with `force`. */
  readonly inputs: readonly string[];
}

/** @throws CliError `exists`, `is-input` or `cannot-write` */
export function fileSink(path: string, host: Host, options: FileOptions): Sink {
  const target = resolve(host.folder, path);
  if (options.inputs.some(input => isSameFile(input, target))) throw new CliError('is-input', { path });
  if (!options.force && holdsSomething(target)) throw new CliError('exists', { path });
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const attempt = <T>(action: () => T): T => {
    try {
      return action();
    } catch (cause) {
      rmSync(temporary, { force: true });
      throw new CliError('cannot-write', { path, detail: (cause as NodeJS.ErrnoException).code ?? '' });
    }
  };
  const descriptor = attempt(() => openSync(temporary, 'wx'));
  return {
    write: text => attempt(() => writeSync(descriptor, text)),
    commit: () =>
      attempt(() => {
        fsyncSync(descriptor);
        closeSync(descriptor);
        renameSync(temporary, target);
      }),
    discard: () => {
      closeSync(descriptor);
      rmSync(temporary, { force: true });
    },
  };
}

/** By what they are, since a name may lead there in several ways. */
function isSameFile(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [one, other].map(path => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}

/** An empty file may be there for us to fill: GitHub makes one for the summary of each step. */
function holdsSomething(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && !(stats.isFile() && stats.size === 0);
}

/** A whole file at once. */
export function writeFileSafely(path: string, content: string | Uint8Array, host: Host, options: FileOptions): void {
  const sink = fileSink(path, host, options);
  sink.write(content as string);
  sink.commit();
}
