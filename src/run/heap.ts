/** Memory of a run over an archive. */
import { setFlagsFromString } from 'node:v8';

/**
 * Left to itself, the engine lets a heap grow to several times what is alive in it before it looks for what is not: half
 * a gigabyte for a hundred thousand reports. Looking sooner costs a fiftieth of the time.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=20');
}
