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

/** The name under which results wait in Drive for whoever runs the comparisons from the editor. */
const RESULTS_FILE_ = 'circulo-paridad.json';

/**
 * Runs every comparison from the editor, for those who have no credentials of their own, and leaves the results in Drive
 * as circulo-paridad.json. Stops before the six minutes are over: run it again until it says that all are done.
 */
function recordAll() {
  const began = Date.now();
  const file = resultsFile_();
  const done = file.results;
  const names = PARITY_NAMES_.filter((name) => !(name in done));
  for (let at = 0; at < names.length && Date.now() - began < 240000; at += 1) {
    done[names[at]] = outcome_(() => globalThis[names[at]]());
  }
  const left = PARITY_NAMES_.filter((name) => !(name in done)).length;
  const text = JSON.stringify({ who: JSON.parse(parityWho()), results: done });
  const blob = Utilities.newBlob(text, 'application/json', RESULTS_FILE_);
  Drive.Files.update({}, file.id, blob);
  console.log(
    left === 0
      ? 'Terminado: ' + RESULTS_FILE_ + ' está en su Drive.'
      : 'Faltan ' + left + ': ejecútela otra vez.',
  );
  return left;
}

function resultsFile_() {
  const q = "name = '" + RESULTS_FILE_ + "' and trashed = false";
  const [found] = Drive.Files.list({ q }).files;
  if (found) {
    const text = Drive.Files.get(found.id, { alt: 'media' });
    const kept = JSON.parse(typeof text === 'string' ? text : text.getDataAsString());
    return { id: found.id, results: kept.results };
  }
  const blob = Utilities.newBlob('{"results":{}}', 'application/json', RESULTS_FILE_);
  return { id: Drive.Files.create({ name: RESULTS_FILE_ }, blob).id, results: {} };
}
