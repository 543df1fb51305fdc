/** What the prose of a report says with numbers: each statement with its exact place, and without judgement. */
import type { SectionId } from './edition.ts';
import type { Place } from './origin.ts';

/** Characters of a paragraph, from 0. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a number in the prose counts. Only `count`, `money` and `percent` are figures; the rest is no count at all. */
export type NumberKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'multiple'
  | 'range'
  | 'year'
  | 'date'
  | 'time'
  | 'duration'
  | 'ordinal'
  | 'document'
  | 'telephone'
  | 'quoted'
  | 'bare';

export interface NumberInText extends Span {
  readonly kind: NumberKind;
  /** 万 and 亿 are worked in, money is in yuan, a percentage in per cent. */
  readonly value: number;
  /** One unit of the last printed digit: 0.1 for 45.3, 1000 for 18.6万. */
  readonly step: number;
  /** 余, 多, 约, 近, 超: at least, or about. */
  readonly isApproximate: boolean;
  /** 件, 条, 万元 …, empty where none is written. */
  readonly unit: string;
}

/** Whose figures, and of which time. Only `own` and `this-year` can be compared with the tables. */
export interface Scope {
  readonly whose: 'own' | 'region';
  readonly time: 'this-year' | 'cumulative' | 'other';
}

/** What a figure says of the requests, or of reconsideration and litigation. */
export type Role =
  | 'newly-received'
  | 'received'
  | 'received-and-handled'
  | 'carried-over'
  | 'intake'
  | 'handled'
  | 'carried-forward'
  | 'granted'
  | 'partially-granted'
  | 'granted-in-any-part'
  | 'denied'
  | 'unavailable'
  | 'not-processed'
  | 'other-outcome'
  | 'reconsideration'
  | 'litigation';

interface Said extends Span {
  readonly section: SectionId;
  readonly paragraph: string;
  readonly at?: Place;
}

/** A figure of the requests or of reviews: 「收到政府信息公开申请67件」. */
export interface RoleStatement extends Said {
  readonly type: 'figure';
  readonly role: Role;
  readonly figure: NumberInText;
  readonly scope: Scope;
  /** The sentence says what it is a figure of, and nothing (按时, 网上, 自然人) says that it is a part of it. */
  readonly isSure: boolean;
}

/** A total with its parts: 「共N条，其中a条、b条」. */
export interface BreakdownStatement extends Said {
  readonly type: 'breakdown';
  readonly total: NumberInText;
  /** What else the parts may add up to: other figures before the list, or two of them together. */
  readonly otherTotals: readonly number[];
  readonly parts: readonly Part[];
  /**
   * `complete`: it ends in 其他, says 分别 or 合计, or is of a kind that leaves nothing out; `partial`: 等, 主要;
   * `unmarked`: only the words of the parts suggest that they are parts.
   */
  readonly completeness: 'complete' | 'open' | 'partial' | 'unmarked';
}

/** Parts of one kind add up together. */
export type Family = 'outcome' | 'applicant' | 'channel' | 'review-result' | 'state' | 'any';

export interface Part {
  readonly figure: NumberInText;
  readonly family: Family;
  /** `tail`: another statement has most likely begun here or before, `verb`: perhaps; `unit`: it counts something else. */
  readonly doubt?: 'tail' | 'verb' | 'unit' | undefined;
  /** After a semicolon, or the first: in a list with semicolons, those after commas belong to it. */
  readonly isHead: boolean;
  /** What is carried forward is no outcome, though it often ends their list. */
  readonly isCarriedForward: boolean;
}

/** Received, carried and handled within one passage. */
export interface FlowStatement extends Said {
  readonly type: 'flow';
  readonly received?: NumberInText;
  readonly newlyReceived?: NumberInText;
  readonly carriedOver?: NumberInText;
  /** 其中, 含: what came in is said to contain what was carried over. */
  readonly isCarriedOverIncluded: boolean;
  readonly intake?: NumberInText;
  /** 按时办结 and 延期办结 may be two figures. */
  readonly handled: readonly NumberInText[];
  readonly withdrawn?: NumberInText;
  readonly carriedForward?: NumberInText;
  /** The passage says that all are closed. */
  readonly saysAllClosed: boolean;
}

/** 「a件，占p%」, with every figure of the passage that may be the whole. */
export interface ShareStatement extends Said {
  readonly type: 'share';
  readonly percent: NumberInText;
  readonly part: NumberInText;
  readonly wholes: readonly number[];
  /** The whole that the sentence itself names, or the total of the list that the part stands in. */
  readonly whole?: number;
  /** What is most likely the whole: another share of the same passage is of it. */
  readonly likelyWhole?: number;
}

/** Shares without figures, one after another: 「网站占60%，新媒体占25%，其他占15%」. */
export interface SharesStatement extends Said {
  readonly type: 'shares';
  readonly percents: readonly NumberInText[];
  /** It ends in 其他, or says 分别. */
  readonly isComplete: boolean;
}

/** 「同比增长p%」 or 「比去年减少n件」. */
export interface GrowthStatement extends Said {
  readonly type: 'growth';
  readonly direction: 1 | -1 | 0;
  /** A rate in per cent, a multiple, or a number of cases. */
  readonly change: NumberInText;
  readonly current?: NumberInText;
  readonly previous?: NumberInText;
  /** The same change as a number of cases, where a rate follows it: 「增加342条，增长11.9%」. */
  readonly difference?: NumberInText;
  readonly role?: Role;
  readonly scope: Scope;
}

/** A claim without a figure. */
export interface ClaimStatement extends Said {
  readonly type: 'claim';
  readonly claim:
    | 'no-request'
    | 'none-carried-over'
    | 'all-closed'
    | 'no-reconsideration'
    | 'no-litigation'
    | 'no-review'
    | 'fees-mentioned';
  readonly scope: Scope;
}

export interface FeeStatement extends Said {
  readonly type: 'fee';
  /** What the fee is called: the processing fee of part six, or the administrative fees of Table 2. */
  readonly fee: 'processing' | 'administrative' | 'unnamed';
  readonly amount: NumberInText;
}

export type Statement =
  | RoleStatement
  | BreakdownStatement
  | FlowStatement
  | ShareStatement
  | SharesStatement
  | GrowthStatement
  | ClaimStatement
  | FeeStatement;

export interface Prose {
  readonly statements: readonly Statement[];
  /** How many numbers count something. */
  readonly numbers: number;
}
