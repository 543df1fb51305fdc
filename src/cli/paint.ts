/** Colours for a terminal, or the plain text. */
import type { Paint } from '../render/renderer.ts';

const asIs = (text: string) => text;
export const PLAIN: Paint = { error: asIs, warning: asIs, info: asIs, good: asIs, strong: asIs, faint: asIs };

export async function paintFor(colour: boolean): Promise<Paint> {
  if (!colour) return PLAIN;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    error: text => chalk.red.bold(text),
    warning: text => chalk.yellow(text),
    info: text => chalk.cyan(text),
    good: text => chalk.green(text),
    strong: text => chalk.bold(text),
    faint: text => chalk.dim(text),
  };
}
