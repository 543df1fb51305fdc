/** Finds the line and column of a value in JSON or YAML by its keys. Runs only for the places that findings name. */
import { keysOf, type Origin, type Place } from '../../model/origin.ts';
import type { SourceDocument, Tree } from '../../model/source.ts';
import type { FindPosition } from './position.ts';

export type Locate = (place: Place) => Origin | undefined;

/** A key that is not there is located at the nearest one around it that is. */
export async function locator(source: SourceDocument): Promise<Locate> {
  if (source.kind !== 'tree') return place => ('keys' in place ? undefined : place);
  const find = await positionsIn(source);
  return place => {
    if (!('keys' in place)) return place;
    const keys = [...(source.index === undefined ? [] : [source.index]), ...keysOf(place.keys)];
    for (; keys.length > 0; keys.pop()) {
      const position = find(keys);
      if (position) return position;
    }
    return { line: 1, column: 1 };
  };
}

async function positionsIn(source: Tree): Promise<FindPosition> {
  if (source.syntax === 'json') return (await import('./json-positions.ts')).jsonPositions(source.text);
  return (await import('./yaml.ts')).yamlPositions(source.text);
}
