/** The JavaScript engine, set for many files instead of one page. It holds for all threads. */
import { versions } from 'node:process';
import { setFlagsFromString } from 'node:v8';

/**
 * Left to itself, the engine lets a heap grow to several times what is alive in it before it looks for what is not: half
 * a gigabyte for a hundred thousand reports. Looking sooner costs a fiftieth of the time.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=20');
}

/** From here on the engine waits longer by itself, and knows no such setting. */
const PATIENT_ENGINE = 22;

/**
 * Each thread compiles the same functions for itself as soon as they seem to be used much, on the processors that the
 * threads work on: two threads took longer for two hundred documents than one. Code has to be used six times as much
 * before that now.
 */
export function compileLater(): void {
  if (Number.parseInt(versions.node, 10) < PATIENT_ENGINE) setFlagsFromString('--interrupt-budget=400000');
}
