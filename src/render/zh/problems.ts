/** Why a file was not checked, and what was left aside in it, in Chinese. */
import type { Language } from '../language.ts';
import { JSON_FAULTS } from './json-faults.ts';

export const problems: Language['problems'] = {
  'internal-error': a => `检查这个文件时程序出了问题（${a('detail')}），没有检查。请把这个文件反馈给开发者。`,
  'older-form': () => '这是2018年及以前的统计表格式，不在检查范围内，没有检查。',
  'no-tables': () =>
    '没有找到年度报告的法定表格（表二、表三、表四），没有检查。请确认文件是政府信息公开工作年度报告，表格是文字而不是图片。',
  'unsupported-format': a =>
    `现在还不能读取${a('format')}文件，没有检查。请另存为DOCX、XLSX或网页，或全选复制成纯文本（TXT）后再检查。`,
  encrypted: () => '文件有密码，打不开，没有检查。请去掉密码后再检查。',
  'damaged-archive': () => '文件已损坏或不完整，打不开，没有检查。请用原来的软件重新保存一份。',
  'damaged-workbook': () => '工作簿已损坏或不是有效的Excel文件，打不开，没有检查。请用表格软件重新保存一份。',
  'older-word': () => '这是Word 95或更早的文件，读不了，没有检查。请用Word或WPS打开，另存为DOCX后再检查。',
  'damaged-document': () => '文档已损坏或不完整，读不了，没有检查。请用原来的软件重新保存一份。',
  scanned: () => '这个PDF是扫描图片，没有文字，其中的数字一个也没有检查，不代表没有问题。请换成可以复制文字的版本。',
  'page-without-text': () =>
    '网页里没有正文（可能是空的页面框架或登录页），没有检查。请在浏览器里打开后另存完整网页，或使用原文档。',
  'only-attachment': () => '网页里只有附件链接，没有报告正文，没有检查。请下载附件后检查附件。',
  'not-text': () => '文件不是文字，也不是能读取的文档，没有检查。请确认没有选错文件。',
  'garbled-text': () => '文字是乱码，认不出任何表格，没有检查。文件多半是用错误的编码另存的，请从原文件重新导出。',
  'several-reports': a => `文件里有${a('count')}份报告，各自检查。`,
  'empty-file': () => '文件是空的，没有检查。',
  'file-too-large': a => `文件超过${a('limit')}MB，没有检查。年度报告不会这么大，请确认没有选错文件。`,
  'archive-too-large': a => `文件解压后超过${a('limit')}MB，没有检查。年度报告不会这么大，请确认没有选错文件。`,
  'sheet-too-large': a => `工作表「${a('sheet')}」太大，没有检查。请只保留报告的表格。`,
  'document-too-large': () => '文档的文字或单元格太多，没有检查。年度报告不会这么长，请确认没有选错文件。',
  'syntax-error': a => `不是有效的${a('format')}（${JSON_FAULTS[a('detail')] ?? a('detail')}）。请改正这一处。`,
  'duplicate-key': a => `键「${a('key')}」重复。请删去一个。`,
  'unknown-key': a =>
    `不认识的键「${a('key')}」${a('suggestion') ? `，是不是「${a('suggestion')}」？` : '。'}请改正或删去。`,
  'repeated-key': a => `「${a('key')}」与「${a('other')}」说的是同一项。请删去一个。`,
  'expected-object': a => `「${a('key')}」下面应该是几项数据（如${a('keys')}），不是单个值。`,
  'expected-value': a => `「${a('key')}」应该是数字、null或文字。`,
  'number-too-large': a => `「${a('key')}」的数字位数太多，会丢失精度。请核对。`,
  'bad-metadata': a => `「${a('key')}」的写法不对。请参照README里的数据格式。`,
  'unknown-edition': a => `没有「${a('edition')}」这个格式版本。可用的有：${a('known')}。`,
  'other-edition': a =>
    `键「${a('key')}」属于${a('other')}版格式，而这份数据按${a('named')}版读取。请核对「版本」或 --edition。`,
  'text-disagrees': a => `「${a('key')}」的数值与原文「${a('text')}」不一致。请改正其中一个。`,
  'too-deep': () => '数据嵌套太深，没有检查。',
  'alias-bomb': a => `YAML别名超过${a('limit')}处，没有检查。请直接写出数值。`,
  'cannot-open': a => `打不开（${a('detail')}）。请检查路径和权限，以及文件是不是正在别的程序里打开。`,
  'not-a-file': () => '不是普通文件（管道、设备等），没有检查。请换成普通文件。',
  'link-outside': () => '这个链接指向文件夹之外，没有跟随，没有检查。请直接指定它指向的文件。',
  changed: () => '读取时文件正在被修改，没有检查。请等写完后再检查。',
  'unsafe-name': () => '压缩包里的这个文件名指向压缩包之外，没有检查。请重新打包。',
  'same-name': () => '压缩包里有同名的文件，这一个没有检查。请改名后重新打包。',
  'nested-archive': () => '压缩包套了两层以上，这一层没有检查。请解压后再检查。',
  'unsupported-archive': a => `现在还不能读取${a('format')}压缩包，里面的文件都没有检查。请解压，或改用ZIP。`,
  'empty-archive': () => '压缩包里没有可以检查的文件，没有检查。请确认没有选错文件。',
  'too-slow': a => `超过${a('seconds')}秒还没有读完，已停止，没有检查。请把这个文件反馈给开发者。`,
  'out-of-memory': () => '读取这个文件需要的内存太多，已停止，没有检查。请确认没有选错文件。',
  'hidden-sheet': a => `隐藏的工作表「${a('sheet')}」没有读取。`,
  'not-a-report': () => '里面没有年度报告的内容，没有检查。请确认没有选错文件。',
  skipped: () => '不像年度报告，已跳过。',
  ignored: a => `按 ${a('file')} 略过${a('count')}个文件。`,
  'looking-in-folder': a => `没有指定文件，正在检查当前文件夹：找到${a('count')}个文件。`,
  'earlier-run': a =>
    `与以前的结果比较：${a('count')}份报告两次都有，${a('fresh')}份以前没有，${a('gone')}份现在没有了。`,
  'other-previous': a =>
    `${a('path')}是${a('agency') || '（机关未知）'}${a('year') ? `${a('year')}年度` : ''}的报告，不是所检查报告的同一机关上一年度的，没有比较。请核对 --previous。`,
};
