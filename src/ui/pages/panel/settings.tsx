import { useState } from 'preact/hooks';
import type { SettingLine } from '../../contract';
import { Do } from './doing';
import { usePanel, useServer } from './hooks';
import { Back, Field, Heading, Show } from './parts';
import { fill, words } from './words';

const said = words.settings;

/** Changed from the page of its own, where what it does is told. */
const ELSEWHERE = ['rehearsal'];

/** What a coordinator may change, with what it is for. */
export function Settings() {
  const panel = usePanel();
  const of = useServer('officeData');
  return (
    <>
      <Back onClick={panel.back} />
      <Heading>{said.title}</Heading>
      <p class="lead">{said.lead}</p>
      <Show of={of}>
        {({ settings }) => (
          <>
            {settings
              .filter(({ key }) => !ELSEWHERE.includes(key))
              .map((line) => (
                <Setting key={line.key} line={line} reload={of.reload} />
              ))}
          </>
        )}
      </Show>
    </>
  );
}

function Setting({ line, reload }: { line: SettingLine; reload: () => void }) {
  const [value, setValue] = useState(line.value);
  return (
    <div class="card">
      <Field label={line.name} hint={line.note}>
        {(id, hintId) =>
          line.value.length > 40 ? (
            <textarea
              id={id}
              rows={4}
              aria-describedby={hintId}
              value={value}
              onInput={(event) => setValue(event.currentTarget.value)}
            />
          ) : (
            <input
              id={id}
              type={(line.kind === 'number' ? 'number' : 'text') as 'number'}
              aria-describedby={hintId}
              value={value}
              onInput={(event) => setValue(event.currentTarget.value)}
            />
          )
        }
      </Field>
      {value !== line.value && (
        <Do
          name="set"
          args={{ key: line.key, value }}
          quiet
          caption={fill(said.save, { name: line.name })}
          done={said.saved}
          onDone={reload}
        />
      )}
    </div>
  );
}
