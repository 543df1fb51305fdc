/** What a configuration file may say. Its schema for editors is generated from this, as `schemas/config.schema.json`. */
import * as z from 'zod';
import { RULE_IDS, SEVERITIES } from '../model/rules.ts';
import { AGENCY_KINDS, BLANK_POLICIES } from '../model/settings.ts';

const RULE_GROUPS = [...new Set(RULE_IDS.map(id => `${id.split('/')[0]}/*` as const))];

const rules = z
  .partialRecord(z.enum([...RULE_IDS, ...RULE_GROUPS]), z.enum(['off', ...SEVERITIES]))
  .describe('Severity of a rule, or of a whole group such as "narrative/*"; the rule alone wins over its group');

const day = z
  .string()
  .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, '01-31')
  .describe('Month and day, as 01-31, in the year after the one reported on');

/** What may differ from file to file. */
const local = {
  rules: rules.optional(),
  agencyKind: z.enum(AGENCY_KINDS).optional().describe('What the agency is, where its name does not tell'),
  deadlines: z.partialRecord(z.enum(AGENCY_KINDS), day).optional().describe('Local last days of publication'),
  blanks: z
    .enum(BLANK_POLICIES)
    .optional()
    .describe('What a blank part of a sum is worth: zero, or unknown, so that the sum is not checked. By default zero'),
  otherAgencies: z
    .array(z.string().min(2))
    .optional()
    .describe('Other agencies of the area, whose names betray a copied text'),
};

const override = z
  .strictObject({
    paths: z.array(z.string().min(1)).min(1).describe('Globs, relative to the folder of this configuration file'),
    ...local,
  })
  .describe('Applies to the files whose path fits; later entries win');

export const configSchema = z
  .strictObject({
    $schema: z.string().optional(),
    extends: z.string().min(1).optional().describe('Another configuration file, beneath the folder of this one'),
    language: z.enum(['zh', 'en']).optional(),
    failOn: z.enum([...SEVERITIES, 'never']).optional(),
    strict: z.boolean().optional().describe('Anything that could not be checked fails the run'),
    allowUnchecked: z.boolean().optional(),
    maxWarnings: z.int().min(0).optional().describe('More warnings than this fail the run'),
    manifest: z.string().min(1).optional().describe('The list of who is to report, relative to this file'),
    waivers: z.string().min(1).optional().describe('The file of waivers, relative to this one'),
    ...local,
    overrides: z.array(override).optional(),
  })
  .meta({ title: 'Configuration of gov-report' });

export type Config = z.infer<typeof configSchema>;
export type Override = z.infer<typeof override>;
