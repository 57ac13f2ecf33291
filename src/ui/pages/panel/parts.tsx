import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { PhoneLinks, Said } from '../../contract';
import type { Loaded } from './hooks';
import type { Refused } from './server';
import { common, fill, words } from './words';

/** A heading that takes the focus when its view opens, so that who listens hears where she is. */
export function Heading({ children }: { children: ComponentChildren }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <h1 ref={ref} tabIndex={-1}>
      {children}
    </h1>
  );
}

interface ButtonProps {
  children: ComponentChildren;
  onClick?: () => void;
  kind?: 'main' | 'plain' | 'quiet' | 'danger';
  busy?: boolean;
  type?: 'button' | 'submit';
  expanded?: boolean;
}

/** A button; while it is busy it says so and takes no second press. */
export function Button(props: ButtonProps) {
  const { children, onClick, kind = 'plain', busy = false, type = 'button', expanded } = props;
  return (
    <button
      type={type}
      class={`button ${kind}`}
      aria-disabled={busy}
      aria-expanded={expanded}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {children}
    </button>
  );
}

/** A sentence about what went wrong and what to do. */
export function Trouble({ problem, retry }: { problem: Refused | undefined; retry?: () => void }) {
  if (problem === undefined) return null;
  return (
    <div class="trouble" role="alert">
      <p>{problem.message}</p>
      {retry !== undefined && <Button onClick={retry}>{words.view.retry}</Button>}
    </div>
  );
}

/** Something is under way. */
export function Working({ text = words.view.working }: { text?: string }) {
  return (
    <p class="working" role="status">
      <span class="spinner" aria-hidden="true" />
      {text}
    </p>
  );
}

/** What was asked of the server, once it is there; until then that it is under way, or what went wrong. */
export function Show<T>({
  of,
  children,
}: {
  of: Loaded<T>;
  children: (data: T) => ComponentChildren;
}) {
  const { data, problem, busy, reload } = of;
  return (
    <>
      {busy && <Working />}
      {problem !== undefined && <Trouble problem={problem} retry={reload} />}
      {data !== undefined && children(data)}
    </>
  );
}

interface FieldProps {
  label: string;
  hint?: string;
  children: (id: string, hintId: string | undefined) => ComponentChildren;
}

/** A question with its label above and a hint below it. */
export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children(id, hintId)}
      {hint !== undefined && (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface InputProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  type?: 'text' | 'date' | 'time' | 'number' | 'search';
  hint?: string;
  required?: boolean;
}

/** A question answered in one line. */
export function Input({ label, value, onInput, type = 'text', hint, required }: InputProps) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {(id, hintId) => (
        <input
          id={id}
          // Which kinds go with which attributes is checked one kind at a time.
          type={type as 'date'}
          value={value}
          required={required}
          aria-describedby={hintId}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface SelectProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  choices: readonly { key: string; label: string }[];
  required?: boolean;
}

/** A question answered by choosing from a list. */
export function Select({ label, value, onInput, choices, required }: SelectProps) {
  return (
    <Field label={label}>
      {(id) => (
        <select
          id={id}
          value={value}
          required={required}
          onInput={(event) => onInput(event.currentTarget.value)}
        >
          {choices.map((choice) => (
            <option key={choice.key} value={choice.key}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A question whose few answers are all in sight. */
export function Radios({ label, value, onInput, choices, required }: SelectProps) {
  const name = useId();
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.key} class="radio">
          <input
            type="radio"
            name={name}
            required={required}
            checked={choice.key === value}
            onInput={() => onInput(choice.key)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}

/** Labels and what stands there. */
export function Facts({ facts }: { facts: readonly Said[] }) {
  return (
    <dl>
      {facts.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A link that leaves the panel, for what stays beside it. */
export function Away({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a href={href} target="_blank" rel="noopener">
      {children}
    </a>
  );
}

/** Her telephone: to call, and to write to where there is a message ready. */
export function Phone({ phone, call, whatsapp }: PhoneLinks) {
  if (phone === '') return null;
  return (
    <p class="phone">
      {call === '' ? phone : <Away href={call}>{fill(words.invite.call, { phone })}</Away>}
      {whatsapp !== '' && <Away href={whatsapp}>{words.mentor.whatsapp}</Away>}
    </p>
  );
}

interface MoreProps {
  summary: string;
  isOpen?: boolean;
  children: ComponentChildren;
}

/** More than she needs at first. */
export function More({ summary, isOpen = false, children }: MoreProps) {
  return (
    <details open={isOpen}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

/** Back to where she came from. */
export function Back({ onClick }: { onClick: () => void }) {
  return (
    <button type="button" class="back" onClick={onClick}>
      <span aria-hidden="true">← </span>
      {common.words.back}
    </button>
  );
}
