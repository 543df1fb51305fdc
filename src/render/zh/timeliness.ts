/** Findings of the group timeliness in Chinese. */
import type { Messages } from '../language.ts';

export const timeliness: Messages<'timeliness'> = {
  'timeliness/department': f =>
    `发布日期是${f.text('date')}，晚于${f.text('day')}。《条例》第四十九条要求县级以上人民政府部门在每年1月31日前公布上一年度的报告。请核对发布日期；网站改版重新发布的，请留存原发布日期的记录。`,
  'timeliness/government': f =>
    `发布日期是${f.text('date')}，晚于${f.text('day')}。《条例》第四十九条要求县级以上地方人民政府的报告在每年3月31日前公布。请核对发布日期；网站改版重新发布的，请留存原发布日期的记录。`,
  'timeliness/town-street': f => `发布日期是${f.text('date')}，晚于当地规定的${f.text('day')}。请核对发布日期。`,
  'timeliness/local': f =>
    `发布日期是${f.text('date')}，在《条例》规定的日期以内，但晚于当地规定的${f.text('day')}。请核对发布日期。`,
  'timeliness/too-early': f =>
    `发布日期是${f.text('date')}，那时统计年度还没有结束（${f.text('day')}）。请核对发布日期和报告年度。`,
  'timeliness/date-conflict': f =>
    `发布日期写的是${f.text('date')}，${f.text('source') === 'address' ? '网页地址里的日期' : '文件里另一处的发布日期'}却是${f.text('other')}，相差${f.number('days')}天。请核对哪个是首次发布的日期；网站改版重新发布的，请留存原发布日期的记录。`,
};
