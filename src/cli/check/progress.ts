/** One line on a terminal's standard error, from the second second on: how far, how fast, how much longer. */
import type { Host } from '../host.ts';

const SILENT_FOR = 1000;
const EVERY = 200;

export interface Progress {
  advance(): void;
  clear(): void;
}

export function progressOn(host: Host, total: number): Progress {
  if (!host.isInteractive) return { advance: () => {}, clear: () => {} };
  const started = Date.now();
  let shownAt = 0;
  let done = 0;
  return {
    advance: () => {
      done++;
      const now = Date.now();
      if (now - started < SILENT_FOR || now - shownAt < EVERY) return;
      shownAt = now;
      const rate = done / ((now - started) / 1000);
      host.notify(`\r${progressText(done, total, rate, host.language)}\u001b[K`);
    },
    clear: () => {
      if (shownAt > 0) host.notify('\r\u001b[K');
    },
  };
}

/** @param rate files a second */
export function progressText(done: number, total: number, rate: number, language: Host['language']): string {
  const seconds = Math.ceil((total - done) / rate);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  const shown = rate < 10 ? rate.toFixed(1) : String(Math.round(rate));
  return language === 'zh'
    ? `已检查 ${done}/${total}，每秒${shown}份，大约还要 ${clock}`
    : `${done}/${total} checked, ${shown} a second, about ${clock} left`;
}
