import type { Preview } from '../../contract';
import { fill, words } from './words';

const said = words.preview;

/** What would be made and who would be written to, before it is done. */
export function Previewed({ preview }: { preview: Preview }) {
  return (
    <>
      <h2>{said.title}</h2>
      {preview.leaving.later > 0 && <p class="notice">{fill(said.later, preview.leaving)}</p>}
      <ul class="effects">
        {preview.undoes && <li>{words.undo.rows}</li>}
        {preview.mails.map((mail) => (
          <Mail key={mail.meantFor + mail.subject} mail={mail} />
        ))}
        {preview.events.map((event) => (
          <Event key={event.title + event.when} event={event} />
        ))}
        {preview.cancelled > 0 && <li>{said.cancelled}</li>}
        {preview.folders.map((name) => (
          <li key={name}>{fill(said.folder, { name })}</li>
        ))}
        {preview.documents.map((document) => (
          <Document key={document.name} document={document} />
        ))}
        {preview.filed > 0 && <li>{said.filed}</li>}
        {preview.returned > 0 && <li>{words.undo.returned}</li>}
        {preview.calledOff.map((mail) => (
          <li key={mail}>{mail}</li>
        ))}
      </ul>
      {preview.stays.length > 0 && (
        <>
          <p class="later">{words.undo.stays}</p>
          <ul class="effects">
            {preview.stays.map((stay) => (
              <li key={stay}>{stay}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Mail({ mail }: { mail: Preview['mails'][number] }) {
  const isRehearsal = mail.to !== mail.meantFor;
  return (
    <li>
      <strong>{fill(said.mail, { to: mail.meantFor })}</strong>
      {isRehearsal && <p class="later">{fill(said.mailRehearsal, { to: mail.meantFor })}</p>}
      <p>{fill(said.subject, { subject: mail.subject })}</p>
      <div class="letter" tabIndex={0} role="region" aria-label={said.read}>
        {mail.text}
      </div>
    </li>
  );
}

function Event({ event }: { event: Preview['events'][number] }) {
  return (
    <li>
      <strong>{fill(said.event, { title: event.title })}</strong>
      <p>{event.when}</p>
      {event.place !== '' && <p>{event.place}</p>}
      {event.meet && <p>{said.meet}</p>}
      <p>{guestsOf(event)}</p>
    </li>
  );
}

function guestsOf({ guests, meantFor }: Preview['events'][number]): string {
  if (meantFor.length === 0) return said.noGuests;
  const isRehearsal = guests.length < meantFor.length;
  return fill(isRehearsal ? said.guestsRehearsal : said.guests, { guests: meantFor.join(', ') });
}

function Document({ document }: { document: Preview['documents'][number] }) {
  const { name, editors, commenters } = document;
  return (
    <li>
      {fill(said.document, { name })}
      {editors.length > 0 && <p>{fill(said.editors, { people: editors.join(', ') })}</p>}
      {commenters.length > 0 && <p>{fill(said.commenters, { people: commenters.join(', ') })}</p>}
    </li>
  );
}
