/** Patterns on the command line, where the shell does not expand them: the folder that they surely lead to, and the rest. */

const WILD = /[*?[\]{}!]/;

export const isPattern = (path: string): boolean => WILD.test(path);

/**
 * A pattern is matched beneath a folder, so that drives and shares are as good as any other, and a folder with brackets in
 * its name is no pattern.
 * @param isFolder whether what was passed of the pattern is a folder as it is written
 * @param separator of the system
 * @returns an empty folder for the working folder; the rest is never empty, and has `/`
 */
export function splitPattern(
  pattern: string,
  isFolder: (path: string) => boolean,
  separator: string,
): { readonly folder: string; readonly rest: string } {
  const steps = (separator === '\\' ? pattern.replaceAll('\\', '/') : pattern).split('/');
  let count = 0;
  for (; count < steps.length - 1; count++) {
    const step = steps[count] ?? '';
    // A backslash that is no separator is part of a pattern.
    const isPlain = !isPattern(step) && !step.includes('\\');
    if (!isPlain && !isFolder(steps.slice(0, count + 1).join('/'))) break;
  }
  const folder = steps.slice(0, count).join('/');
  const isRoot = count > 0 && (folder === '' || /^[A-Za-z]:$/.test(folder));
  return { folder: isRoot ? `${folder}/` : folder, rest: steps.slice(count).join('/') };
}
