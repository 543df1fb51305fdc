/** Findings about waivers in Chinese. */
import type { Facts } from '../facts.ts';
import type { Messages } from '../language.ts';

/** Which waiver: by its place in the file. */
const which = (f: Facts) => `豁免文件第${f.text('line')}行对 ${f.text('rule')} 的豁免`;

const figures = (reported: string, computed: string) =>
  [reported === '' ? '' : `表中写${reported}`, computed === '' ? '' : `相加得${computed}`]
    .filter(text => text !== '')
    .join('、');

export const waiver: Messages<'waiver'> = {
  'waiver/no-reason': f => `${which(f)}没有写理由，不起作用。请写明理由（reason），或删去这一条。`,
  'waiver/expired': f =>
    `${which(f)}已于${f.text('expires')}到期，不再起作用。请改正报告，或复核后延长期限（expires）。`,
  'waiver/value-changed': f => {
    const was = figures(f.text('wasReported'), f.text('wasComputed'));
    const is = figures(f.text('isReported'), f.text('isComputed'));
    return `${which(f)}是对别的数字作的${was === '' ? '' : `（当时${was}）`}，数字变了${is === '' ? '' : `（现在${is}）`}，豁免不再起作用。请重新核对。`;
  },
  'waiver/unused': f => `${which(f)}没有用上：报告里已经没有这个问题。请删去这一条。`,
};
