/** A worker that does what it is told: answers, fetches, throws, hangs, takes all memory, or ends its thread. */
export default function misbehave(order) {
  if (order === 'throw') throw new Error('as told');
  if (order === 'hang') for (;;);
  if (order === 'hoard') {
    const hoard = [];
    for (;;) hoard.push(new Array(100_000).fill(hoard.length));
  }
  if (order === 'fetch') return ['an object'];
  if (order === 'end')
    return new Promise(() =>
      queueMicrotask(() =>
        setImmediate(() => {
          throw new Error('nobody catches this');
        }),
      ),
    );
  return `did ${order}`;
}
