import { describe, expect, it } from '@jest/globals';
import type { Answers } from '../../../src/core/answers/read-answer';
import { takeRequest } from '../../../src/core/requests/take-request';
import { given, NOW } from '../support/given';
import { request } from '../support/rows';

const { id: _id, createdAt: _at, status: _status, locked: _locked, ...asked } = request('SOL-1');

const taken =
  (values: Answers = {}, rowId?: string) =>
  (facts: Parameters<typeof takeRequest>[1]) =>
    takeRequest(
      {
        form: 'request',
        responseId: 'r1',
        at: NOW,
        rowId,
        values: { ...(asked as Answers), ...values },
      },
      facts,
    );

describe('a request of an area', () => {
  it('starts its clock and is acknowledged', () => {
    given()
      .when(taken())
      .thenInserts('requests', {
        status: 'new',
        dueOn: '2026-03-23',
        overdue: false,
        createdAt: NOW,
      })
      .thenMails('requestReceivedSoon → juridico@centro.example')
      .thenSays('answer-taken', 'request-received');
  });

  it('for a day before its three weeks are over is promised no date', () => {
    given()
      .when(taken({ preferredDate: '2026-03-22' }))
      .thenMails('requestReceivedSoon → juridico@centro.example');
    given()
      .when(taken({ preferredDate: '2026-03-23' }))
      .thenMails('requestReceived → juridico@centro.example');
  });

  it('is acknowledged to the address she meant', () => {
    given()
      .when(taken({ contactEmail: ' Juridico@Centro.example.' }))
      .thenMails('requestReceivedSoon → juridico@centro.example');
  });

  it.each([
    ['its own words', { otherTopic: 'Herencias\n y testamentos' }, 'Herencias y testamentos'],
    ['its objective, when it has none', { otherTopic: null, objective: 'Heredar' }, 'Heredar'],
  ])('of another topic is spoken of by %s', (_by, values, topic) => {
    const came = given().when(taken({ topic: 'other', ...values }));
    expect(came.effects[0]?.payload['words']).toMatchObject({ topic });
  });

  it('with an address nobody can be written to is taken all the same', () => {
    given()
      .when(taken({ contactEmail: 'la de siempre' }))
      .thenMails()
      .thenInserts('requests', { contactEmail: 'la de siempre' });
  });

  it('for a day that is over warns', () => {
    given()
      .when(taken({ preferredDate: '2026-03-01' }))
      .thenMails('requestReceivedPast → juridico@centro.example')
      .thenAlerts('warning');
    given()
      .when(taken({ preferredDate: '2026-03-02' }))
      .thenAlerts();
  });

  it('edited changes what was asked and no clock', () => {
    const came = given({ requests: [request('SOL-1', { status: 'invited' })] }).when(
      taken({ participants: 40 }, 'SOL-1'),
    );
    came.thenRow('requests', 'SOL-1', { participants: 40, status: 'invited', dueOn: '2026-03-23' });
    came.thenMails();
    expect(came.tables['requests']).toHaveLength(1);
  });

  it.each([
    ['invited', { participants: 40 }, ['changed']],
    ['scheduled', { preferredDate: '2026-03-20' }, ['changed']],
    ['invited', { notes: 'Hay café' }, []],
    ['matching', { participants: 40 }, []],
  ])('edited when it is %s, in %j, tells the coordinator %j', (status, values, alerts) => {
    given({ requests: [request('SOL-1', { status })] })
      .when(taken(values, 'SOL-1'))
      .thenAlerts(...alerts);
  });
});
