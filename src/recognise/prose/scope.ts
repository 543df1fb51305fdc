/** Whose figures they are, and of which time, as far as the words before them tell. */

import { matchesOf } from '../../model/matches.ts';
import type { Scope } from '../../model/statement.ts';
import type { Text } from './text.ts';

interface Marker {
  readonly start: number;
  readonly whose?: Scope['whose'];
  readonly time?: Scope['time'];
}

/** A whole region as the subject of the sentence, not as in 「落实全市政务公开要求」. */
const REGION =
  /(?:全(?:省|市|县|区|旗|州|盟|自治区|系统|域)|各(?:级|部门|镇|街道|乡|单位|地|县|区)|[省市区县](?:级|直)?各?部门)(?=[各，,、\s]|共|累|总|政府系统|政府部门|行政机关|机关|部门|单位|行政|收|受|办|接|新|通|范围|20|镇|乡|街)/;
const OWN =
  /我(?:局|委|办|院|厅|镇|乡|街道|处|所|中心|单位|机关|会|站|队|社|部门)|本(?:局|委|办|院|厅|镇|乡|街道|处|所|中心|单位|机关|级|部门|行政机关)|(?:区|市|县|省|州)本级|全(?:局|委|镇|乡|街道|办)(?=[，,共累年收受办新])/;
const PARTIAL =
  /上半年|下半年|[一二三四]季度|前三季度|\d{1,2}月份|(?<!\d)(?:1\s?[-—–~至]{1,2}\s?(?!12)\d{1,2}|(?!1\s?[-—–~至])\d{1,2}\s?[-—–~至]{1,2}\s?\d{1,2})\s?月|近[两二三四五\d]年/;
const CUMULATIVE =
  /(?:自|从)\s?(?:19|20)\d\d年.{0,12}?(?:以来|至今|起)|历年|(?<![今本一]年|年初)以来[，,]?(?:共|累计)|累计至今/;
const LAST_YEAR = /(?<![转接较比与同])(?:去年|上年|上一年)度?(?:全年|共|我|本|收到|受理|办理)/;
const THIS_YEAR = /(?:本|今)年度?(?!报告|新收)|(?<![年度])全年/;

/** In groups 1 to 4 what says region, own, cumulative and this year; the rest says another time. */
const MARKERS = new RegExp(
  `(${REGION.source})|(${OWN.source})|${PARTIAL.source}|(${CUMULATIVE.source})|${LAST_YEAR.source}|(${THIS_YEAR.source})`,
  'g',
);

/** The scope of what is said at a place of the paragraph. */
export type Scopes = (index: number) => Scope;

export function scopesOf(text: Text, reportYear: number | undefined): Scopes {
  let markers: readonly Marker[] | undefined;
  let next = 0;
  let scope: Scope = { whose: 'own', time: 'this-year' };
  /** Asked for in rising order, nearly always. */
  return index => {
    markers ??= [...wordMarkers(text), ...yearMarkers(text, reportYear)].sort((a, b) => a.start - b.start);
    if (next > 0 && (markers[next - 1]?.start ?? 0) >= index) {
      next = 0;
      scope = { whose: 'own', time: 'this-year' };
    }
    for (let marker = markers[next]; marker && marker.start < index; marker = markers[++next])
      scope = { whose: marker.whose ?? scope.whose, time: marker.time ?? scope.time };
    return scope;
  };
}

function wordMarkers({ folded }: Text): Marker[] {
  return matchesOf(MARKERS, folded, ({ index, 1: region, 2: own, 3: cumulative, 4: now }): Marker => {
    if (region) return { start: index, whose: 'region' };
    if (own) return { start: index, whose: 'own' };
    if (cumulative) return { start: index, time: 'cumulative' };
    return { start: index, time: now ? 'this-year' : 'other' };
  });
}

/** 「较2022年」 and 「2022年结转」 name another year without speaking of it. */
function yearMarkers({ folded, numbers }: Text, reportYear: number | undefined): Marker[] {
  if (reportYear === undefined) return [];
  return numbers.flatMap((number): Marker[] => {
    if (number.kind !== 'year') return [];
    const before = folded.slice(Math.max(0, number.start - 3), number.start);
    const after = folded.slice(number.end, number.end + 4);
    if (/[较比与同到至于从自转按]\s?$/.test(before) || /^度?(?:结转|转入|转结|版|第|以来)/.test(after)) return [];
    return [{ start: number.start, time: number.value === reportYear ? 'this-year' : 'other' }];
  });
}
