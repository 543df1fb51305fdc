/** A consistent report of 2024 with prose, and the findings of the rules on it. */
import type { SectionId } from '../../src/model/edition.ts';
import type { CheckSettings } from '../../src/model/settings.ts';
import { checkData, readJson } from '../support.ts';

const TABLES = readJson<object>('fixtures/ok/2021.json');

const PROSE: Readonly<Record<SectionId, readonly string[]>> = {
  preface: ['本报告按照《中华人民共和国政府信息公开条例》编制，数据统计期限为2024年1月1日至2024年12月31日。'],
  overview: ['2024年，本机关依法做好主动公开和依申请公开工作，重视政府信息管理、平台建设和监督保障。'],
  proactive: [],
  requests: [],
  review: [],
  problems: ['公开内容的更新还不够及时。下一步将明确责任人，按月检查更新情况。'],
  other: ['本年度未收取政府信息处理费。'],
};

const TITLES = {
  preface: '',
  overview: '一、总体情况',
  proactive: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  review: '四、政府信息公开行政复议、行政诉讼情况',
  problems: '五、存在的主要问题及改进情况',
  other: '六、其他需要报告的事项',
} as const;

export interface Change {
  /** Instead of the usual paragraphs; without the part where undefined. */
  readonly prose?: Partial<Record<SectionId, readonly string[] | undefined>>;
  readonly titles?: Partial<Record<SectionId, string>>;
  readonly order?: readonly SectionId[];
  readonly data?: object;
}

const ORDER = Object.keys(TITLES) as SectionId[];

export function checkReport({ prose = {}, titles = {}, order = ORDER, data = {} }: Change, settings?: CheckSettings) {
  const all: Record<string, readonly string[] | undefined> = { ...PROSE, ...prose };
  const sections = order.flatMap(id => (all[id] ? [{ id, title: titles[id] ?? TITLES[id], paragraphs: all[id] }] : []));
  return checkData({ ...TABLES, sections, ...data }, settings);
}

/** Severity and rule of each finding. */
export async function findingsOf(change: Change, settings?: CheckSettings): Promise<string[]> {
  const { findings } = await checkReport(change, settings);
  return findings.map(({ severity, rule }) => `${severity} ${rule}`);
}

export const inOverview = (...added: readonly string[]): Change => ({
  prose: { overview: [...PROSE.overview, ...added] },
});
