/** The process as the commands see it, so that they can be understood, and tested, without one. */
import { openSync, readSync } from 'node:fs';
import type { LanguageCode } from '../render/language.ts';
import { CliError } from './error.ts';

export interface Host {
  readonly folder: string;
  readonly language: LanguageCode;
  /** Columns of the terminal on standard output. */
  readonly columns: number;
  readonly colour: { readonly stdout: boolean; readonly stderr: boolean };
  readonly isInteractive: boolean;
  print(text: string): void;
  /** Progress and notices: standard error. */
  notify(text: string): void;
  setStatus(status: 0 | 1 | 2): void;
}

export function processHost(language: LanguageCode): Host {
  return {
    folder: process.cwd(),
    language,
    columns: process.stdout.columns ?? 80,
    colour: { stdout: wantsColour(process.stdout.isTTY), stderr: wantsColour(process.stderr.isTTY) },
    isInteractive: process.stderr.isTTY === true,
    print: text => {
      if (text !== '') process.stdout.write(text);
    },
    notify: text => {
      process.stderr.write(text);
    },
    setStatus: status => {
      process.exitCode = status;
    },
  };
}

/** https://no-color.org: any value that is not empty; FORCE_COLOR asks for colour without a terminal, 0 refuses it. */
function wantsColour(isTerminal: boolean | undefined): boolean {
  if (process.env['NO_COLOR']) return false;
  const forced = process.env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return isTerminal === true && process.env['TERM'] !== 'dumb';
}

/** All of standard input, up to one byte more than the limit, so that the reader can refuse it by its size. */
export function readStandardInput(limit: number): Uint8Array {
  const chunks: Buffer[] = [];
  let size = 0;
  const descriptor = process.platform === 'win32' ? 0 : openSync('/dev/stdin', 'r');
  while (size <= limit) {
    const chunk = Buffer.allocUnsafe(65_536);
    const count = readChunk(descriptor, chunk);
    if (count === 0) break;
    chunks.push(chunk.subarray(0, count));
    size += count;
  }
  return Buffer.concat(chunks);
}

function readChunk(descriptor: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk);
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw new CliError('stdin', { detail: code ?? '' });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
