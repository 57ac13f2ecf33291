import * as z from 'zod/mini';
import { closeSession } from '../../core/sessions/close';
import { prepareMaterials } from '../../core/sessions/materials';
import { approveMaterial } from '../../core/sessions/repertoire';
import { cancelSession, reschedule } from '../../core/sessions/change';
import { id, moment, text } from './arguments';
import { deciding } from './command';

/** The actions on a session, from its materials to its end. */
export const sessionCommands = {
  prepareMaterials: deciding(
    z.object({ session: id }),
    (facts, { session }) => {
      const { ids, plan } = prepareMaterials(facts, session);
      return { plan, result: { session, materials: ids } };
    },
    'files-made',
  ),
  approveMaterial: deciding(z.object({ material: id }), (facts, { material }) => ({
    plan: approveMaterial(facts, material),
    result: { material },
  })),
  closeSession: deciding(z.object({ session: id }), (facts, { session }) => ({
    plan: closeSession(facts, session),
    result: { session },
  })),
  reschedule: deciding(
    z.object({ session: id, start: moment, end: moment }),
    (facts, { session, start, end }) => ({
      plan: reschedule(facts, session, { start, end }),
      result: { session },
    }),
  ),
  cancelSession: deciding(
    z.object({ session: id, reason: text }),
    (facts, { session, reason }) => ({
      plan: cancelSession(facts, session, reason),
      result: { session },
    }),
  ),
};
