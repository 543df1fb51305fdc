/** The file that lists who is to report. Its schema for editors is generated as `schemas/manifest.schema.json`. */
import * as z from 'zod';
import type { ListedAgency, Manifest } from '../model/manifest.ts';
import { readSteering } from './read.ts';

const year = z.int().min(2008).max(2100);
const day = z
  .string()
  .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, '01-31')
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

/** `$schema` tells editors which schema this is, and the list nothing. */
export const manifestSchema: z.ZodType<Manifest & { $schema?: string | undefined }> = z
  .strictObject({
    $schema: z.string().optional(),
    years: z.array(year).min(1).describe('Years on which reports are expected'),
    due: day.optional().describe('The last day to report, unless an agency has its own'),
    agencies: z.array(agencySchema).min(1).superRefine(refuseConfusion),
  })
  .meta({ title: 'Who is to report: the manifest of gov-report check --manifest' });

/** Each name once, and every parent among them. */
function refuseConfusion(agencies: readonly ListedAgency[], context: z.RefinementCtx): void {
  const names = new Set(agencies.map(({ name }) => name));
  const seen = new Set<string>();
  for (const [index, { name, parent }] of agencies.entries()) {
    const refuse = (key: string, params: Record<'zh' | 'en', string>) =>
      context.addIssue({ code: 'custom', path: [index, key], params });
    if (seen.has(name))
      refuse('name', {
        zh: `只列一次的名称（“${name}”已经列过）`,
        en: `a name that is not listed yet, as "${name}" is`,
      });
    if (parent === name || (parent !== undefined && !names.has(parent)))
      refuse('parent', {
        zh: `本清单里另一个机关的名称，不能是“${parent}”`,
        en: `another agency of this list, not "${parent}"`,
      });
    seen.add(name);
  }
}

/**
 * @param shown the path as messages show it
 * @throws ConfigError
 */
export async function readManifest(path: string, shown: string): Promise<Manifest> {
  return (await readSteering(path, shown, manifestSchema, null)).value;
}
