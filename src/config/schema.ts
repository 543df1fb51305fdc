/** What a configuration file may say. Its schema for editors is generated from this, as `schemas/config.schema.json`. */
import * as z from 'zod';
import { RULE_IDS, SEVERITIES } from '../model/rules.ts';
import { AGENCY_KINDS, BLANK_POLICIES } from '../model/settings.ts';
import { glob } from './glob.ts';
import { said } from './said.ts';

const RULE_GROUPS = [...new Set(RULE_IDS.map(id => `${id.split('/')[0]}/*` as const))];

const rules = z
  .partialRecord(z.enum([...RULE_IDS, ...RULE_GROUPS]), z.enum(['off', ...SEVERITIES]))
  .meta(
    said(
      '规则的级别，可以写一条规则，也可以写一整组（如 narrative/*）；单条的优先于整组的。没有提到的按通常的级别',
      'Severity of a rule, or of a whole group such as narrative/*; the rule alone wins over its group. Others keep their usual severity',
    ),
  );

const day = z
  .string()
  .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, '01-31')
  .meta(said('次年的月和日，如 01-31', 'Month and day, as 01-31, in the year after the one reported on'));

/** What may differ from file to file. */
const local = {
  rules: rules.optional(),
  agencyKind: z
    .enum(AGENCY_KINDS)
    .optional()
    .meta(
      said(
        '机关的类别：县级以上政府、政府办公厅（室）、部门、乡镇政府、街道、其他。写明后逾期算错误而不是警告',
        'What the agency is: a government of a county or above, the office of one, a department, a town, a street office, another body. Once it is told, a late report is an error rather than a warning',
      ),
    ),
  deadlines: z
    .partialRecord(z.enum(AGENCY_KINDS), day)
    .optional()
    .meta(
      said(
        '当地规定的最后公布日期，按机关类别，如 department: "01-20"',
        'Local last days of publication by kind of agency, such as department: "01-20"',
      ),
    ),
  blanks: z
    .enum(BLANK_POLICIES)
    .optional()
    .meta(
      said(
        '合计里的空格算什么：zero 算0；unknown 算不知道，有空格的合计列为未能检查',
        'What a blank part of a sum is worth: zero; or unknown, so that such a sum is listed as not checked',
        'zero',
      ),
    ),
  otherAgencies: z
    .array(z.string().min(2))
    .optional()
    .meta(
      said(
        '当地的其他机关，正文以它们自称的，可能是抄来的文字',
        'Other agencies of the area, whose names betray a copied text',
      ),
    ),
};

const override = z
  .strictObject({
    paths: z
      .array(glob)
      .min(1)
      .meta(
        said(
          '适用于哪些文件：通配符，相对于配置文件所在的文件夹，分隔用 /',
          'Which files: globs with /, relative to the folder of this configuration file',
        ),
      ),
    ...local,
  })
  .meta(said('对路径相符的文件另作规定，后面的优先', 'Applies to the files whose path fits; later entries win'));

export const configSchema = z
  .strictObject({
    $schema: z
      .string()
      .optional()
      .meta(said('供编辑器补全用，本程序不看', 'For completion in editors; means nothing to the program')),
    extends: z
      .string()
      .min(1)
      .optional()
      .meta(
        said(
          '先取另一个配置文件（在本文件所在文件夹之内），再以本文件为准',
          'Another configuration file, beneath the folder of this one, which this one is laid upon',
        ),
      ),
    language: z
      .enum(['zh', 'en'])
      .optional()
      .meta(said('输出的语言', 'Language of the output', 'zh')),
    failOn: z
      .enum([...SEVERITIES, 'never'])
      .optional()
      .meta(said('从哪一级起算不通过（退出状态1）', 'The lowest severity that fails the run (exit status 1)', 'error')),
    strict: z
      .boolean()
      .optional()
      .meta(
        said(
          '报告里有任何一项未能检查也算不通过',
          'Anything in a report that could not be checked fails the run',
          false,
        ),
      ),
    allowUnchecked: z
      .boolean()
      .optional()
      .meta(
        said(
          '有文件未能检查时，退出状态只看检查出来的问题',
          'Files that could not be checked leave the exit status to the findings',
          false,
        ),
      ),
    maxWarnings: z
      .int()
      .min(0)
      .optional()
      .meta(said('警告超过这么多处就不通过', 'More warnings than this fail the run')),
    manifest: z
      .string()
      .min(1)
      .optional()
      .meta(said('应报单位清单，相对于本文件', 'The list of who is to report, relative to this file')),
    waivers: z
      .string()
      .min(1)
      .optional()
      .meta(
        said(
          '豁免文件，相对于本文件；不写则用工作文件夹里的 waivers.yaml（有的话）',
          'The file of waivers, relative to this one; by default waivers.yaml in the working folder, if there is one',
        ),
      ),
    ...local,
    overrides: z.array(override).optional(),
  })
  .meta({ title: 'Configuration of gov-report' });

export type Config = z.infer<typeof configSchema>;
export type Override = z.infer<typeof override>;
