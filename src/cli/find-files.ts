/** The files that a command line means, or why there are none. */
import { discover, type Found } from '../archive/discover.ts';
import { IGNORE_FILE, ignoreFile } from '../archive/ignore.ts';
import type { Problem } from '../model/problem.ts';
import { LANGUAGES } from '../render/languages.ts';
import { problemText } from '../render/message.ts';
import { safe } from '../render/safe.ts';
import { CliError } from './error.ts';
import type { Host } from './host.ts';

/** @throws CliError where nothing is found */
export async function findFiles(paths: readonly string[], host: Host): Promise<Found[]> {
  const standardInput: Found[] = paths.includes('-') ? [{ path: '-', isNamed: true }] : [];
  const named = paths.filter(path => path !== '-');
  const searchHere = paths.length === 0;
  const { files, unmatched, ignored } = await discover(
    searchHere ? ['.'] : named,
    host.folder,
    await ignoreFile(host.folder),
  );
  if (ignored > 0) tell({ code: 'ignored', args: { count: ignored, file: IGNORE_FILE } }, host);
  // One path that leads nowhere does not cost the others their check; with nothing else, it is a slip of the command line.
  const missing = unmatched.map(path => ({ path, isNamed: true }));
  if (files.length + standardInput.length === 0 && missing.length > 0)
    throw new CliError('no-match', { path: unmatched.map(path => safe(path) || '""').join('、') });
  if (files.length + standardInput.length === 0)
    throw searchHere
      ? new CliError('nothing-here')
      : new CliError('nothing-in-folder', { path: named.map(path => safe(path)).join('、') });
  if (searchHere) tell({ code: 'looking-in-folder', args: { count: files.length } }, host);
  return [...standardInput, ...[...files, ...missing].sort((a, b) => (a.path < b.path ? -1 : 1))];
}

function tell(problem: Problem, host: Host): void {
  host.notify(`${problemText(problem, LANGUAGES[host.language])}\n`);
}
