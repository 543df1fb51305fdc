/** What the first part has to touch on, and whether it is about this agency at all. */
import type { AnnualReport } from '../../model/report.ts';
import { isExpected, partOf, textOf } from '../prose.ts';
import { combine, found, NOTHING, notRun, type Results } from '../results.ts';

const aspectsRule = 'narrative/overview-aspects';
const figuresRule = 'narrative/no-own-figures';

/** The five aspects of the notice, each by the words that speak of it; a heading of its own is not asked for. */
export const ASPECTS = {
  disclosure: /主动公开|(?:公开|发布).{0,20}(?:信息|内容|政策|文件)|(?:信息|内容|政策|文件).{0,20}(?:公开|发布)/,
  requests: /申请/,
  management: /管理|审|目录|清单|台账|规范性文件|动态更新|动态调整|清理|归档|制度|属性|保密/,
  platform: /平台|网站|公众号|微信|微博|新媒体|专[栏区]|公报|公[开示]栏|门户|APP|客户端|渠道|载体|查阅|窗口/i,
  supervision: /监督|保障|考核|考评|评议|追[究责]|问责|培训|督[查促导]|检查|领导小组|组织领导/,
} as const;

export function checkOverview(report: AnnualReport): Results {
  const overview = partOf(report, 'overview');
  if (!overview) return isExpected(report) ? combine(RULES.map(rule => notRun(rule, 'part not found'))) : NOTHING;
  const text = textOf(report, overview);
  const missing = Object.entries(ASPECTS).flatMap(([aspect, words]) => (words.test(text) ? [] : [aspect]));
  const base = { section: overview.id, cells: [], ...(overview.at ? { at: overview.at } : {}) };
  return combine([aspects(), ownFigures()]);

  function aspects(): Results {
    if (missing.length === 0) return NOTHING;
    // Data that holds a few statements may leave out the rest of the part as well.
    if (!isExpected(report)) return notRun(aspectsRule, 'prose incomplete');
    return found({ ...base, rule: aspectsRule, severity: 'warning', args: { missing } });
  }

  function ownFigures(): Results {
    if (text.length < SHORTEST_WITH_FIGURES) return NOTHING;
    const withoutYears = text.replace(/20\d\d\s*年|[〔[(【]20\d\d[〕\])】]\s*\d+\s*号|12345/g, '');
    return FIGURE.test(withoutYears) ? NOTHING : found({ ...base, rule: figuresRule, severity: 'info' });
  }
}

const RULES = [aspectsRule, figuresRule] as const;

/** A small body may have nothing to count, and says little. */
const SHORTEST_WITH_FIGURES = 200;

/** Numbers in letters count as well, and so does that there was nothing. */
const FIGURE = /\d|[一二两三四五六七八九十百千](?:余)?[件条篇次份场期人]|(?:未|没有)(?:收到|发生|收取|受理)/;
