import { newMail } from '../services/mail/state';
import { newSpreadsheet } from '../services/sheets/state';
import { addFile, MIME, newDrive } from '../services/drive/state';
import { newScript } from '../services/script/state';
import { nextId } from './ids';
import type { AccountKind, InstallKind, World } from './world';

/** How a world begins: an account, an empty spreadsheet of its own, and the script installed beside it. */
export interface Beginning {
  account: AccountKind;
  install: InstallKind;
  now: number;
  seed: number;
  timeZone?: string;
  /** The language of errors; English unless told otherwise. */
  errorLanguage?: 'en' | 'user';
}

export function newWorld(beginning: Beginning): World {
  const workspace = beginning.account === 'workspace';
  const operator = workspace ? 'coordinacion@crea.example' : 'coordinacion.crea@gmail.example';
  const world: World = {
    version: 1,
    seed: beginning.seed,
    now: beginning.now,
    timeZone: beginning.timeZone ?? 'America/Mexico_City',
    account: beginning.account,
    install: beginning.install,
    domain: workspace ? 'crea.example' : '',
    operator,
    ...(beginning.errorLanguage === 'user' && { errorLanguage: 'user' }),
    users: { [operator]: { email: operator, name: 'Coordinación', locale: 'es-MX' } },
    counters: {},
    containerId: '',
    drive: newDrive(),
    spreadsheets: {},
    forms: {},
    documents: {},
    presentations: {},
    calendars: {},
    mail: newMail(),
    script: newScript(''),
  };
  world.script.id = nextId(world, 'script', 57);
  const file = addFile(
    world,
    { name: 'Hoja de cálculo sin título', mimeType: MIME.spreadsheet, owner: operator },
    world.now,
  );
  world.containerId = file.id;
  world.spreadsheets[file.id] = newSpreadsheet({
    id: file.id,
    locale: 'es_MX',
    timeZone: world.timeZone,
  });
  return world;
}
