import { addFile, MIME } from '../services/drive/state';
import { newScript, type ScriptState } from '../services/script/state';
import { newSpreadsheet } from '../services/sheets/state';
import { nextId } from '../world/ids';
import type { World } from '../world/world';
import { ControlError } from './control-error';
import { welcome } from './people';

/**
 * A spreadsheet with the script that is bound to it, and whoever works there. A world runs one script at a time; the others
 * wait, with all that Google keeps for them.
 */
export interface Container {
  containerId: string;
  operator: string;
  script: ScriptState;
  /** Files and calendars that this script made: another script project is another app to Google (platform-facts §3.4). */
  made: string[];
}

/**
 * Somebody makes a new spreadsheet of her own and puts a script into it, a project of its own; from now on the world runs
 * that one. Gives the container that was left.
 */
export function openNewContainer(world: World, owner: string): Container {
  if (world.install !== 'bound')
    throw new ControlError('an add-on in several files is not simulated');
  welcome(world, owner);
  const file = addFile(
    world,
    { name: 'Hoja de cálculo sin título', mimeType: MIME.spreadsheet, owner, ofApp: false },
    world.now,
  );
  const locale = (world.users[owner]?.locale ?? 'es-MX').replace('-', '_');
  const { timeZone } = world;
  world.spreadsheets[file.id] = newSpreadsheet({ id: file.id, locale, timeZone });
  const script = newScript(nextId(world, 'script', 57));
  return enterContainer(world, { containerId: file.id, operator: owner, script, made: [] });
}

/** From now on the world runs the script of this container. Gives the one that was left. */
export function enterContainer(world: World, next: Container): Container {
  const { containerId, operator, script } = world;
  const made = things(world).filter(({ ofApp }) => ofApp);
  const left = { containerId, operator, script, made: made.map(({ id }) => id) };
  const hers = new Set(next.made);
  for (const thing of things(world)) thing.ofApp = hers.has(thing.id);
  Object.assign(world, {
    containerId: next.containerId,
    operator: next.operator,
    script: next.script,
  });
  return left;
}

function things(world: World): { id: string; ofApp: boolean }[] {
  return [...Object.values(world.drive.files), ...Object.values(world.calendars)];
}
