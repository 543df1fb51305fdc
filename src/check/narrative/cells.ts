/** The cells that a figure or a claim of the prose speaks of. */
import type { Layout } from '../../model/layout.ts';
import type { AnnualReport } from '../../model/report.ts';
import type { Role } from '../../model/statement.ts';

const NEW = '/requests/newlyReceived/total';
const CARRIED_OVER = '/requests/carriedOver/total';
const HANDLED = '/requests/outcomes/total/total';
const CARRIED_FORWARD = '/requests/carriedForward/total';
const RECONSIDERATION = '/reviewLitigation/reconsideration/total';
const LITIGATION = [
  '/reviewLitigation/litigationDirect/total',
  '/reviewLitigation/litigationAfterReconsideration/total',
];

export const CLAIMED = {
  'no-request': [NEW],
  'none-carried-over': [CARRIED_OVER],
  'all-closed': [CARRIED_FORWARD],
  'no-reconsideration': [RECONSIDERATION],
  'no-litigation': LITIGATION,
  'no-review': [RECONSIDERATION, ...LITIGATION],
} as const;

/** Every reading of a role: cells whose sum the figure may be, the plainest first. */
export function readingsOf(role: Role, report: AnnualReport): readonly (readonly number[])[] {
  const { layout } = report;
  const known = byLayout.get(layout) ?? new Map<Role, readonly (readonly number[])[]>();
  byLayout.set(layout, known);
  const readings = known.get(role) ?? idsOf(role, report).map(reading => indicesOf(reading, report));
  known.set(role, readings);
  return readings;
}

/** They follow from the edition alone, and a report asks for them with every figure. */
const byLayout = new WeakMap<Layout, Map<Role, readonly (readonly number[])[]>>();

const INTAKE = [[NEW], [NEW, CARRIED_OVER]] as const;

/** Roles that stand for rows of outcomes. */
const OUTCOMES: Partial<Record<Role, readonly string[]>> = {
  granted: ['granted'],
  'partially-granted': ['partiallyGranted'],
  'granted-in-any-part': ['granted', 'partiallyGranted'],
  denied: ['denied'],
  unavailable: ['unavailable'],
  'not-processed': ['notProcessed'],
  'other-outcome': ['other'],
};

const SINGLE: Partial<Record<Role, readonly (readonly string[])[]>> = {
  'newly-received': INTAKE,
  received: INTAKE,
  'received-and-handled': [...INTAKE, [HANDLED]],
  intake: [[NEW, CARRIED_OVER], [NEW]],
  'carried-over': [[CARRIED_OVER]],
  handled: [[HANDLED]],
  'carried-forward': [[CARRIED_FORWARD]],
  reconsideration: [[RECONSIDERATION]],
  litigation: [LITIGATION],
};

function idsOf(role: Role, report: AnnualReport): readonly (readonly string[])[] {
  const rows = OUTCOMES[role];
  return rows ? [rows.flatMap(row => totalsBeneath(`/requests/outcomes/${row}`, report))] : (SINGLE[role] ?? []);
}

export function indicesOf(ids: readonly string[], { layout }: AnnualReport): number[] {
  return ids.flatMap(id => layout.byId.get(id)?.index ?? []);
}

/** The column of totals of a row, or of the rows of a group; a printed subtotal is not counted again. */
function totalsBeneath(path: string, { layout }: AnnualReport): string[] {
  return layout.cells.flatMap(({ id, optional }) =>
    id.startsWith(`${path}/`) && id.endsWith('/total') && !optional ? [id] : [],
  );
}
