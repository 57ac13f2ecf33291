import type { FileView, Permission } from '../../protocol';
import { fill } from '../format';
import { useShared } from '../shared';
import { Linked } from '../shell/linked';
import { W } from '../words';

/** What Drive tells about a file, and what is written in it. */
export function FileDetails({ file }: { file: FileView }) {
  const { moments, act } = useShared();
  const toggle = () => void act({ do: 'trash', fileId: file.id, trashed: !file.trashed });
  return (
    <article class="pane" aria-labelledby="file-title">
      <h2 id="file-title">{file.name}</h2>
      <dl>
        <dt>{W.drive.kinds[file.kind]}</dt>
        <dd>
          {W.drive.owner} {file.owner}
        </dd>
        <dt>{W.drive.modified}</dt>
        <dd>{moments.moment(file.modified)}</dd>
        {file.description !== '' && (
          <>
            <dt>{W.drive.description}</dt>
            <dd class="said">{file.description}</dd>
          </>
        )}
      </dl>
      <h3>{W.drive.shared}</h3>
      <ul class="permissions">
        {file.permissions.map((permission) => (
          <li key={permission.id}>
            <span>{whom(permission)}</span> <em>{roleOf(permission)}</em>
          </li>
        ))}
      </ul>
      <OpenIt file={file} />
      {file.text !== undefined && (
        <>
          <h3>{W.drive.text}</h3>
          <div class="document said" tabIndex={0} role="region" aria-label={W.drive.text}>
            <Linked text={file.text} />
          </div>
        </>
      )}
      <p>
        <button type="button" onClick={toggle}>
          {file.trashed ? W.drive.untrash : W.drive.trash}
        </button>
      </p>
    </article>
  );
}

function OpenIt({ file }: { file: FileView }) {
  const { openUrl } = useShared();
  const text = { form: W.drive.openForm, spreadsheet: W.drive.openSheet }[file.kind as string];
  if (text === undefined) return null;
  return (
    <p>
      <button type="button" class="main" onClick={() => openUrl(file.url)}>
        {text}
      </button>
    </p>
  );
}

function whom({ type, emailAddress = '', domain = '' }: Permission): string {
  if (type === 'anyone') return W.drive.anyone;
  return type === 'domain' ? fill(W.drive.domain, { domain }) : emailAddress;
}

function roleOf({ role, view }: Permission): string {
  return view === 'published' ? W.drive.answers : W.drive.roles[role];
}
