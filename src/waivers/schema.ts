/** What a file of waivers holds: a list of entries. Its schema for editors is generated as `schemas/waivers.schema.json`. */
import * as z from 'zod';
import { said } from '../config/said.ts';
import { RULE_IDS } from '../model/rules.ts';

const date = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, '2026-01-31');

const waiverEntry = z
  .strictObject({
    finding: z
      .string()
      .regex(/^[0-9a-f]{16}$/, '0123456789abcdef')
      .optional()
      .meta(
        said(
          '问题的标识；没有的，由规则、机关、年度和单元格说明是哪一处',
          'Fingerprint of the finding; else rule, agency, year and cell say which',
        ),
      ),
    rule: z.enum(RULE_IDS).meta(said('哪条规则', 'The rule')),
    agency: z.string().min(1).optional().meta(said('哪个机关的报告', 'The agency of the report')),
    year: z.int().optional().meta(said('哪个年度的报告', 'The year reported on')),
    path: z
      .string()
      .min(1)
      .optional()
      .meta(said('报告的路径，读不出机关或年度的才用', 'Path of the report, where its agency or year is not known')),
    cell: z
      .string()
      .min(1)
      .optional()
      .meta(said('单元格：指向数据的 JSON Pointer', 'The cell: a JSON Pointer into the canonical data')),
    recorded: z
      .strictObject({
        reported: z.number().optional().meta(said('报告所写的数', 'What the report says')),
        computed: z.number().optional().meta(said('算得的数', 'What the other figures make')),
        quote: z.string().optional().meta(said('正文的原文', 'The words of the text')),
      })
      .optional()
      .meta(
        said(
          '接受时的数字或原文，变了就重新提出',
          'What was accepted: a finding with other figures or words is a new one',
        ),
      ),
    reason: z.string().optional().meta(said('理由，没有就不算数', 'The reason; without one the waiver is not heeded')),
    by: z.string().optional().meta(said('复核人', 'Who reviewed it')),
    date: date.optional().meta(said('哪天接受的，如 2026-01-31', 'When, such as 2026-01-31')),
    expires: date
      .optional()
      .meta(said('到哪天为止，如 2026-12-31', 'The last day on which it holds, such as 2026-12-31')),
    correction: z
      .string()
      .optional()
      .meta(said('更正公告的文号或标题', 'The notice that corrects the published report')),
  })
  .meta(said('一处接受的问题，和接受的理由', 'A finding that is accepted, and why'));

export const waiversSchema = z.array(waiverEntry).meta({ title: 'Waivers of gov-report' });

export type WaiverEntry = z.infer<typeof waiverEntry>;
