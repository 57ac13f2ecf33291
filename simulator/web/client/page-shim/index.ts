import { host, whenHeard, whenLeaving } from './host';
import { makeRunner, settle } from './run';

// Runs inside a page of the script, before anything of its own: `google.script`, as HtmlService gives it.

whenHeard(settle);
whenLeaving();
Object.assign(window, { google: { script: { run: makeRunner({}), host } } });
