/** The process as the commands see it, so that they can be understood, and tested, without one. */
import type { LanguageCode } from '../render/languages.ts';

export interface Host {
  readonly folder: string;
  readonly language: LanguageCode;
  /** On the command line. */
  readonly isLanguageGiven: boolean;
  /** Columns of the terminal on standard output. */
  readonly columns: number;
  readonly colour: { readonly stdout: boolean; readonly stderr: boolean };
  readonly isInteractive: boolean;
  /** Threads that the machine can run at once. */
  readonly cores: number;
  /** As YYYY-MM-DD. */
  readonly today: string;
  /** Where a program of the user may keep what it can find out again; nothing where the user has no such place. */
  cache(): { readonly folder: string; readonly user: number | undefined } | undefined;
  print(piece: string | Uint8Array): void;
  /** Progress and notices: standard error. */
  notify(text: string): void;
  setStatus(status: 0 | 1 | 2 | 130): void;
  /** A line from standard input; undefined at its end. */
  ask(question: string): Promise<string | undefined>;
  /** What to do when the user has had enough; the next time, the process just ends. */
  onInterrupt(action: () => void): void;
}

/** The same process in the language of a configuration, unless the command line named one. */
export function inLanguage(host: Host, language: LanguageCode | undefined): Host {
  return language === undefined || host.isLanguageGiven ? host : { ...host, language };
}

/** @param given the language that the command line names */
export function processHost(given: LanguageCode | undefined): Host {
  return {
    folder: process.cwd(),
    language: given ?? 'zh',
    isLanguageGiven: given !== undefined,
    columns: process.stdout.columns ?? 80,
    colour: { stdout: wantsColour(process.stdout.isTTY), stderr: wantsColour(process.stderr.isTTY) },
    isInteractive: process.stderr.isTTY === true,
    get cores() {
      return process.getBuiltinModule('node:os').availableParallelism();
    },
    get today() {
      const now = new Date();
      const digits = (value: number) => String(value).padStart(2, '0');
      return `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;
    },
    cache: () => {
      const { XDG_CACHE_HOME, LOCALAPPDATA, HOME } = process.env;
      const place = XDG_CACHE_HOME || LOCALAPPDATA || (HOME && `${HOME}/.cache`);
      return place ? { folder: `${place}/gov-report`, user: process.getuid?.() } : undefined;
    },
    print: piece => {
      if (piece !== '') process.stdout.write(piece);
    },
    notify: text => {
      process.stderr.write(text);
    },
    setStatus: status => {
      process.exitCode = status;
    },
    ask: lineReader(),
    onInterrupt: action => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, action);
    },
  };
}

/** Lines may be piped in as well as typed; those that come at once wait for their questions. */
function lineReader(): Host['ask'] {
  let lines: AsyncIterator<string> | undefined;
  return async question => {
    process.stderr.write(question);
    const { createInterface } = process.getBuiltinModule('node:readline');
    lines ??= createInterface({ input: process.stdin, terminal: false })[Symbol.asyncIterator]();
    const next = await lines.next();
    return next.done ? undefined : next.value;
  };
}

/** https://no-color.org: any value that is not empty; FORCE_COLOR asks for colour without a terminal, 0 refuses it. */
function wantsColour(isTerminal: boolean | undefined): boolean {
  if (process.env['NO_COLOR']) return false;
  const forced = process.env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return isTerminal === true && process.env['TERM'] !== 'dumb';
}
