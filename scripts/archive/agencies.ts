/** Invented agencies: departments and towns in the districts of a city that does not exist. */

export interface Agency {
  readonly name: string;
  readonly district: string;
  /** Folder of its reports. */
  readonly folder: string;
  readonly kind: 'department' | 'town' | 'government';
}

const DEPARTMENTS = [
  '教育局',
  '民政局',
  '财政局',
  '卫生健康局',
  '交通运输局',
  '农业农村局',
  '水务局',
  '住房和城乡建设局',
  '审计局',
  '统计局',
  '市场监督管理局',
  '应急管理局',
  '医疗保障局',
  '司法局',
  '文化和旅游局',
];
const TOWNS = ['一', '二', '三', '四', '五'].map(digit => `第${digit}镇人民政府`);

/** @returns as many as asked for, twenty to a district */
export function agencies(count: number): Agency[] {
  const found: Agency[] = [];
  for (let number = 1; found.length < count; number++) {
    const district = `示例市第${chinese(number)}区`;
    for (const body of [...DEPARTMENTS, ...TOWNS]) {
      const isTown = TOWNS.includes(body);
      found.push({
        name: `${district}${body}`,
        district,
        folder: `${district}/${body}`,
        kind: isTown ? 'town' : 'department',
      });
    }
  }
  return found.slice(0, count);
}

const DIGITS = '零一二三四五六七八九';

/** Up to 999: 一, 十二, 三十, 一百零五. */
function chinese(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const head = hundreds > 0 ? `${DIGITS[hundreds]}百` : '';
  if (tens === 0) return head + (hundreds > 0 && ones > 0 ? '零' : '') + (ones > 0 ? DIGITS[ones] : '');
  const ten = tens === 1 && hundreds === 0 ? '十' : `${DIGITS[tens]}十`;
  return head + ten + (ones > 0 ? DIGITS[ones] : '');
}
