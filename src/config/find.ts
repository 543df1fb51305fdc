/** Where the configuration is: in the working folder or the nearest one above it, never in the folders that are checked. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const CONFIG_NAMES = ['gov-report.config.yaml', 'gov-report.config.yml', 'gov-report.config.json'] as const;

/** @returns the absolute path; undefined where there is none up to the root */
export function findConfig(workingFolder: string): string | undefined {
  for (let folder = workingFolder; ; folder = dirname(folder)) {
    for (const name of CONFIG_NAMES) {
      const path = join(folder, name);
      if (existsSync(path)) return path;
    }
    if (dirname(folder) === folder) return undefined;
  }
}
