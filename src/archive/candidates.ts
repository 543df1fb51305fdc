/** Which files are looked at where they were met, not named. */
import { endingOf, REPORT_ENDINGS } from '../read/index.ts';

/** Archives that cannot be opened yet: what is in them must not be passed over in silence. */
export const OTHER_ARCHIVES: ReadonlySet<string> = new Set(['rar', '7z', 'tar', 'gz', 'tgz', 'bz2', 'xz', 'zst']);

export function isCandidate(name: string): boolean {
  const ending = endingOf(name);
  return REPORT_ENDINGS.has(ending) || ending === 'zip' || OTHER_ARCHIVES.has(ending);
}
