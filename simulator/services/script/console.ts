import { format, inspect } from 'node:util';
import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { javaFormat } from '../utilities/java-format';

/** The log that a script can read back is of limited size (AS/reference/base/logger does not say which: assumed). */
const LOGGER_LINES = 20_000;

/** `Logger`: AS/reference/base/logger. Two or more arguments are a format and its values. */
export function loggerService(host: Host): object {
  const lines: string[] = [];
  const self: object = host.surface('Logger', {
    log: (first: unknown, ...values: unknown[]) => {
      const text = values.length > 0 ? javaFormat(String(first), values) : show(first);
      lines.push(text);
      if (lines.length > LOGGER_LINES) lines.splice(0, LOGGER_LINES / 2);
      host.log(text);
      return self;
    },
    getLog: () => lines.map((line) => `${line}\n`).join(''),
    clear: () => void lines.splice(0),
  } satisfies Official<GoogleAppsScript.Base.Logger>);
  return self;
}

/** `console`: goes to Cloud Logging with a severity (platform-facts §10); formats with printf-style marks. */
export function consoleService(host: Host): object {
  const timers = new Map<string, number>();
  const write =
    (severity: string) =>
    (first: unknown, ...rest: unknown[]) => {
      const text =
        typeof first === 'string'
          ? format(first, ...rest.map(showable))
          : [first, ...rest].map(show).join(' ');
      host.log(severity === '' ? text : `${severity}: ${text}`);
    };
  return host.surface('console', {
    log: write(''),
    info: write('info'),
    warn: write('warning'),
    error: write('error'),
    debug: write('debug'),
    time: (label: unknown = 'default') => void timers.set(String(label), host.execution.now()),
    timeEnd: (label: unknown = 'default') => {
      const started = timers.get(String(label));
      if (started !== undefined) host.log(`${String(label)}: ${host.execution.now() - started}ms`);
    },
  } satisfies Official<Console>);
}

/** Errors and service objects as their text, plain data as JSON-like text. */
export function show(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (typeof value === 'object' && value !== null) return showObject(value);
  return String(value);
}

function showable(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? showObject(value) : value;
}

function showObject(value: object): string {
  const tag = Object.prototype.toString.call(value);
  if (tag === '[object Error]' || tag === '[object Date]') return String(value);
  if (Object.hasOwn(value, 'toString')) return String(value);
  return inspect(value, { depth: 4, breakLength: Number.POSITIVE_INFINITY })
    .replace(/^\[(Object|Array): null prototype\] /, '')
    .replaceAll(/<ref \*\d+> /g, '');
}
