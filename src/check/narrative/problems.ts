/** The part on problems and improvements: that it says something, and on both. */
import type { AnnualReport } from '../../model/report.ts';
import { isExpected, partOf, textOf } from '../prose.ts';
import { combine, found, NOTHING, notRun, type Results } from '../results.ts';

const emptyRule = 'narrative/problems-empty';
const halfRule = 'narrative/problems-half';

const RULES = [emptyRule, halfRule] as const;

/** 「无」, 「本年度不存在问题」 and their like, and nothing else. */
const NOTHING_SAID =
  /^(?:20\d\d年度?,?)?(?:本(?:年度?|单位|机关|局|镇|乡|街道)|我[局办委厅镇乡县市区])?,?(?:目前|暂)?(?:均|尚)?(?:无|没有|不存在|未发现|暂无)(?:存在|明显|突出|主要|的|重大)*(?:问题)?(?:及|和|与)?(?:改进)?(?:情况|措施|事项)?[。.]?$/;
const SHORTEST = 30;

const PROBLEM =
  /问题|不足|不够|不高|不强|不深|不全|不到位|不及时|不平衡|不充分|不完善|不规范|不丰富|不均|欠缺|薄弱|有待|有限|差距|滞后|短板|困难|单一|缺乏|亟待|亟需|仍需|尚需|偏/;
const IMPROVEMENT =
  /改进|整改|正在|已|拟|预计|计划|扩大|建立|开展|检查|定期|下一步|下步|今后|将|加强|强化|加大|完善|提升|提高|进一步|优化|推进|健全|规范|继续|拓[展宽]|丰富|落实|明确|增强/;

export function checkProblems(report: AnnualReport): Results {
  const part = partOf(report, 'problems');
  if (!part) return isExpected(report) ? combine(RULES.map(rule => notRun(rule, 'part not found'))) : NOTHING;
  const text = textOf(report, part).replace(/\s+/g, '').replaceAll('，', ',');
  const base = { section: part.id, cells: [], ...(part.at ? { at: part.at } : {}) };
  if (text === '' || NOTHING_SAID.test(text))
    return found({ ...base, rule: emptyRule, severity: 'error', args: { written: text } });
  if (text.length < SHORTEST)
    return found({ ...base, rule: emptyRule, severity: 'warning', args: { written: text, length: text.length } });
  const [hasProblem, hasImprovement] = [PROBLEM.test(text), IMPROVEMENT.test(text)];
  if (hasProblem === hasImprovement) return NOTHING;
  return found({
    ...base,
    rule: halfRule,
    severity: 'info',
    args: { missing: hasProblem ? 'improvement' : 'problem' },
  });
}
