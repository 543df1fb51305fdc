/** Addresses such as J27, as numbers from 1. */

export interface Address {
  readonly row: number;
  readonly column: number;
}

/** @returns nothing for what is no address */
export function parseAddress(text: string): Address | undefined {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/i.exec(text) ?? [];
  if (digits === '') return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}
