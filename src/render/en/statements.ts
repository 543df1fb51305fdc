/** How the prose was understood, in English. */
import type { BreakdownStatement, ClaimStatement, FeeStatement, NumberInText, Role } from '../../model/statement.ts';
import type { StatementWords } from '../language.ts';
import { number } from './arithmetic.ts';

const ROLES: Readonly<Record<Role, string>> = {
  'newly-received': 'requests newly received',
  received: 'requests received (perhaps with those carried over)',
  'received-and-handled': 'requests received and handled',
  'carried-over': 'carried over from last year',
  intake: 'received and carried over together',
  handled: 'handled',
  'carried-forward': 'carried forward to next year',
  granted: 'granted',
  'partially-granted': 'partially granted',
  'granted-in-any-part': 'granted and partially granted',
  denied: 'denied',
  unavailable: 'unavailable',
  'not-processed': 'not processed',
  'other-outcome': 'other handling',
  reconsideration: 'administrative reconsideration',
  litigation: 'administrative litigation',
};

const COMPLETENESS: Readonly<Record<BreakdownStatement['completeness'], string>> = {
  complete: 'a complete list',
  open: 'perhaps a complete list',
  partial: 'a partial list',
  unmarked: 'nothing but their names says that they are parts',
};

const CLAIMS: Readonly<Record<ClaimStatement['claim'], string>> = {
  'no-request': 'says that no request was received',
  'none-carried-over': 'says that none was carried over from last year',
  'all-closed': 'says that all requests were closed',
  'no-reconsideration': 'says that there was no reconsideration',
  'no-litigation': 'says that there was no litigation',
  'no-review': 'says that there was no reconsideration or litigation',
  'fees-mentioned': 'speaks of fees',
};

const FEES: Readonly<Record<FeeStatement['fee'], string>> = {
  processing: 'processing fee',
  administrative: 'administrative fees',
  unnamed: 'fee (not named)',
};

const figure = ({ value, unit, isApproximate }: NumberInText) =>
  `${isApproximate ? 'about ' : ''}${number(value)}${unit === '%' ? ' %' : ''}`;
const named = (name: string, given: NumberInText | undefined) => (given ? [`${name} ${figure(given)}`] : []);

export const statements: StatementWords = {
  heading: 'How the text was understood:',
  of: {
    figure: s => `${ROLES[s.role]}: ${figure(s.figure)}${s.isSure ? '' : ', perhaps not all of them'}`,
    breakdown: s =>
      `total ${figure(s.total)}${s.otherTotals.length > 0 ? ` (or ${s.otherTotals.map(number).join(', ')})` : ''}, parts ${s.parts
        .map(part => `${figure(part.figure)}${part.doubt ? '?' : ''}`)
        .join(' + ')}, ${COMPLETENESS[s.completeness]}`,
    flow: s =>
      [
        ...named('received', s.received),
        ...named('newly received', s.newlyReceived),
        ...named('carried over', s.carriedOver),
        ...named('together', s.intake),
        ...s.handled.map(handled => `handled ${figure(handled)}`),
        ...named('withdrawn', s.withdrawn),
        ...named('carried forward', s.carriedForward),
      ].join(', '),
    share: s =>
      `${figure(s.part)} is ${figure(s.percent)} of ${s.whole === undefined ? s.wholes.map(number).join(' or ') || '(nothing found)' : number(s.whole)}`,
    shares: s => `shares: ${s.percents.map(figure).join(' + ')}`,
    growth: s =>
      `${s.direction > 0 ? 'up' : 'down'} by ${figure(s.change)}${s.current ? `, this year ${figure(s.current)}` : ''}${s.previous ? `, last year ${figure(s.previous)}` : ''}`,
    claim: s => CLAIMS[s.claim],
    fee: s => `${FEES[s.fee]}: ${figure(s.amount)} yuan`,
  },
  scope: ({ whose, time }) =>
    `${whose === 'region' ? '; of the whole region or of others' : ''}${{ 'this-year': '', cumulative: '; cumulative', other: '; of another time' }[time]}`,
  agrees: cells => `; agrees with ${cells.join(' + ')}`,
};
