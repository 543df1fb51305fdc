/** Findings on reports beside each other, whoever wrote them, in Chinese. */
import type { Facts } from '../facts.ts';
import type { Messages } from '../language.ts';

export const archive: Messages<'archive'> = {
  'archive/versions-disagree': f =>
    `同一份报告的两个版本有${f.cells.length}处数字不同（另一个是${f.other.path}）：${differing(f, '这里', '另一个')}。请确认哪个是准的，改成一致。`,
  'archive/changed-after-publication': f =>
    `与上次检查时相比，这份报告有${f.cells.length}处数字变了：${differing(f, '现在', '上次')}。请确认是不是更正；是更正的，请按规定说明。`,
  'archive/identical-figures': f =>
    `表二、表三中不是0的${f.number('count')}个数字（不算合计）与${f.other.agency}的报告（${f.other.path}）完全相同。请核对是否误用了别的单位的表格。`,
};

function differing(f: Facts, hereWord: string, thereWord: string, most = 5): string {
  const [here, there] = [f.texts('here'), f.texts('there')];
  const shown = f.cells
    .slice(0, most)
    .map((cell, i) => `${cell}${hereWord}${here[i] || '空白'}、${thereWord}${there[i]}`);
  return shown.join('；') + (f.cells.length > most ? '等' : '');
}
