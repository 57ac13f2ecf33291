import { linkOf } from '../facts';
import { rowsOf, rowWith, type Snapshot } from '../ports/store';

/** What a link is about: a session, an area, or a request and whose invitation. */
export interface About {
  session?: string;
  area?: string;
  request?: string;
  as?: string;
}

/** The link by which a person would have come to a form; empty when she was sent none. */
export function linkSent(snapshot: Snapshot, form: string, about: About): string {
  if (about.session !== undefined) return linkOf(snapshot, form, { session: about.session });
  if (about.area !== undefined) return linkOf(snapshot, form, { area: about.area });
  return about.request === undefined
    ? linkOf(snapshot, form, {})
    : invitationLink(snapshot, about.request, about.as);
}

/** The newest invitation of the request, or of the mentor with this e-mail. */
function invitationLink(snapshot: Snapshot, request: string, as: string | undefined): string {
  const sent = rowsOf(snapshot, 'invitations').filter((row) => row['requestId'] === request);
  const hers = sent.filter(
    (row) => rowWith(snapshot, 'mentors', String(row['mentorId']))?.['email'] === as,
  );
  return String((as === undefined ? sent : hers).at(-1)?.['link'] ?? '');
}
