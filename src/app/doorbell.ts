import { ring } from './bell';
import type { Env } from './env';
import { answerBell } from './session';

/**
 * A form was answered. The trigger is a doorbell, not a messenger: it says that something came, and what came is pulled
 * (design §1). `formId` is empty when the event does not tell: then every form is looked at.
 */
export function doorbell(env: Env, formId: string): void {
  ring(env.notes, formId);
  answerBell(env);
}
