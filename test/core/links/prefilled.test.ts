import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { prefilledLink } from '../../../src/core/links/prefilled';

const form = {
  publishedUrl: 'https://docs.google.com/forms/d/e/1FAIpQLS/viewform',
  entries: { area: 'entry.12', session: 'entry.34' },
};

describe('a prefilled link', () => {
  it('answers the questions that the form takes by link, and no other', () => {
    expect(prefilledLink(form, { area: 'Jurídico y más', name: 'Rosa' })).toBe(
      `${form.publishedUrl}?usp=pp_url&entry.12=Jur%C3%ADdico%20y%20m%C3%A1s`,
    );
    expect(prefilledLink(form, { name: 'Rosa' })).toBe(form.publishedUrl);
  });

  it('says to the form exactly what it was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (area, session) => {
        const { searchParams } = new URL(prefilledLink(form, { area, session }));
        expect(searchParams.get('entry.12')).toBe(area);
        expect(searchParams.get('entry.34')).toBe(session);
        expect([...searchParams.keys()]).toHaveLength(3);
      }),
    );
  });

  it('survives half a character', () => {
    expect(prefilledLink(form, { area: '\ud83d' })).toContain('entry.12=%EF%BF%BD');
  });
});
