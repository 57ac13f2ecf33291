/** Who runs this: what a recording says of the account, without its address. */
function parityWho() {
  return JSON.stringify({
    locale: Session.getActiveUserLocale(),
    quota: MailApp.getRemainingDailyQuota(),
    now: Date.now(),
  });
}

/** Whether a file of this app that is shared with somebody else is the app's for her too (drive.file alone). */
function parityDriveFileBefore(other) {
  const { id } = Drive.Files.create({ name: 'paridad: drive.file', mimeType: 'text/plain' });
  Drive.Permissions.create({ type: 'user', role: 'writer', emailAddress: other }, id);
  return id;
}

/** The other person runs this with the id that the first step gave. */
function parityDriveFileAfter(id) {
  return parity_((here) => {
    here.name('file', id);
    return outcomes_({
      get: () => Drive.Files.get(id).name,
      update: () => Drive.Files.update({ description: 'x' }, id).id,
      listed: () => Drive.Files.list({ q: "name = 'paridad: drive.file'" }).files.length,
    });
  });
}

/** The first person takes the file away again. */
function parityDriveFileDone(id) {
  Drive.Files.remove(id);
  return 'removed';
}

/** What is kept of a comparison that recordAll has run. */
const resultKey_ = (name) => 'result ' + name;

/**
 * Runs every comparison from the editor, for those who have no credentials of their own, and leaves the results in Drive
 * as circulo-paridad.json. Stops before the six minutes are over: run it again until it says that all are done.
 */
function recordAll() {
  const began = Date.now();
  const store = PropertiesService.getScriptProperties();
  const waiting = () =>
    PARITY_NAMES_.filter((name) => !store.getProperty('parity ' + resultKey_(name)));
  const names = waiting();
  for (let at = 0; at < names.length && Date.now() - began < 240000; at += 1) {
    keep_(resultKey_(names[at]), answered_(names[at]));
  }
  const left = waiting().length;
  if (left === 0) leaveResults_();
  console.log(
    left === 0
      ? 'Terminado: circulo-paridad.json está en su Drive.'
      : 'Faltan ' + left + ': ejecútela otra vez.',
  );
  return left;
}

function answered_(name) {
  try {
    return globalThis[name]();
  } catch (error) {
    return { threw: error.message };
  }
}

function leaveResults_() {
  const results = {};
  PARITY_NAMES_.forEach((name) => (results[name] = kept_(resultKey_(name))));
  const text = JSON.stringify({ who: JSON.parse(parityWho()), results });
  const name = 'circulo-paridad.json';
  Drive.Files.create({ name }, Utilities.newBlob(text, 'application/json', name));
  PARITY_NAMES_.forEach((each) => forget_(resultKey_(each)));
}
