/** Which files are looked at where they were met, not named. */
import { basename } from 'node:path';
import { endingOf, REPORT_ENDINGS } from '../read/index.ts';

/** Archives that cannot be opened yet: what is in them must not be passed over in silence. */
export const OTHER_ARCHIVES: ReadonlySet<string> = new Set(['rar', '7z', 'tar', 'gz', 'tgz', 'bz2', 'xz', 'zst']);

/** What steers a check is not checked itself. */
const STEERING = /^(?:gov-report\.config\.(?:ya?ml|json)|waivers\.ya?ml)$/i;

export function isCandidate(name: string): boolean {
  if (STEERING.test(basename(name))) return false;
  const ending = endingOf(name);
  return REPORT_ENDINGS.has(ending) || ending === 'zip' || OTHER_ARCHIVES.has(ending);
}
