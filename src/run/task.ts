/** What is given to whoever checks a file, in this thread or another. Plain data. */
import type { Digest } from '../model/digest.ts';
import type { RuleSettings } from '../model/rules.ts';
import type { CheckSettings } from '../model/settings.ts';
import type { ZipMember } from '../read/container/zip.ts';
import type { CacheFolder } from './cache-folder.ts';

export interface Task {
  /** As it is shown: relative to the working folder, with `/`; a member of an archive after `!/`. */
  readonly path: string;
  /** From the folder that the process works in, which all its threads share. */
  readonly file: string;
  /** Pipes and the like are read only when they were named. */
  readonly isNamed: boolean;
  /** The way into an archive: a member, or a member of the archive that is a member. */
  readonly way?: readonly ZipMember[];
  /** What a configuration says of this file. */
  readonly rules?: RuleSettings | undefined;
  readonly check?: CheckSettings | undefined;
}

/** What holds for all files of a run. */
export interface RunSettings {
  readonly edition?: string | undefined;
  readonly year?: number | undefined;
  readonly previous?: readonly Digest[] | undefined;
  /** Where understood files are kept; without it, none are. */
  readonly cache?: CacheFolder | undefined;
  /** Whether it is of interest where the time goes. */
  readonly stats?: boolean;
}
