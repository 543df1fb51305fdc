/** What an edition file must look like. The type is written by hand in `src/model/edition.ts`; this must agree with it. */
import * as z from 'zod';
import type { Edition, LabelNode } from '../../src/model/edition.ts';
import { RULE_IDS } from '../../src/model/rules.ts';

const id = z.string().regex(/^[a-z][A-Za-z]*$/, 'ids are camelCase');
const text = z.string().min(1);
const rule = z.enum(RULE_IDS);

const labelNode: z.ZodType<LabelNode> = z
  .strictObject({
    id: id.optional().describe('The step of the canonical data; without it the node is a heading only'),
    label: text.describe('As printed on the form'),
    en: text.describe('The label in English'),
    variants: z.array(text).optional().describe('Other wordings met in published reports'),
    get children() {
      return z.array(labelNode).min(1).optional();
    },
    total: z.literal(true).optional().describe('The sum of all other leaves beneath the same parent'),
    kind: z.enum(['count', 'amount', 'change']).optional().describe('Whole cases (default), money, or a signed change'),
    unit: z.literal('万元').optional().describe('The unit that the form prescribes'),
  })
  .meta({ id: 'labelNode' }) as z.ZodType<LabelNode>;

const rowPath = z.array(id).min(1);
const cellPath = z
  .string()
  .regex(/^(?:[A-Za-z]+|\*)(?:\/(?:[A-Za-z]+|\*))*$/)
  .describe('A pointer within the table; a star stands for the same id in all of them');

const table = z.strictObject({
  id: z.enum(['proactive', 'requests', 'reviewLitigation']),
  number: z.int().min(2).max(4).describe('The part of the report that the table stands in'),
  label: text,
  en: text,
  section: z.enum(['proactive', 'requests', 'review']),
  corner: text.optional().describe('What the cell at the upper left says'),
  blocks: z
    .array(
      z.strictObject({
        heading: z.strictObject({ label: text, en: text }).optional(),
        rows: z.array(labelNode),
        columns: z.array(labelNode).min(1),
      }),
    )
    .min(1),
  rules: z
    .strictObject({ crossFooting: rule.optional(), footing: rule.optional(), subtotal: rule.optional() })
    .describe('Which rules the sums of the tree belong to'),
  balances: z
    .array(z.strictObject({ rule, total: rowPath, plus: z.array(rowPath).min(1), minus: z.array(rowPath) }))
    .optional()
    .describe('total = Σ plus − Σ minus, in every column'),
  bounds: z
    .array(z.strictObject({ rule, rows: z.array(id).min(1), cell: id, plus: z.array(id).min(1), minus: z.array(id) }))
    .optional()
    .describe('cell ≥ Σ plus − Σ minus, in each of the rows'),
  implications: z
    .array(z.strictObject({ rule, rows: z.array(id).min(1), positive: id, requires: id }))
    .optional()
    .describe('Where one is above zero, the other must be too'),
  rollForwards: z
    .array(
      z.strictObject({
        rule,
        cell: cellPath,
        previous: cellPath,
        plus: z.array(cellPath),
        minus: z.array(cellPath),
      }),
    )
    .optional()
    .describe("cell = previous + Σ plus − Σ minus, where previous stands in last year's report"),
});

export const editionSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^\d{4}$/),
  label: text,
  en: text,
  citation: z.strictObject({ number: text, article: text }),
  reportYears: z.strictObject({ from: z.int(), to: z.int().optional() }),
  sections: z
    .array(
      z.strictObject({
        id: z.enum(['overview', 'proactive', 'requests', 'review', 'problems', 'other']),
        title: text,
        en: text,
        variants: z
          .array(text)
          .describe('Other wordings met in published reports, which name this part whatever the numeral'),
        topics: z.array(text).describe('Wordings that elsewhere name a topic of another part'),
        words: z
          .array(text)
          .min(1)
          .describe("Words, such as those of the topics, that are enough after the part's own numeral"),
      }),
    )
    .length(6),
  tables: z.array(table).length(3),
});

/** @throws ZodError that names the place in the file */
export function parseEdition(value: unknown): Edition {
  return editionSchema.parse(value) as Edition;
}
