/** What `--format json` prints: the contract with scripts. */
import * as z from 'zod';
import { CONFIDENCES, GROUND_KINDS, SLIP_KINDS } from '../../src/model/diagnosis.ts';
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

const fingerprint = z.string().regex(/^[0-9a-f]{16}$/);

const finding = z.strictObject({
  ruleId: z.enum(RULE_IDS),
  severity: z.enum(SEVERITIES),
  message: z.string().min(1),
  cells: z.array(pointer).describe('The cell in question first'),
  reported: z.number().optional(),
  computed: z.number().optional(),
  difference: z.number().optional().describe('reported − computed'),
  quote: z.string().optional().describe('The characters of the prose that it is about'),
  origin: origin.optional(),
  other: z
    .strictObject({
      path: z.string().optional(),
      part: position.optional(),
      agency: z.string().optional(),
      year: z.int().optional(),
    })
    .optional()
    .describe('The other report, where two are compared'),
  fingerprint: fingerprint.describe('Stays the same when only values change'),
  waiver: z
    .strictObject({
      reason: z.string(),
      by: z.string().optional(),
      date: z.string().optional(),
      expires: z.string().optional(),
      correction: z.string().optional(),
    })
    .optional()
    .describe('The finding is accepted, and in no count'),
});

const notChecked = z.strictObject({
  ruleId: z.enum(RULE_IDS),
  cells: z.array(pointer),
  reason: z.string().min(1).describe('Stable words, for scripts'),
  message: z.string().min(1),
});

const change = z.strictObject({
  cell: pointer,
  from: z.number().nullable().describe('null where the cell is blank or cannot be read'),
  to: z.number(),
  kind: z.enum(SLIP_KINDS).describe('The slip that this change is part of'),
  origin: origin.optional(),
});

const ground = z.strictObject({
  kind: z.enum(GROUND_KINDS),
  supports: z.boolean().describe('false: it speaks against the explanation, or is a rival that changes more cells'),
  message: z.string().min(1),
  cells: z.array(pointer).describe('What it speaks of'),
  ruleId: z.enum(RULE_IDS).optional(),
  changes: z.array(change).optional().describe('What the rival would change'),
});

const diagnosis = z.strictObject({
  message: z.string().min(1),
  settles: z.array(fingerprint).describe('The findings that every explanation settles'),
  complete: z.boolean().describe('Every set of at most three cells was tried'),
  unique: z.boolean().describe('Exactly one smallest set of cells, after a complete search'),
  confidence: z.enum(CONFIDENCES),
  explanations: z
    .array(
      z.strictObject({
        message: z.string().min(1),
        changes: z.array(change),
        kind: z.enum(SLIP_KINDS),
        evidence: z.array(ground),
      }),
    )
    .describe('Best first; none where more than three cells would have to change'),
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
  narrative: z
    .strictObject({ numbers: count, tied: count, leftAlone: count })
    .optional()
    .describe('Numbers in the prose that count something; tied: compared with another number or a table'),
  findings: z.array(finding),
  notChecked: z.array(notChecked),
  diagnoses: z.array(diagnosis).describe('One for each independent cause'),
  figures: z
    .array(z.number().nullable())
    .optional()
    .describe(
      'In --format jsonl alone, for a later run: the number in each cell of the form, table by table and row by row, then in the rows of subtotals that some reports add; null where there is none',
    ),
});

const comparison = z.strictObject({
  path: z.string().describe('Where there is no such report, the list that asks for it'),
  part,
  agency: z.string().optional(),
  year: z.int().optional(),
  findings: z.array(finding),
  notChecked: z.array(notChecked),
  diagnoses: z
    .array(diagnosis)
    .optional()
    .describe(
      'Made anew beside the reports on the years before and after: in place of those of the report itself that settle the same findings',
    ),
});

const reasons = [...new Set(Object.values(PROBLEMS).filter(reason => reason !== undefined))] as [Reason, ...Reason[]];

const severities = { errors: count, warnings: count, infos: count };
const overviewGroup = z.strictObject({ name: z.string(), reports: count, ...severities });

const overview = z.strictObject({
  rules: z.array(z.strictObject({ rule: z.enum(RULE_IDS), reports: count, ...severities })),
  years: z.array(overviewGroup),
  districts: z.array(overviewGroup).describe('Worst first'),
  agencies: z
    .array(overviewGroup.extend({ district: z.string() }))
    .describe('All of them, under the names that the manifest lists, worst first'),
  worst: z
    .array(
      z.strictObject({
        path: z.string(),
        part,
        agency: z.string().optional(),
        year: z.int().optional(),
        ...severities,
      }),
    )
    .describe('Every report with an error or a warning, worst first'),
  missing: z.array(z.strictObject({ agency: z.string(), year: z.int(), due: z.string().optional() })),
  late: z.array(
    z.strictObject({
      path: z.string(),
      agency: z.string(),
      year: z.int(),
      publishedOn: z.string(),
      due: z.string(),
    }),
  ),
  unreadable: z.array(z.strictObject({ path: z.string(), reason: z.enum(reasons) })),
});

export const findingsSchema = z
  .strictObject({
    schemaVersion: z.literal('1'),
    reports: z.array(report).describe('In path order, written as each is done'),
    comparisons: z
      .array(comparison)
      .optional()
      .describe(
        'What is said once all was read: of reports beside each other, and of waivers of no use; absent where that is nothing',
      ),
    unchecked: z.array(
      z.strictObject({
        path: z.string(),
        part,
        reason: z.enum(reasons),
        message: z.string().min(1),
        origin: origin.optional(),
      }),
    ),
    summary: z.strictObject({
      reports: count,
      errors: count,
      warnings: count,
      infos: count,
      waived: count.optional().describe('Findings accepted with a reason, in no other count'),
      unchecked: count,
      notReached: count.optional().describe('Files not looked at because the run was interrupted'),
      overview: overview.optional().describe('Of a run over several files'),
    }),
  })
  .meta({ title: 'Findings of gov-report check --format json' });
