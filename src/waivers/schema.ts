/** What a file of waivers holds: a list of entries. Its schema for editors is generated as `schemas/waivers.schema.json`. */
import * as z from 'zod';
import { RULE_IDS } from '../model/rules.ts';

const date = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, '2026-01-31')
  .describe('YYYY-MM-DD');

const waiverEntry = z
  .strictObject({
    finding: z
      .string()
      .regex(/^[0-9a-f]{16}$/, '0123456789abcdef')
      .optional()
      .describe('Fingerprint of the finding; else rule, agency, year and cell say which'),
    rule: z.enum(RULE_IDS),
    agency: z.string().min(1).optional(),
    year: z.int().optional(),
    path: z.string().min(1).optional().describe('Of the report, where its agency or year is not known'),
    cell: z.string().min(1).optional().describe('JSON Pointer into the canonical data'),
    recorded: z
      .strictObject({
        reported: z.number().optional(),
        computed: z.number().optional(),
        quote: z.string().optional(),
      })
      .optional()
      .describe('What was accepted: a finding with other figures is a new one'),
    reason: z.string().optional().describe('Without one the waiver is not heeded'),
    by: z.string().optional(),
    date: date.optional(),
    expires: date.optional(),
    correction: z.string().optional().describe('The notice that corrects the published report'),
  })
  .describe('A finding that is accepted, and why');

export const waiversSchema = z.array(waiverEntry).meta({ title: 'Waivers of gov-report' });

export type WaiverEntry = z.infer<typeof waiverEntry>;
