/** One line on a terminal's standard error, from the second second on. */
import type { Host } from './host.ts';

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
      const rate = Math.round(done / ((now - started) / 1000));
      host.notify(
        host.language === 'zh'
          ? `\r已检查 ${done}/${total}，每秒${rate}份\u001b[K`
          : `\r${done}/${total} checked, ${rate} a second\u001b[K`,
      );
    },
    clear: () => {
      if (shownAt > 0) host.notify('\r\u001b[K');
    },
  };
}
