/** The fee for processing information: that the report speaks of it, and amounts that cannot be. */
import type { Finding } from '../../model/finding.ts';
import { type AnnualReport, isUnreadable } from '../../model/report.ts';
import type { FeeStatement, Statement } from '../../model/statement.ts';
import { about, alarm, NOTHING, tie, type Verdict } from './verdict.ts';

/** 国办函〔2020〕109号 applies from this year on. */
const FEE_SINCE = 2021;
/** Every tariff is a multiple of so many yuan. */
const FEE_UNIT = 10;
const TEN_THOUSAND = 10_000;

export function checkFee(statement: FeeStatement, report: AnnualReport): Verdict {
  const { fee, amount } = statement;
  if (fee === 'administrative') return checkAdministrative(statement, report);
  if (fee !== 'processing' || amount.isApproximate || amount.value === 0) return NOTHING;
  const early = report.year !== undefined && report.year < FEE_SINCE;
  if (early)
    return alarm(
      {
        ...about(statement, 'narrative/fee-too-early', 'warning'),
        reported: amount.value,
        args: { year: report.year ?? 0 },
      },
      amount,
    );
  if (amount.value % FEE_UNIT === 0 || amount.step > FEE_UNIT) return tie(amount);
  return alarm({ ...about(statement, 'narrative/fee-multiple', 'info'), reported: amount.value }, amount);
}

/** Table 2 is in 万元; other differences may have other reasons, ten thousand times can only be the unit. */
function checkAdministrative(statement: FeeStatement, report: AnnualReport): Verdict {
  const { amount } = statement;
  const index = report.layout.byId.get('/proactive/fees/amount')?.index ?? -1;
  const cell = report.cells[index];
  if (isUnreadable(report, index) && amount.value !== 0)
    return { ...NOTHING, notChecked: [{ rule: 'narrative/unit-slip', cells: [index], reason: 'cell not readable' }] };
  if (cell?.state !== 'number' || cell.value === 0 || amount.value === 0) return NOTHING;
  const ratio = amount.value / TEN_THOUSAND / cell.value;
  const is = (factor: number) => Math.abs(ratio / factor - 1) < 1e-9;
  if (is(1)) return tie(amount);
  if (!is(TEN_THOUSAND) && !is(1 / TEN_THOUSAND)) return NOTHING;
  return alarm(
    {
      ...about(statement, 'narrative/unit-slip', 'warning'),
      table: 'proactive',
      cells: [index],
      reported: amount.value / TEN_THOUSAND,
      computed: cell.value,
    },
    amount,
  );
}

/** Part six of the form of 2021 reports the fee; nothing is said of a report whose part six was not found. */
export function checkFeeStatement(report: AnnualReport, statements: readonly Statement[]): Finding[] {
  const other = report.sections.find(section => section.id === 'other');
  if (!other || report.year === undefined || report.year < FEE_SINCE) return [];
  const speaks = statements.some(
    statement => statement.type === 'fee' || (statement.type === 'claim' && statement.claim === 'fees-mentioned'),
  );
  if (speaks) return [];
  const at = other.paragraphs.find(passage => passage.at)?.at;
  return [{ rule: 'narrative/fee-statement', severity: 'warning', cells: [], ...(at ? { at } : {}) }];
}
