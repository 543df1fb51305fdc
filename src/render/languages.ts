/** The languages that there are. */
import { en } from './en/index.ts';
import type { Language } from './language.ts';
import { zh } from './zh/index.ts';

export type LanguageCode = 'zh' | 'en';

export const LANGUAGES: Readonly<Record<LanguageCode, Language>> = { zh, en };
