/** Who is to report, for which years and by when: a list that the supervising office keeps beside its archive. */
import { parse } from 'yaml';
import * as z from 'zod';

const year = z.int().min(2008).max(2100);
const day = z
  .string()
  .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
  .describe('Month and day, as 01-31, in the year after the one reported on');

const agencySchema = z.strictObject({
  name: z.string().min(2).describe('As in the title of its reports'),
  aliases: z.array(z.string().min(2)).optional().describe('Other names that its reports use'),
  kind: z.enum(['government', 'department', 'town', 'other']).optional(),
  level: z.enum(['province', 'city', 'county', 'town']).optional(),
  district: z.string().min(2).optional().describe('Reports of one district share their templates'),
  parent: z.string().min(2).optional().describe('Name of the government that it belongs to'),
  scope: z
    .enum(['summary', 'own'])
    .optional()
    .describe('Of a government: whether its report adds up those of its units, or counts itself alone'),
  years: z.strictObject({ from: year.optional(), to: year.optional() }).optional().describe('While it reports'),
  due: day.optional(),
  paths: z
    .array(z.string().min(1))
    .optional()
    .describe('Patterns of its files, for those that do not say whose they are'),
});

export const manifestSchema = z
  .strictObject({
    $schema: z.string().optional(),
    years: z.array(year).min(1).describe('Years on which reports are expected'),
    due: day.optional().describe('The last day to report, unless an agency has its own'),
    agencies: z.array(agencySchema).min(1),
  })
  .meta({ title: 'Who is to report: the manifest of gov-report check --manifest' });

export type Manifest = z.infer<typeof manifestSchema>;
export type ListedAgency = Manifest['agencies'][number];

/** What is wrong with a manifest, in the words of the parser. */
export class ManifestError extends Error {}

/** @throws ManifestError */
export function parseManifest(text: string): Manifest {
  let data: unknown;
  try {
    data = parse(text, { maxAliasCount: 0 });
  } catch (cause) {
    throw new ManifestError(cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause));
  }
  const result = manifestSchema.safeParse(data);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new ManifestError(`${issue?.path.join('.')}: ${issue?.message}`);
  }
  const names = result.data.agencies.map(agency => agency.name);
  const doubled = names.find((name, index) => names.indexOf(name) !== index);
  if (doubled !== undefined) throw new ManifestError(`agencies: ${doubled} × 2`);
  const lost = result.data.agencies.find(({ parent, name }) => parent === name || (parent && !names.includes(parent)));
  if (lost) throw new ManifestError(`agencies: ${lost.name}: parent: ${lost.parent}?`);
  return result.data;
}
