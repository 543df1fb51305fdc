/** The date that portals put into the address of a page, and so into the path of a page that was saved: `2024/1/26/art_17.html`, `t20240126_17.html`. */

const ADDRESS_DATE = /(?:^|\/)(?:t(20\d\d)(\d\d)(\d\d)_\d+|(20\d\d)\/(\d{1,2})\/(\d{1,2})\/art_[\w-]+)\.\w+$/;

/** @returns "YYYY-MM-DD" */
export function addressDateIn(path: string): string | undefined {
  const [, ...digits] = ADDRESS_DATE.exec(path) ?? [];
  const [year, month = '', day = ''] = digits.filter(part => part !== undefined);
  if (year === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(date)) ? undefined : date;
}
