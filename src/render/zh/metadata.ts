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
    f.text('kind') === 'copy'
      ? `表格和文字都与${f.other.path}相同，而且不知道是哪个机关、哪个年度的报告。请确认是不是一份报告放了两次；不是的，请写明机关和年度，并核对是不是放错了文件。`
      : `${f.other.agency}${f.other.year}年度的报告已经有一份（${f.other.path}）。请确认哪份是正式的，或机关、年度有没有写错。`,
  'metadata/title': f => {
    const missing = f.texts('missing').map(part => (part === 'year' ? '年度' : '「政府信息」'));
    return `标题「${f.text('title')}」${missing.length > 0 ? `缺少${missing.join('和')}` : '与通常的写法不同'}。通常写作「机关名称＋年度＋政府信息公开工作年度报告」，请核对。`;
  },
  'metadata/year-agreement': f =>
    ({
      period: `标题的年度是${f.text('year')}年，统计期限却是${f.text('other')}年，两者对不上。请核对是哪一个写错了，统计的数字又是哪一年的。`,
      stated: `标题的年度是${f.text('year')}年，另外写明或指定的年度是${f.text('other')}年，两者对不上。请核对年度。`,
      publication: `这是${f.text('year')}年度报告，写明的发布日期是${f.text('other')}，不在下一年。请核对年度和日期；重新发布的，请留存说明。`,
    })[f.text('against')] ?? '',
  'metadata/unit-agreement': f =>
    `报告写明的机关是「${f.text('agency')}」，名单里是「${f.text('listed')}」，两者对不上。请核对文件有没有放错；机构更名的，请把原名加进名单。`,
};
