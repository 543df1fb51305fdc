/** What `--format json` prints: the contract with scripts. */
import * as z from 'zod';
import { PROBLEMS, type Reason } from '../../src/model/problem.ts';
import { RULE_IDS, SEVERITIES } from '../../src/model/rules.ts';

const count = z.int().min(0);
const pointer = z
  .string()
  .regex(/^\/[A-Za-z/]+$/)
  .describe('JSON Pointer into the canonical data');
const position = z.int().min(1);

const origin = z
  .union([
    z.strictObject({ sheet: z.string(), address: z.string() }),
    z.strictObject({ line: position, column: position }),
    z.strictObject({ table: position, row: position, column: position, page: position.optional() }),
    z.strictObject({ paragraph: position, page: position.optional() }),
  ])
  .describe('Where a person finds the place in a file of that format');

const finding = z.strictObject({
  ruleId: z.enum(RULE_IDS),
  severity: z.enum(SEVERITIES),
  message: z.string().min(1),
  cells: z.array(pointer).describe('The cell in question first'),
  reported: z.number().optional(),
  computed: z.number().optional(),
  difference: z.number().optional().describe('reported − computed'),
  origin: origin.optional(),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .describe('Stays the same when only values change'),
});

const notChecked = z.strictObject({
  ruleId: z.enum(RULE_IDS),
  cells: z.array(pointer),
  reason: z.string().min(1).describe('Stable words, for scripts'),
  message: z.string().min(1),
});

const part = position.describe('Which of the reports in the file, from 1; absent where it holds one').optional();

const report = z.strictObject({
  path: z.string(),
  part,
  agency: z.string().optional(),
  year: z.int().optional(),
  edition: z.string(),
  checks: z
    .strictObject({ passed: count, failed: count, unknown: count })
    .describe('Balances of the edition, nothing else'),
  findings: z.array(finding),
  notChecked: z.array(notChecked),
  diagnoses: z.array(z.never()),
});

const reasons = [...new Set(Object.values(PROBLEMS).filter(reason => reason !== undefined))] as [Reason, ...Reason[]];

export const findingsSchema = z
  .strictObject({
    schemaVersion: z.literal('1'),
    reports: z.array(report).describe('In path order, written as each is done'),
    unchecked: z.array(
      z.strictObject({
        path: z.string(),
        part,
        reason: z.enum(reasons),
        message: z.string().min(1),
        origin: origin.optional(),
      }),
    ),
    summary: z.strictObject({ reports: count, errors: count, warnings: count, infos: count, unchecked: count }),
  })
  .meta({ title: 'Findings of gov-report check --format json' });
