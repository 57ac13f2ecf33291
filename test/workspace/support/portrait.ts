import type { World } from '../../../simulator/world/world';
import type { Resource } from '../../../src/app/ports/resources';

type Resources = Readonly<Record<string, Resource>>;

/** A world as people would describe it: no ids of Google's, nothing about when things were made. */
export interface Portrait {
  files: string[];
  forms: unknown[];
  calendars: string[];
  documents: string[];
  slides: unknown[];
  triggers: string[];
  resources: string[];
}

/** What set-up made, and the things that no resource holds. */
export function portraitOf(
  world: World,
  resources: Resources,
): { made: Portrait; strays: string[] } {
  const held = new Set(Object.values(resources).map(({ googleId }) => googleId));
  held.add(world.containerId);
  const files = Object.values(world.drive.files).filter(({ id }) => held.has(id));
  const strays = [
    ...Object.values(world.drive.files).filter(({ id }) => !held.has(id)),
    ...Object.values(world.calendars).filter(({ id }) => !held.has(id)),
  ];
  return {
    made: {
      files: files.map((file) => fileLine(world, file.id)).sort(),
      forms: Object.values(world.forms)
        .filter(({ id }) => held.has(id))
        .map((form) => formLines(world, form.id))
        .sort(byText),
      calendars: Object.values(world.calendars)
        .filter(({ id }) => held.has(id))
        .map(({ summary, timeZone }) => `${summary} ${timeZone}`),
      documents: Object.values(world.documents)
        .filter(({ id }) => held.has(id))
        .map(({ runs }) => runs.map(({ text }) => text).join(''))
        .sort(),
      slides: Object.values(world.presentations)
        .filter(({ id }) => held.has(id))
        .map(({ slides }) =>
          slides.map(({ layout, elements }) => [layout, elements.map(({ text }) => text)]),
        ),
      triggers: world.script.triggers
        .map(
          ({ handler, kind, everyMinutes, owner }) => `${handler} ${kind} ${everyMinutes} ${owner}`,
        )
        .sort(),
      resources: Object.values(resources)
        .filter(({ id }) => !id.startsWith('orphan:'))
        .map(resourceLine)
        .sort(),
    },
    strays: strays.map(({ id }) => strayLine(world, id)),
  };
}

function fileLine(world: World, id: string): string {
  const file = world.drive.files[id];
  const parents = file?.parents.map((parent) => world.drive.files[parent]?.name ?? 'top');
  const shared = file?.permissions.map(({ type, role, view }) => `${type}:${role}:${view ?? ''}`);
  return JSON.stringify([
    file?.name,
    file?.mimeType,
    parents,
    shared,
    file?.trashed,
    file?.appProperties,
  ]);
}

function formLines(world: World, id: string): unknown {
  const form = world.forms[id];
  if (form === undefined) return undefined;
  const { items, destination, publicId: _p, id: _i, shortUrls: _s, responses, ...rest } = form;
  return {
    ...rest,
    responses: responses.length,
    items: items.map(({ id: _id, entryId: _e, gridEntryIds: _g, ...item }) => item),
    destination: destination?.columns.length,
    spreadsheet: destination?.spreadsheetId,
  };
}

function resourceLine({ id, kind, name, state, data }: Resource): string {
  const { items = {}, entries = {}, ...rest } = data as Record<string, object>;
  const { publishedUrl: _, ...plain } = rest as Record<string, unknown>;
  return JSON.stringify([id, kind, name, state, plain, Object.keys(items), Object.keys(entries)]);
}

/** What is left over may be an empty form or calendar, and nothing else. */
function strayLine(world: World, id: string): string {
  const [form, calendar] = [world.forms[id], world.calendars[id]];
  if (form !== undefined) return `form with ${form.items.length} items`;
  if (calendar !== undefined) return `calendar with ${Object.keys(calendar.events).length} events`;
  return `${world.drive.files[id]?.mimeType} ${world.drive.files[id]?.name} ${world.drive.files[id]?.trashed ? 'binned' : ''}`;
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
