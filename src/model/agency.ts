/** An agency's name as it is compared: blanks and full-width forms make no other agency. */
export function agencyKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '');
}
