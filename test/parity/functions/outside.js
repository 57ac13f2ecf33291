const HOUR_ = {
  start: { dateTime: '2030-03-12T10:00:00Z' },
  end: { dateTime: '2030-03-12T11:00:00Z' },
};

const event_ = (extra) => Object.assign({ summary: 's' }, HOUR_, extra);

/** Trap 22: what an event keeps. */
function parityEvents() {
  return parity_((here) => {
    const calendar = here.calendar();
    const insert = (extra, options) => Calendar.Events.insert(event_(extra), calendar, options);
    const shared = {};
    shared['k'.repeat(45)] = 'lost';
    shared['k'.repeat(44)] = 'v'.repeat(1025);
    const kept = insert({ extendedProperties: { shared } }).extendedProperties || { shared: {} };
    const plain = insert({});
    const day = insert({ start: { date: '2030-03-12' }, end: { date: '2030-03-13' } });
    Calendar.Events.remove(calendar, plain.id);
    return {
      properties: Object.keys(kept.shared).map((key) => [key.length, kept.shared[key].length]),
      defaults: [plain.status, plain.sequence, plain.eventType, plain.start, plain.reminders],
      uidIsId: plain.iCalUID === plain.id + '@google.com',
      day: [day.start, day.end, day.transparency || 'opaque'],
      afterDeletion: outcome_(() => Calendar.Events.get(calendar, plain.id).status),
      deletedTwice: outcome_(() => Calendar.Events.remove(calendar, plain.id)),
      refused: outcomes_({
        empty: () => insert({ end: { dateTime: '2030-03-12T09:00:00Z' } }).status,
        noEnd: () => insert({ end: null }).status,
        mixed: () => insert({ start: { date: '2030-03-12' } }).status,
        noZone: () => insert({ start: { dateTime: '2030-03-12T10:00:00' } }).status,
        guest: () => insert({ attendees: [{ email: 'nobody' }] }).status,
      }),
    };
  });
}

/** Trap 23: ids of one's own. */
function parityEventIds() {
  return parity_((here) => {
    const calendar = here.calendar();
    const own = 'paridad' + Utilities.getUuid().replace(/-/g, '');
    here.name('own', own);
    const insert = (given) => Calendar.Events.insert(event_({ id: given }), calendar).id;
    return {
      bad: outcome_(() => insert('withxyz')),
      short: outcome_(() => insert('abcd')),
      first: outcome_(() => insert(own)),
      second: outcome_(() => insert(own)),
      afterDeletion: outcome_(() => (Calendar.Events.remove(calendar, own), insert(own))),
      revived: outcome_(() => Calendar.Events.patch({ status: 'confirmed' }, calendar, own).status),
      staleTag: outcome_(() =>
        Calendar.Events.patch({ summary: 'x' }, calendar, own, {}, { 'If-Match': '"0"' }),
      ),
    };
  });
}

/** Trap 23: a link to meet, when it is asked for and when it comes. */
function parityMeet() {
  return parity_((here) => {
    const calendar = here.calendar();
    const createRequest = {
      requestId: Utilities.getUuid(),
      conferenceSolutionKey: { type: 'hangoutsMeet' },
    };
    const extra = { conferenceData: { createRequest } };
    const without = Calendar.Events.insert(event_(extra), calendar);
    const made = Calendar.Events.insert(event_(extra), calendar, { conferenceDataVersion: 1 });
    Utilities.sleep(15000);
    const later = Calendar.Events.get(calendar, made.id);
    const status = (event) =>
      event.conferenceData ? event.conferenceData.createRequest.status.statusCode : 'none';
    return {
      without: status(without),
      atOnce: status(made),
      later: status(later),
      link: Boolean(later.hangoutLink),
    };
  });
}

/** Trap 24: names, properties and generated ids of files. */
function parityFiles() {
  return parity_((here) => {
    const folder = (body) =>
      here.file(
        'folder',
        Drive.Files.create(Object.assign({ mimeType: 'application/vnd.google-apps.folder' }, body))
          .id,
      );
    const name = 'paridad ' + Utilities.getUuid();
    const first = folder({ name });
    folder({ name });
    Utilities.sleep(5000);
    const listed = Drive.Files.list({ q: "name = '" + name + "' and trashed = false" }).files
      .length;
    const id = Drive.Files.generateIds({ count: 1 }).ids[0];
    const properties = (length) =>
      Drive.Files.update({ appProperties: { k: 'v'.repeat(length) } }, first).id;
    return {
      answered: Object.keys(Drive.Files.get(first)).sort(),
      listed,
      generated: outcomes_({
        first: () => folder({ name, id }),
        second: () => folder({ name, id }),
        document: () =>
          Drive.Files.create({
            name,
            id: Drive.Files.generateIds({ count: 1 }).ids[0],
            mimeType: 'application/vnd.google-apps.document',
          }),
      }),
      properties: outcomes_({ fits: () => properties(123), tooLong: () => properties(124) }),
      missing: outcome_(() => Drive.Files.get('none').id),
    };
  });
}

/** Trap 24: who may be given a file, told without mailing anybody. */
function paritySharing() {
  return parity_((here) => {
    const id = here.file(
      'file',
      Drive.Files.create({ name: 'paridad', mimeType: 'application/vnd.google-apps.document' }).id,
    );
    const share = (body) => Drive.Permissions.create(body, id).type;
    return {
      before: Drive.Permissions.list(id).permissions.map((each) => [each.type, each.role]),
      given: outcomes_({
        anyone: () => share({ type: 'anyone', role: 'reader' }),
        quietLink: () =>
          Drive.Permissions.create({ type: 'anyone', role: 'reader' }, id, {
            sendNotificationEmail: false,
          }).type,
        noAccount: () =>
          Drive.Permissions.create(
            { type: 'user', role: 'reader', emailAddress: 'nadie@correo.example' },
            id,
            { sendNotificationEmail: false },
          ).type,
      }),
      fileIsThere: Drive.Files.get(id).id,
    };
  });
}

