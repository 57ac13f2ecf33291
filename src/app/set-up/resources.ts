import type { Row } from '../../core/table/value';
import type { Resource, Resources } from '../ports/resources';
import { rowsOf, type Snapshot, type Store } from '../ports/store';

/** The record of resources in the machine table `resources`; every `put` is a commit of its own. */
export function resourcesIn(store: Store, first: Snapshot, now: number): Resources {
  let snapshot = first;
  return {
    all: () => rowsOf(snapshot, 'resources').map(resourceOf),
    get: (id) => {
      const row = rowsOf(snapshot, 'resources').find((known) => known.id === id);
      return row === undefined ? undefined : resourceOf(row);
    },
    put: (...resources) => {
      const changes = resources.map((resource) => {
        const { id, ...set } = columnsOf(resource);
        const known = rowsOf(snapshot, 'resources').some((row) => row.id === id);
        return known
          ? ({ do: 'update', table: 'resources', id, set } as const)
          : ({ do: 'insert', table: 'resources', row: { id, ...set, createdAt: now } } as const);
      });
      snapshot = store.commit(snapshot, changes);
    },
  };
}

function resourceOf(row: Row): Resource {
  const text = (column: string): string => String(row[column] ?? '');
  return {
    id: row.id,
    kind: text('kind') as Resource['kind'],
    name: text('name'),
    googleId: text('googleId'),
    url: text('url'),
    state: text('state') as Resource['state'],
    data: JSON.parse(text('data') || '{}') as Resource['data'],
  };
}

function columnsOf({ data, ...resource }: Resource): Row {
  return { ...resource, data: JSON.stringify(data) };
}
