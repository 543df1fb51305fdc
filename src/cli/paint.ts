/** Colours for a terminal, or the plain text. */
import { Chalk } from 'chalk';
import type { Paint } from '../render/text.ts';

export function paintFor(colour: boolean): Paint {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    error: text => chalk.red.bold(text),
    warning: text => chalk.yellow(text),
    info: text => chalk.cyan(text),
    good: text => chalk.green(text),
    strong: text => chalk.bold(text),
    faint: text => chalk.dim(text),
  };
}
