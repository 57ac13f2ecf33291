import { request as plainRequest } from '../matching/world';
import type { Row, Tables, Value } from '../../../src/core/table/value';
import { eventIdOf } from '../../../src/core/sessions/event';
import { NOW, at } from './given';

export { mentor } from '../matching/world';

type Columns = Readonly<Record<string, Value>>;

/** A request of 2 March for Thursday 12 March, due on the 23rd. */
export function request(id = 'SOL-1', columns: Columns = {}): Row {
  return plainRequest(id, {
    createdAt: NOW,
    dueOn: '2026-03-23',
    mentorId: null,
    mentorName: null,
    place: 'Sala 2',
    overdue: false,
    warnedOn: null,
    linkStart: null,
    linkEnd: null,
    linkEventId: null,
    ...columns,
  });
}

/** An invitation sent on 2 March: reminded on the 5th, given up after the 6th. */
export function invitation(id: string, columns: Columns = {}): Row {
  return {
    id,
    requestId: 'SOL-1',
    mentorId: 'M1',
    mentorName: 'Mentora M1',
    status: 'sent',
    sentAt: NOW,
    remindOn: '2026-03-05',
    remindedOn: null,
    expiresOn: '2026-03-06',
    ...columns,
  };
}

/** A planned session of SOL-1 with M1 on Thursday 12 March, from 10 to 12. */
export function session(id = 'SES-1', columns: Columns = {}): Row {
  return {
    id,
    requestId: 'SOL-1',
    mentorId: 'M1',
    mentorName: 'Mentora M1',
    area: 'legal',
    contactEmail: 'juridico@centro.example',
    topic: 'costing',
    title: 'Costeo',
    start: at('2026-03-12T10:00'),
    end: at('2026-03-12T12:00'),
    modality: 'in-person',
    status: 'planned',
    mentorReply: 'needsAction',
    areaReply: 'needsAction',
    eventId: eventIdOf(id),
    attendance: 0,
    responses: 0,
    ...columns,
  };
}

/** One mentor, one request that is waiting for her answer. */
export function invited(columns: Columns = {}, more: Tables = {}): Tables {
  return {
    requests: [request('SOL-1', { status: 'invited', mentorId: 'M1', ...columns })],
    invitations: [invitation('INV-1')],
    ...more,
  };
}
