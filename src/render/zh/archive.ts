/** Findings on reports beside each other, whoever wrote them, in Chinese. */
import type { Facts } from '../facts.ts';
import type { Messages } from '../language.ts';

type Group = 'archive' | 'narrative';

export const archive: Messages<Group> = {
  'archive/versions-disagree': f =>
    `同一份报告的两个版本有${f.cells.length}处数字不同（另一个是${f.other.path}）：${differing(f, '这里', '另一个')}。请确认哪个是准的，改成一致。`,
  'archive/changed-after-publication': f =>
    `与上次检查时相比，这份报告有${f.cells.length}处数字变了：${differing(f, '现在', '上次')}。请确认是不是更正；是更正的，请按规定说明。`,
  'archive/identical-figures': f =>
    `表二、表三中不是0的${f.number('count')}个数字（不算合计）与${f.other.agency}的报告（${f.other.path}）完全相同。请核对是否误用了别的单位的表格。`,
  'narrative/same-as-sibling': f =>
    `第五部分（存在的主要问题及改进情况）的文字，除本地区通用的语句外，与${f.other.agency}的报告（${f.other.path}）有${f.number('percent')}%相同。请按本单位的实际情况撰写；确属联合整改等情形的，请写明原因。`,
};

function differing(f: Facts, hereWord: string, thereWord: string, most = 5): string {
  const [here, there] = [f.texts('here'), f.texts('there')];
  const shown = f.cells.slice(0, most).map((cell, i) => `${cell}${hereWord}${here[i]}、${thereWord}${there[i]}`);
  return shown.join('；') + (f.cells.length > most ? '等' : '');
}
