import { describe, expect, it } from '@jest/globals';
import type { Resource } from '../../../src/app/ports/resources';
import { linkChanges } from '../../../src/app/set-up/catalogue-links';
import { vocabularyOf } from '../../../src/app/vocabulary';
import type { Row } from '../../../src/core/table/value';
import { crea } from '../../../src/programmes/crea';
import { esMX } from '../../../src/texts/es-MX';

const form = (key: string, state: Resource['state'] = 'made'): Resource => ({
  id: `form:${key}`,
  kind: 'form',
  name: key,
  googleId: key,
  url: '',
  state,
  data: { publishedUrl: `https://forms.example/${key}`, entries: { area: 'entry.1' } },
});

function changes(areas: Row[], forms: Resource[]) {
  const tables = { areas };
  const snapshot = { tables, vocabulary: vocabularyOf(crea, esMX, tables), invalid: [] };
  const resources = {
    get: (id: string) => forms.find((each) => each.id === id),
    all: () => forms,
    put: () => undefined,
  };
  return linkChanges({ programme: crea, snapshot, resources });
}

describe('the links of an area', () => {
  it('open its forms with the area chosen', () => {
    expect(changes([{ id: 'legal', name: 'Jurídico' }], [form('needs'), form('request')])).toEqual([
      {
        do: 'update',
        table: 'areas',
        id: 'legal',
        set: { needsLink: 'https://forms.example/needs?usp=pp_url&entry.1=Jur%C3%ADdico' },
      },
      {
        do: 'update',
        table: 'areas',
        id: 'legal',
        set: { requestLink: 'https://forms.example/request?usp=pp_url&entry.1=Jur%C3%ADdico' },
      },
    ]);
  });

  it('are left alone when they are right, and follow a new name', () => {
    const link = 'https://forms.example/needs?usp=pp_url&entry.1=Legal';
    expect(changes([{ id: 'legal', name: 'Legal', needsLink: link }], [form('needs')])).toEqual([]);
    expect(
      changes([{ id: 'legal', name: 'Leyes', needsLink: link }], [form('needs')]),
    ).toHaveLength(1);
  });

  it('wait until their form is whole', () => {
    expect(changes([{ id: 'legal', name: 'Legal' }], [form('needs', 'building')])).toEqual([]);
  });
});
