/** The file that lists who is to report. Its schema for editors is generated as `schemas/manifest.schema.json`. */
import * as z from 'zod';
import type { ListedAgency, Manifest } from '../model/manifest.ts';
import { glob } from './glob.ts';
import { readSteering } from './read.ts';
import { said } from './said.ts';

const year = z.int().min(2008).max(2100);
const day = z
  .string()
  .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, '01-31')
  .meta(said('次年的月和日，如 01-31', 'Month and day, as 01-31, in the year after the one reported on'));

const agencySchema = z.strictObject({
  name: z.string().min(2).meta(said('机关名称，照它报告标题里的写法', 'As in the title of its reports')),
  aliases: z
    .array(z.string().min(2))
    .optional()
    .meta(said('它的报告里用的其他名称', 'Other names that its reports use')),
  kind: z.enum(['government', 'department', 'town', 'other']).optional().meta(said('机关的类别', 'What it is')),
  level: z.enum(['province', 'city', 'county', 'town']).optional().meta(said('机关的层级', 'Its level')),
  district: z
    .string()
    .min(2)
    .optional()
    .meta(
      said(
        '所在地区：汇总按它分组，同一地区的报告常用同一份模板',
        'Its district: the overview is grouped by it, and reports of one district share their templates',
      ),
    ),
  parent: z
    .string()
    .min(2)
    .optional()
    .meta(
      said(
        '所属的政府，写清单里那个政府的名称',
        'The government that it belongs to, by the name that it has in this list',
      ),
    ),
  scope: z
    .enum(['summary', 'own'])
    .optional()
    .meta(
      said(
        '政府的报告是各单位的汇总（summary），还是只算它自己（own）',
        'Of a government: whether its report adds up those of its units, or counts itself alone',
      ),
    ),
  years: z
    .strictObject({
      from: year.optional().meta(said('最早的年度', 'The first year')),
      to: year.optional().meta(said('最后的年度', 'The last year')),
    })
    .optional()
    .meta(said('从哪年到哪年应报，例如机关是新设的', 'While it reports, for example where it is new')),
  due: day
    .optional()
    .meta(said('它自己的期限：次年的月和日', 'Its own last day: month and day in the year after the one reported on')),
  paths: z
    .array(glob)
    .optional()
    .meta(
      said(
        '它的文件在哪里（通配符），给文档里没写机关的文件用',
        'Patterns of its files, for those that do not say whose they are',
      ),
    ),
});

/** `$schema` tells editors which schema this is, and the list nothing. */
export const manifestSchema: z.ZodType<Manifest & { $schema?: string | undefined }> = z
  .strictObject({
    $schema: z
      .string()
      .optional()
      .meta(said('供编辑器补全用，本程序不看', 'For completion in editors; means nothing to the program')),
    years: z.array(year).min(1).meta(said('应有哪些年度的报告', 'Years on which reports are expected')),
    due: day
      .optional()
      .meta(
        said(
          '报告的期限：次年的月和日；机关另有规定的除外',
          'The last day to report: month and day in the following year, unless an agency has its own',
        ),
      ),
    agencies: z.array(agencySchema).min(1).superRefine(refuseConfusion).meta(said('谁应该报告', 'Who is to report')),
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
