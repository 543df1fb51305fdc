/** Numbers as officials write them: an independent writer for what the reader has to read. */
const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** 二百零五, 三千万零一十; `isSpoken` drops the 一 of 一十 at the beginning. */
export function inChinese(value: number, isSpoken = false): string {
  if (value === 0) return '零';
  const sections: string[] = [];
  const high = Math.floor(value / 1e4);
  const low = value % 1e4;
  if (high > 0) sections.push(`${section(high)}万`);
  if (low > 0) sections.push((high > 0 && low < 1000 ? '零' : '') + section(low));
  const written = sections.join('');
  return isSpoken ? written.replace(/^一十/, '十') : written;
}

function section(value: number): string {
  let written = '';
  let skipped = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      skipped = written !== '';
      continue;
    }
    written += (skipped ? '零' : '') + DIGITS[digit] + UNITS[place];
    skipped = false;
  }
  return written;
}

export const withSeparators = (value: number) => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');

export const inFullWidth = (value: number) =>
  String(value).replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

export const digitByDigit = (value: number) =>
  String(value).replace(/\d/g, digit => '〇一二三四五六七八九'[Number(digit)] ?? '');

/** 12.3456万, exactly. */
export const inTenThousands = (value: number) => {
  const digits = String(value).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}万`;
};
