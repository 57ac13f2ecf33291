import { describe, expect, it } from '@jest/globals';
import { belongingTo, untied } from '../../../src/app/sample/belonging';
import type { Row, Tables } from '../../../src/core/table/value';

const line = (responseId: string, rowId: string): Row => ({
  id: `L-${responseId}`,
  responseId,
  rowId,
});

const invented: Tables = {
  ledger: [line('r1', 'M-1'), line('r2', 'SOL-1')],
  mentors: [{ id: 'M-1' }],
  requests: [{ id: 'SOL-1', mentorId: 'M-1' }],
  invitations: [{ id: 'INV-1', requestId: 'SOL-1', mentorId: 'M-1' }],
  sessions: [{ id: 'SES-1', requestId: 'SOL-1', mentorId: 'M-1' }],
  materials: [{ id: 'MAT-1', sessionId: 'SES-1', topic: 'sat' }],
  alerts: [{ id: 'AL-1', aboutId: 'SOL-1' }],
  topics: [
    { id: 'sat', theme: 'business-finance' },
    { id: 'costing', theme: 'business-finance' },
  ],
  resources: [
    { id: 'folder:held:SES-1', createdAt: 5 },
    { id: 'folder:topic:sat', createdAt: 5 },
    { id: 'folder:theme:business-finance', createdAt: 5 },
    { id: 'folder:topic:costing', createdAt: 1 },
    { id: 'form:profile', createdAt: 1 },
  ],
  outbox: [
    { id: 'E-1', effectKey: 'event/SES-1/10/20', createdAt: 5 },
    { id: 'E-2', effectKey: 'folder/folder:topic:sat', createdAt: 5 },
    { id: 'E-3', effectKey: 'index/abc', createdAt: 5 },
    { id: 'E-4', effectKey: 'folder/folder:topic:costing', createdAt: 1 },
  ],
};

const SAMPLE = { answers: new Set(['r1', 'r2']), from: 4, apart: ['topics'] };

/** Ids of a table that belong to the sample. */
function mine(tables: Tables, table: string): string[] {
  return [...(belongingTo(tables, SAMPLE).rows.get(table) ?? [])].sort();
}

function and(tables: Tables, more: Tables): Tables {
  const together = Object.keys({ ...tables, ...more }).map((key) => [
    key,
    [...(tables[key] ?? []), ...(more[key] ?? [])],
  ]);
  return Object.fromEntries(together) as Tables;
}

describe('what belongs to the sample', () => {
  it('is what its answers became, and what hangs on that, and so on', () => {
    const tables = ['mentors', 'requests', 'invitations', 'sessions', 'materials', 'alerts'];
    expect(tables.flatMap((table) => mine(invented, table))).toEqual([
      'M-1',
      'SOL-1',
      'INV-1',
      'SES-1',
      'MAT-1',
      'AL-1',
    ]);
  });

  it('is what was made in the repertorio for it, and what was told of it', () => {
    expect(mine(invented, 'resources')).toEqual([
      'folder:held:SES-1',
      'folder:theme:business-finance',
      'folder:topic:sat',
    ]);
    expect(mine(invented, 'outbox')).toEqual(['E-1', 'E-2', 'E-3']);
  });

  it('is no folder in which a real material lies', () => {
    const real = { materials: [{ id: 'MAT-9', sessionId: 'SES-9', topic: 'sat' }] };
    expect(mine(and(invented, real), 'resources')).toEqual(['folder:held:SES-1']);
  });

  it('is what someone answered about its sessions', () => {
    const tried = {
      ledger: [line('r9', 'ASI-9')],
      attendance: [{ id: 'ASI-9', sessionId: 'SES-1' }],
    };
    expect(mine(and(invented, tried), 'attendance')).toEqual(['ASI-9']);
    expect(mine(and(invented, tried), 'ledger')).toContain('L-r9');
  });

  it('is no real request, though one of its mentors was chosen for it', () => {
    const real = {
      ledger: [line('r9', 'SOL-9')],
      requests: [{ id: 'SOL-9', mentorId: 'M-1', status: 'linked' }],
    };
    const tables = and(invented, real);
    expect(mine(tables, 'requests')).toEqual(['SOL-1']);
    expect(untied(tables, belongingTo(tables, SAMPLE))).toMatchObject([
      { table: 'requests', id: 'SOL-9', set: { mentorId: null, status: 'matching' } },
    ]);
  });

  it('is no row that a real woman’s answer speaks for as well', () => {
    const real = { ledger: [line('r9', 'M-1')] };
    expect(mine(and(invented, real), 'mentors')).toEqual([]);
  });

  it('is taken out of what real rows say of duplicates', () => {
    const real = { mentors: [{ id: 'M-9', possibleDuplicates: 'M-1, M-8' }] };
    const tables = and(invented, real);
    expect(untied(tables, belongingTo(tables, SAMPLE))).toEqual([
      { do: 'update', table: 'mentors', id: 'M-9', set: { possibleDuplicates: 'M-8' } },
    ]);
  });

  it('is nothing at all where there is no sample', () => {
    const none = { answers: new Set<string>(), from: 9, apart: [] };
    expect(belongingTo(invented, none).rows.size).toBe(0);
  });
});
