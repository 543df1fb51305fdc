/** How each statement of the prose was understood, a line or two for each. */
import type { NarrativeAudit } from '../model/finding.ts';
import type { AnnualReport } from '../model/report.ts';
import type { Statement } from '../model/statement.ts';
import type { CheckedReport } from '../validate.ts';
import { shorten } from './excerpt.ts';
import { columnName, rowName } from './facts.ts';
import type { Language } from './language.ts';
import { safe } from './safe.ts';
import { wrap } from './width.ts';

const INDENT = '  ';
const MOST_QUOTED = 60;

export function statementLines({ report, narrative }: CheckedReport, language: Language, columns: number): string[] {
  const { statements = [] } = report.prose ?? {};
  if (statements.length === 0) return [];
  const lines = statements.flatMap(statement => {
    const { paragraph, start, end } = statement;
    const quote = shorten(safe(paragraph.slice(start, end), MOST_QUOTED * 4), MOST_QUOTED);
    const meaning = `${describe(statement, language)}${tieOf(statement, narrative, report, language)}`;
    return [`· ${quote}`, ...wrap(meaning, columns - 3 * INDENT.length).map(line => `${INDENT}${line}`)];
  });
  return ['\n', `${INDENT}${language.statements.heading}\n`, ...lines.map(line => `${INDENT}${line}\n`)];
}

function describe(statement: Statement, { statements }: Language): string {
  const words = statements.of[statement.type] as (statement: Statement) => string;
  return 'scope' in statement ? `${words(statement)}${statements.scope(statement.scope)}` : words(statement);
}

/** With which cells the figure agrees: 新收 alone, or with what was carried over. */
function tieOf(
  statement: Statement,
  audit: NarrativeAudit | undefined,
  report: AnnualReport,
  language: Language,
): string {
  const tie = audit?.ties.find(candidate => candidate.statement === statement);
  if (!tie) return '';
  const names = tie.cells.flatMap(index => {
    const def = report.layout.cells[index];
    return def
      ? language.cellName(
          language.name(def.table),
          rowName(def.row, language.name),
          columnName(def.column, language.name),
        )
      : [];
  });
  return language.statements.agrees(names);
}
