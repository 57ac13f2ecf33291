import { host, send, whenHeard, whenLeaving } from './host';
import { Calls } from './run';

// Runs inside a page of the script, before anything of its own: `google.script`, as HtmlService gives it.

const functions = document.currentScript?.dataset['functions']?.split(' ') ?? [];
const calls = new Calls(functions, send);
whenHeard((message) => calls.settle(message));
whenLeaving();
Object.assign(window, { google: { script: { run: calls.runner(), host } } });
