import { useState } from 'preact/hooks';
import type { Person } from '../../protocol';
import { VISITOR } from '../people';
import { hashOf, PLACES, type PlaceName } from '../route';
import { useShared } from '../shared';
import { W } from '../words';
import { Icon, type IconName } from './icon';

const ICON: Record<PlaceName, IconName> = {
  hoja: 'sheet',
  formularios: 'form',
  calendario: 'calendar',
  drive: 'folder',
  correo: 'mail',
  bitacora: 'log',
};

/** Who is before the page, and where she can go. */
export function Rail({ place }: { place: PlaceName }) {
  return (
    <div class="rail">
      <Who />
      <nav aria-label={W.who.places}>
        <ul>
          {PLACES.map((name) => (
            <li key={name}>
              <a href={hashOf(name)} aria-current={name === place ? 'page' : undefined}>
                <Icon name={ICON[name]} />
                {W.places[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

function Who() {
  const { status, person, choose } = useShared();
  const { people } = status;
  const unknown = people.some(({ email }) => email === person.email) ? [] : [person];
  const groups: [string, Person[]][] = [
    [W.who.editors, people.filter(({ editor }) => editor)],
    [W.who.accounts, people.filter(({ editor, account }) => !editor && account)],
    [W.who.others, [...people.filter(({ account }) => !account), ...unknown.filter(isNobody)]],
  ];
  return (
    <section class="who">
      <label for="person">{W.who.title}</label>
      <select
        id="person"
        value={person.email}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {groups.map(([title, members]) => (
          <optgroup key={title} label={title}>
            {members.map(({ email, name, editor }) => (
              <option key={email} value={email}>
                {editor ? `${name} · ${email}` : email}
              </option>
            ))}
          </optgroup>
        ))}
        <option value={VISITOR}>{W.who.visitor}</option>
      </select>
      <p class="hint">{W.who.hint}</p>
      <AddPerson />
    </section>
  );
}

function isNobody({ email }: Person): boolean {
  return email !== VISITOR;
}

function AddPerson() {
  const { choose } = useShared();
  const [email, setEmail] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    if (email.trim() !== '') choose(email.trim().toLowerCase());
    setEmail('');
  };
  return (
    <details class="add-person">
      <summary>{W.who.add}</summary>
      <form onSubmit={add}>
        <label>
          {W.who.addLabel}
          <input
            type="email"
            required
            value={email}
            onInput={(event) => setEmail(event.currentTarget.value)}
          />
        </label>
        <button type="submit">{W.who.addDo}</button>
      </form>
    </details>
  );
}
