import type { TableDeclaration } from '../../core/programme/table';

/** The machine room: effects still to do, answers already seen, what was made in Google. Hidden and protected. */
export const machineTables: TableDeclaration[] = [
  {
    key: 'outbox',
    prefix: 'E',
    machine: true,
    dayOnly: true,
    columns: [
      { key: 'effectKey', type: 'text' },
      { key: 'kind', type: 'text' },
      { key: 'payload', type: 'json' },
      { key: 'after', type: 'json' },
      { key: 'into', type: 'json' },
      { key: 'useful', type: 'json' },
      { key: 'status', type: 'one', options: 'effectStatus' },
      { key: 'attempts', type: 'int' },
      { key: 'nextAt', type: 'datetime' },
      { key: 'outcome', type: 'json' },
      { key: 'problem', type: 'text' },
    ],
  },
  {
    key: 'ledger',
    prefix: 'L',
    machine: true,
    // Its lines lead to mentees' answers: neither their order nor their minute may tell whose they are (S1-5.3).
    shuffled: true,
    dayOnly: true,
    columns: [
      { key: 'form', type: 'text' },
      { key: 'responseId', type: 'text' },
      { key: 'digest', type: 'text' },
      { key: 'rowId', type: 'text' },
      { key: 'attempts', type: 'int' },
    ],
  },
  {
    key: 'resources',
    prefix: 'R',
    machine: true,
    columns: [
      { key: 'kind', type: 'text' },
      { key: 'name', type: 'text' },
      { key: 'googleId', type: 'text' },
      { key: 'url', type: 'text' },
      { key: 'state', type: 'text' },
      { key: 'data', type: 'json' },
    ],
  },
];
