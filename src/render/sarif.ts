/**
 * `--format sarif`: SARIF 2.1.0, for code scanning and viewers. Places that are no lines of text, such as cells, are
 * logical locations; results with the same place and rule keep their identity by the fingerprint.
 */
import type { Compared } from '../gather.ts';
import type { CellDef } from '../model/layout.ts';
import type { Origin } from '../model/origin.ts';
import { RULE_IDS, RULES, type Severity } from '../model/rules.ts';
import type { RuleDocuments } from '../rule-documents.ts';
import { type Entry, lineOf, shownOf, toldOf, uncheckedEntry } from './entries.ts';
import { columnName, rowName } from './facts.ts';
import type { Language } from './language.ts';
import { LANGUAGES, type LanguageCode } from './languages.ts';
import { fileName, originText } from './message.ts';
import { relativeUri, sarifText } from './neutral.ts';
import { groupNotChecked, groupText, withinDocument } from './not-checked.ts';
import type { Renderer, RenderOptions } from './renderer.ts';
import { safeJson } from './safe.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

export function sarifRenderer(options: RenderOptions): Renderer {
  const language = LANGUAGES[options.language];
  const { tag } = language.outputs;
  const files = new Set<string>();
  const notifications: object[] = [];
  let results = 0;
  let unchecked = 0;
  const notify = (level: string, path: string, id: string, text: string) =>
    notifications.push({
      level,
      descriptor: { id },
      message: { text: sarifText(text) },
      locations: [{ physicalLocation: { artifactLocation: { uri: relativeUri(path) } } }],
    });
  const driver = {
    name: 'gov-report',
    version: options.version,
    language: tag,
    rules: rulesOf(options.documents(), options.language, language),
  };

  return {
    begin: () =>
      `{\n"$schema": ${JSON.stringify(SCHEMA)},\n"version": "2.1.0",\n"runs": [{\n"tool": ${safeJson({ driver })},\n"language": ${JSON.stringify(tag)},\n"columnKind": "utf16CodeUnits",\n"results": [`,
    report(result) {
      files.add(result.path);
      for (const group of options.quiet ? [] : groupNotChecked(withinDocument(result.notChecked), language))
        notify(
          options.fails.notChecked ? 'error' : 'note',
          result.path,
          group.rule,
          `${fileName(result, language)}${language.words.colon}${language.words.notCheckedMark} ${groupText(group, language)}`,
        );
      return shownOf(result, options)
        .map(entry => (results++ === 0 ? '\n' : ',\n') + safeJson(resultOf(entry, result, language)))
        .join('');
    },
    unchecked(file) {
      files.add(file.path);
      unchecked++;
      const entry = uncheckedEntry(file, options.language);
      notify('error', file.path, entry.reason, `${entry.file}${language.words.colon}${toldOf(entry, language)}`);
      return '';
    },
    end({ notReached }) {
      const artifacts = [...files].map(path => ({ location: { uri: relativeUri(path) }, roles: ['analysisTarget'] }));
      const invocation = {
        executionSuccessful: unchecked + notReached === 0,
        ...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}),
      };
      const listed = artifacts.length > 0 ? `,\n"artifacts": ${safeJson(artifacts)}` : '';
      return `],\n"invocations": ${safeJson([invocation])}${listed}\n}]\n}\n`;
    },
  };
}

function rulesOf(documents: RuleDocuments, code: LanguageCode, language: Language): object[] {
  const { why, example, todo } = language.outputs.explained;
  return RULE_IDS.map(id => {
    const text = documents[id][code];
    const parts = [
      text.what,
      `${why}${language.words.colon}${text.why}`,
      `${example}${language.words.colon}${text.example}`,
    ];
    return {
      id,
      shortDescription: { text: text.title },
      fullDescription: { text: text.what },
      help: { text: [...parts, `${todo}${language.words.colon}${text.todo}`].join('\n\n') },
      defaultConfiguration: { level: LEVELS[RULES[id]] },
      properties: { tags: [id.split('/')[0]] },
    };
  });
}

function resultOf(entry: Entry, { report }: Pick<Compared, 'report'>, language: Language): object {
  const { path, origin, cause, cells, other } = entry;
  const locate = (id: string | undefined, at: Origin | undefined) =>
    locationOf(path, at, id === undefined ? undefined : report.layout.byId.get(id), language);
  const related = [
    ...(cause?.changes ?? []).map(({ cell, from, to, origin: at }) => ({
      ...locate(cell, at),
      message: { text: `${from ?? language.words.blank} → ${to}` },
    })),
    ...(other?.path === undefined
      ? []
      : [{ physicalLocation: { artifactLocation: { uri: relativeUri(other.path) } } }]),
  ];
  return {
    ruleId: entry.ruleId,
    ruleIndex: RULE_IDS.indexOf(entry.ruleId),
    level: LEVELS[entry.severity],
    message: { text: sarifText(toldOf(entry, language)) },
    locations: [locate(cells[0], origin)],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    // Of all results or of none: an empty list says that this one was not accepted.
    suppressions: entry.waiver
      ? [{ kind: 'external', status: 'accepted', justification: language.words.waiver(entry.waiver) }]
      : [],
    partialFingerprints: { 'govReport/v1': entry.fingerprint },
    ...(entry.computed === undefined
      ? {}
      : { properties: { reported: entry.reported, computed: entry.computed, difference: entry.difference } }),
  };
}

/** The cell by its id in the data, and where it stands in a file without lines. */
function locationOf(path: string, origin: Origin | undefined, cell: CellDef | undefined, language: Language): object {
  const { line, column } = lineOf(origin);
  const { name } = language;
  const logical = [
    ...(cell
      ? [
          {
            name: language.cellName(name(cell.table), rowName(cell.row, name), columnName(cell.column, name)),
            fullyQualifiedName: cell.id,
            kind: 'cell',
          },
        ]
      : []),
    ...(origin && !('line' in origin) ? [{ fullyQualifiedName: placeName(origin, language), kind: 'place' }] : []),
  ];
  return {
    physicalLocation: {
      artifactLocation: { uri: relativeUri(path) },
      region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) },
    },
    ...(logical.length > 0 ? { logicalLocations: logical } : {}),
  };
}

function placeName(origin: Origin, language: Language): string {
  return 'address' in origin ? `${origin.sheet}!${origin.address}` : originText(origin, language);
}
