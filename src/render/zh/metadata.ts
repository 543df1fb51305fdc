/** Findings of the group metadata in Chinese. */
import type { Messages } from '../language.ts';

export const DAMAGE: Readonly<Record<string, string>> = {
  garbled: '有乱码',
  'characters-lost': '日期、文号或数量里缺了字',
  'characters-inserted': '字间夹着拼音',
  'traditional-script': '是繁体转换稿',
};

export const metadata: Messages<'metadata'> = {
  'metadata/extraction-damage': f =>
    `正文${f
      .texts('kinds')
      .map((kind, i) => `${DAMAGE[kind] ?? kind}，如「${f.texts('samples')[i] ?? ''}」`)
      .join('；')}。可能是读取问题：网站转载或转换时常会这样。正文因此不能据以检查，请换用原文件再检查一次。`,
  'metadata/duplicate': f =>
    `${f.other.agency}${f.other.year}年度的报告已经有一份（${f.other.path}）。请确认哪份是正式的，或机关、年度有没有写错。`,
};
