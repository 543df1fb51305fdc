/** What the preface says of the parts: how many there are, and which. */
import type { AnnualReport } from '../../model/report.ts';
import { type Place, partsOf, passagesOf, quoted } from '../prose.ts';
import { found, NOTHING, type Results } from '../results.ts';

const COUNT = /(等)?(?:共|的|[,，])?([三四五六七八]|[3-8])\s?(?:个|大)?部分/g;
const OPENING = /由|包括|包含|分为|分别为|分别是|内容为/g;
const NUMERALS = '一二三四五六七八';

/** Words that name each part in such a list. */
const NAMES = [
  /总体情况|概述|基本情况|概况/,
  /主动公开/,
  /申请公开|公开申请|申请情况/,
  /复议|诉讼/,
  /问题/,
  /其[他它]/,
];

export function checkIntroList(report: AnnualReport): Results {
  for (const place of passagesOf(report)) {
    if (place.section.id !== 'preface') continue;
    for (const match of place.text.matchAll(COUNT)) {
      const listed = listBefore(place.text, match.index);
      if (listed === undefined) continue;
      return judge(report, place, match, listed);
    }
  }
  return NOTHING;
}

/** The list from its opening word to the count; undefined where there is none. */
function listBefore(text: string, end: number): string | undefined {
  const sentence = text.slice(Math.max(text.lastIndexOf('。', end), end - LONGEST_LIST, 0), end);
  const [opening] = sentence.matchAll(OPENING);
  return opening && sentence.slice(opening.index);
}

const LONGEST_LIST = 300;

function judge(report: AnnualReport, place: Place, match: RegExpExecArray, listed: string): Results {
  const counted = NUMERALS.indexOf(match[2] ?? '') + 1 || Number(match[2]);
  const named = NAMES.filter(name => name.test(listed)).length;
  // 「等」 may stand for more; a list of one or two is no list of the parts.
  const isOther = named >= 3 && (match[1] ? named > counted : named !== counted);
  const there = partsOf(report).length;
  if (!isOther && (there < PARTS_OF_FORM || counted >= there)) return NOTHING;
  const { words, ...where } = quoted(place, match.index, match[0].length);
  return found({
    rule: 'structure/intro-list',
    severity: 'info',
    cells: [],
    args: { words, counted, other: isOther ? named : there, kind: isOther ? 'named' : 'there' },
    ...where,
  });
}

const PARTS_OF_FORM = 6;
