import type { ExecutionView, Ring } from '../../protocol';
import { fill } from '../format';
import { useShared } from '../shared';
import { W } from '../words';

const RINGS: Ring[] = ['once', 'twice', 'never'];

interface OutsideProps {
  ring: Ring;
  setRing: (ring: Ring) => void;
  phone: boolean;
  setPhone: (phone: boolean) => void;
  anonymous: boolean;
  setAnonymous: (anonymous: boolean) => void;
  told: ExecutionView[] | undefined;
}

/** What is not part of the form: as whom she answers, how wide it is, and whether Google tells the script. */
export function Outside(props: OutsideProps) {
  const { ring, setRing, phone, setPhone, told } = props;
  return (
    <div class="outside">
      <As {...props} />
      <label class="switch">
        <input type="checkbox" checked={phone} onChange={() => setPhone(!phone)} />
        {W.forms.width}
      </label>
      <fieldset class="bell" title={W.forms.bellHint}>
        <legend>{W.forms.bell}</legend>
        {RINGS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="ring"
              checked={ring === each}
              onChange={() => setRing(each)}
            />
            {W.forms.bells[each]}
          </label>
        ))}
      </fieldset>
      {told !== undefined && (
        <p class="told" role="status">
          {rangText(ring, told)}
        </p>
      )}
    </div>
  );
}

function As({ anonymous, setAnonymous }: OutsideProps) {
  const { person } = useShared();
  const signedIn = person.account && !anonymous;
  return (
    <p>
      {W.forms.asWho}{' '}
      <strong>{signedIn ? `${person.name} (${person.email})` : W.forms.isAnonymous}</strong>
      {person.account && (
        <label class="switch">
          <input type="checkbox" checked={anonymous} onChange={() => setAnonymous(!anonymous)} />
          {W.forms.anonymous}
        </label>
      )}
    </p>
  );
}

function rangText(ring: Ring, told: ExecutionView[]): string {
  if (ring === 'never') return W.forms.silent;
  if (told.length === 0) return W.forms.noBell;
  const list = told.map(({ cause, status }) => `${cause} (${W.log.statuses[status]})`).join(', ');
  return fill(W.forms.rang, { list });
}