/** Trap 24 and MailApp, without sending anything. */
function parityMail() {
  return parity_(() => ({
    left: MailApp.getRemainingDailyQuota() > 0,
    whole: Number.isInteger(MailApp.getRemainingDailyQuota()),
    refused: outcomes_({
      address: () => MailApp.sendEmail('john', 's', 'b'),
      nobody: () => MailApp.sendEmail({ subject: 's', body: 'b' }),
    }),
  }));
}

/** Docs: indices, replacements, refusals. */
function parityDocs() {
  return parity_((here) => {
    const id = here.file('document', Docs.Documents.create({ title: 'paridad' }).documentId);
    const update = (requests) => Docs.Documents.batchUpdate({ requests }, id).replies;
    const content = () =>
      Docs.Documents.get(id).body.content.map((part) => [part.startIndex || 0, part.endIndex]);
    const empty = content();
    update([{ insertText: { location: { index: 1 }, text: 'Hola {{nombre}} y {{nombre}}\n' } }]);
    const replaced = update([
      {
        replaceAllText: {
          containsText: { text: '{{nombre}}', matchCase: true },
          replaceText: 'Ana',
        },
      },
    ]);
    const text = Docs.Documents.get(id)
      .body.content.map((part) =>
        part.paragraph ? part.paragraph.elements.map((each) => each.textRun.content).join('') : '',
      )
      .join('');
    return {
      empty,
      replaced,
      text,
      after: content(),
      refused: outcomes_({
        last: () =>
          update([
            { deleteContentRange: { range: { startIndex: 1, endIndex: content()[1][1] + 50 } } },
          ]),
        beyond: () => update([{ insertText: { location: { index: 999 }, text: 'x' } }]),
      }),
    };
  });
}

/** Slides: a new presentation, replacements, refusals. */
function paritySlides() {
  return parity_((here) => {
    const made = Slides.Presentations.create({ title: 'paridad' });
    const id = here.file('presentation', made.presentationId);
    const update = (requests) => Slides.Presentations.batchUpdate({ requests }, id).replies;
    const blank = {
      createSlide: {
        objectId: 'paridad_slide_1',
        slideLayoutReference: { predefinedLayout: 'BLANK' },
      },
    };
    return {
      slides: made.slides.length,
      elements: (made.slides[0].pageElements || []).length,
      made: update([blank]).map((reply) => Object.keys(reply)),
      replaced: update([{ replaceAllText: { containsText: { text: '{{x}}' }, replaceText: 'y' } }]),
      refused: outcomes_({
        twice: () => update([blank]),
        missing: () => update([{ deleteObject: { objectId: 'none_such_1' } }]),
      }),
    };
  });
}

/** Trap 24: DriveApp's own ways: names, sharing, conversion. */
function parityDriveApp() {
  return parity_((here) => {
    const name = 'paridad ' + Utilities.getUuid();
    const folder = DriveApp.createFolder(name);
    here.file('folder', folder.getId());
    const file = folder.createFile(name + '.txt', 'hola', 'text/plain');
    here.file('file', file.getId());
    here.name('name', name);
    const names = (found) => {
      const told = [];
      while (found.hasNext()) told.push(found.next().getName());
      return told;
    };
    const addresses = (people) => people.map((each) => each.getEmail());
    return {
      facts: [
        file.getName(),
        file.getMimeType(),
        file.getSize(),
        file.getDescription(),
        file.isStarred(),
      ],
      parents: names(file.getParents()),
      inside: names(folder.getFiles()),
      sharing: [String(file.getSharingAccess()), String(file.getSharingPermission())],
      people: [addresses(file.getEditors()), addresses(file.getViewers())],
      blob: [file.getBlob().getContentType(), file.getBlob().getDataAsString()],
      pdf: file.getAs('application/pdf').getName(),
      copy: outcome_(() => {
        const copy = file.makeCopy();
        here.file('copy', copy.getId());
        return [copy.getName(), names(copy.getParents())];
      }),
      refused: outcomes_({
        owner: () => file.setSharing(DriveApp.Access.ANYONE, DriveApp.Permission.OWNER),
        missing: () => DriveApp.getFileById('none').getName(),
        next: () => folder.getFolders().next(),
      }),
      trashed: file.setTrashed(true).isTrashed(),
    };
  });
}

/** What a document shows before it is saved and closed. */
function parityDocumentApp() {
  return parity_((here) => {
    const document = DocumentApp.create('paridad');
    here.file('document', document.getId());
    const body = document.getBody();
    const empty = [body.getNumChildren(), body.getText()];
    body.appendParagraph('Hola {{nombre}}').setHeading(DocumentApp.ParagraphHeading.HEADING1);
    body.appendTable([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    body.replaceText('\\{\\{nombre\\}\\}', 'Ana');
    const api = () =>
      Docs.Documents.get(document.getId()).body.content.filter((part) => part.table).length;
    const before = api();
    const kinds = [];
    for (let at = 0; at < body.getNumChildren(); at += 1)
      kinds.push(String(body.getChild(at).getType()));
    document.saveAndClose();
    return {
      empty,
      kinds,
      text: DocumentApp.openById(document.getId()).getBody().getText(),
      tablesBeforeSaving: before,
      tablesAfterSaving: api(),
      closed: outcome_(() => document.getBody().appendParagraph('x').getText()),
    };
  });
}
