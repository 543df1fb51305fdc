/** Measure words that count the same kind of thing. */
const CLASSES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['documents', '件 条 篇 份 个 项 则 宗 起 例 部 册 本 单 期 卷 集 类 页 张 幅 套 批 件次 条次 篇次'],
    ['people', '人 人次 名 位'],
    ['events', '次 场 场次 批次'],
    ['bodies', '家 户 家次 户次 组 处'],
  ].flatMap(([name = '', units = '']) => units.split(' ').map(unit => [unit, name])),
);

export function countsAlike(a: string, b: string): boolean {
  return a === b || a === '' || b === '' || (CLASSES[a] ?? a) === (CLASSES[b] ?? b);
}
