import { useState } from 'preact/hooks';
import type { FileView } from '../../protocol';
import { fill } from '../format';
import { hashOf, useRoute } from '../route';
import { useShared, useView } from '../shared';
import { Icon, type IconName } from '../shell/icon';
import { W } from '../words';
import { FileDetails } from './file';

/** The files that a person may open, or all of them, as trees; and the one that was chosen. */
export function DrivePlace() {
  const { person } = useShared();
  const { query } = useRoute();
  const [all, setAll] = useState(false);
  const tops = useView<FileView[]>('drive', all ? {} : { viewer: person.email });
  const { id } = query;
  if (tops === undefined) return <p class="loading">{W.loading}</p>;
  const chosen = id === undefined ? undefined : find(tops, id);
  return (
    <section class="two-panes">
      <div>
        <h2>{W.places.drive}</h2>
        <label class="switch">
          <input type="checkbox" checked={all} onChange={() => setAll(!all)} />
          {fill(W.drive.all, { name: person.name })}
        </label>
        {tops.length === 0 && <p>{fill(W.drive.none, { name: person.name })}</p>}
        <nav aria-label={W.drive.tree}>
          <Branch files={tops} chosen={id} />
        </nav>
      </div>
      {chosen === undefined ? (
        <div class="pane empty">{W.drive.pick}</div>
      ) : (
        <FileDetails key={chosen.id} file={chosen} />
      )}
    </section>
  );
}

const ICON: Record<FileView['kind'], IconName> = {
  folder: 'folder',
  spreadsheet: 'sheet',
  form: 'form',
  document: 'document',
  presentation: 'slides',
  pdf: 'file',
  file: 'file',
};

function Branch({ files, chosen }: { files: FileView[]; chosen: string | undefined }) {
  return (
    <ul class="tree">
      {files.map((file) => (
        <li key={file.id}>
          <a
            href={hashOf('drive', { id: file.id })}
            class={file.trashed ? 'trashed' : undefined}
            aria-current={file.id === chosen ? 'true' : undefined}
          >
            <Icon name={ICON[file.kind]} /> {file.name}
            <span class="unseen"> ({W.drive.kinds[file.kind]})</span>
            {file.trashed && <small> ({W.drive.trashed})</small>}
          </a>
          {file.children.length > 0 && <Branch files={file.children} chosen={chosen} />}
        </li>
      ))}
    </ul>
  );
}

function find(files: FileView[], id: string): FileView | undefined {
  for (const file of files) {
    const found = file.id === id ? file : find(file.children, id);
    if (found !== undefined) return found;
  }
  return undefined;
}
