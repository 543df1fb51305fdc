/** What `--help` teaches, in both languages. */
import type { LanguageCode } from '../../render/languages.ts';
import { en } from './en.ts';
import type { HelpTexts } from './texts.ts';
import { zh } from './zh.ts';

export const HELP: Readonly<Record<LanguageCode, HelpTexts>> = { zh, en };
