/** Sets a value in nested objects by its JSON Pointer (RFC 6901; the ids of the form need no escapes). */
export function setAt(data: Record<string, unknown>, pointer: string, value: unknown): void {
  const steps = pointer.slice(1).split('/');
  const last = steps.pop() ?? '';
  let place = data;
  for (const step of steps) {
    place[step] ??= {};
    place = place[step] as Record<string, unknown>;
  }
  place[last] = value;
}
