import { EffectFailed } from '../app/ports/effects';

/**
 * What Google's errors mean, in this one place: by code and reason where it gives them, else by its words, which follow
 * the language of whoever runs the script (platform-facts §1.5).
 */
interface Read {
  code: number | undefined;
  reason: string;
  message: string;
}

const GONE =
  /not found|could be found|does not exist|(has|have) been deleted|no se (ha )?(encontr|localiz)|no existe|se (ha )?elimin/i;
const TAKEN = /already exists|ya existe/i;
const PASSING =
  /too many (times|scripts)|demasiad[oa]s (veces|secuencias)|too much computer time|limit exceeded|rate limit|quota|cuota|se (ha )?super[óa].*l[ií]mite|try again|int[ée]nt(a|e)(lo)? de nuevo|vuelv[ae] a intentar|server error|error del? servidor|not available|no (est[áa] )?disponible|timed out|lock timeout|tiempo de espera|internal error|error interno/i;
const NOTIFY_PEOPLE = /notify people|no google account|notificar|ninguna cuenta de google/i;
const PERMANENT =
  /invalid (email|argument|recipient)|no recipient|correo.*no v[áa]lid|argumento no v[áa]lido|permission|permiso/i;

/** A day's allowance is used up. */
const DAILY = /for one day|dailylimitexceeded|en un (solo )?d[ií]a|por un d[ií]a/i;

/** Reasons of a 403 that another day cures. */
const DAILY_REASON = /^(dailyLimitExceeded|quotaExceeded)$/i;

/** Reasons of a 403 that time cures. */
const PASSING_REASON = /ratelimitexceeded|quotaexceeded|dailylimitexceeded|backenderror/i;

/** Errors of the language and of this program: a bug, not Google's doing. */
const OURS = /^(Type|Reference|Range|Syntax|URI|Eval)Error$|^(Problem|EffectFailed|NotSimulated)$/;

function read(error: unknown): Read | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { name, message, details } = error as {
    name?: unknown;
    message?: unknown;
    details?: { code?: number; errors?: { reason?: string }[] };
  };
  if (typeof message !== 'string' || OURS.test(String(name))) return undefined;
  return { code: details?.code, reason: details?.errors?.[0]?.reason ?? '', message };
}

/** What was asked for is not there, or not for us to see. */
export function isGone(error: unknown): boolean {
  const about = read(error);
  if (about === undefined) return false;
  return about.code === undefined
    ? GONE.test(about.message)
    : about.code === 404 || about.code === 410;
}

/** The id we brought is in use: whatever it was for is done. */
export function isTaken(error: unknown): boolean {
  const about = read(error);
  if (about === undefined) return false;
  return about.code === undefined ? TAKEN.test(about.message) : about.code === 409;
}

/** Calendar has forgotten the sync token: everything has to be read anew. */
export function isStaleToken(error: unknown): boolean {
  return read(error)?.code === 410;
}

/** An address without an account can only be invited by a mail of Google's (platform-facts §7). */
export function mustNotify(error: unknown): boolean {
  const about = read(error);
  return about !== undefined && NOTIFY_PEOPLE.test(about.message);
}

/** Google does not take what it was given, whoever brings it and whenever. */
export function isMalformed(error: unknown): boolean {
  return read(error)?.code === 400;
}

const PROTECTED = /protected (cell|range|sheet|object)|(celda|rango|hoja|objeto)s? .*protegid/i;

/** Somebody has protected cells from whoever runs the script. */
export function isProtected(error: unknown): boolean {
  const about = read(error);
  return about !== undefined && PROTECTED.test(about.message);
}

/** The minute's requests are used up; nothing was done. */
export function isTooFast(error: unknown): boolean {
  return read(error)?.code === 429;
}

/** A quota, a server that stumbled: the same may be done later. */
export function mayPass(error: unknown): boolean {
  const about = read(error);
  return about !== undefined && isPassing(about);
}

/** Google will say the same tomorrow: it is forbidden, wrong or gone. */
export function isRefusal(error: unknown): boolean {
  const about = read(error);
  return about !== undefined && isPermanent(about);
}

function isPassing({ code, reason, message }: Read): boolean {
  if (code === 429 || (code !== undefined && code >= 500)) return true;
  return PASSING_REASON.test(reason) || PASSING.test(message);
}

/** Words nobody has seen yet are taken to pass: the outbox tries again and shows them. */
function isPermanent(about: Read): boolean {
  if (isPassing(about)) return false;
  return about.code !== undefined || PERMANENT.test(about.message) || GONE.test(about.message);
}

/** Google's error as the outbox understands it, without the addresses it may name; any other error as it is. */
export function failureOf(error: unknown): unknown {
  const about = read(error);
  if (about === undefined) return error;
  const tomorrow = DAILY.test(about.message) || DAILY_REASON.test(about.reason);
  return new EffectFailed(about.message.replace(/\S+@\S+/g, '…'), isPermanent(about), tomorrow);
}
