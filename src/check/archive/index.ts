/** Reports of an archive beside each other, whoever wrote them. */
export { checkCopies } from './copies.ts';
export { checkDuplicates } from './duplicates.ts';
export { checkFigures } from './figures.ts';
export { checkSiblings } from './siblings.ts';
export { changedSince, compareVersions } from './versions.ts';
