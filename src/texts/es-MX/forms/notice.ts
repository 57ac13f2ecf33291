const rightsInside =
  'tienes derecho a ver tus datos, corregirlos, borrarlos o pedir que no se usen (derechos ARCO). ' +
  'Pídelo en {privacyOffice} o escribe a {coordinatorEmail}. Ahí te dan el aviso completo.';

const rights = rightsInside.replace(/^t/, 'T');

/**
 * The privacy notice of a form that keeps personal data: who answers for it, what for, her rights and where to ask
 * (Mexico's law on personal data held by public bodies, short notice).
 */
export function notice(uses: string): string {
  return `Aviso de privacidad\n{institution} es responsable de tus datos. ${uses} No damos tus datos a nadie más. ${rights}`;
}

/** The notice of a form that asks for no name: what is not kept, and what that means for her. */
export function namelessNotice(uses: string): string {
  return (
    'Aviso de privacidad\n{institution} es responsable de lo que respondas. ' +
    `No te pedimos tu nombre y no guardamos tu correo. ${uses} ` +
    'Como no sabemos cuál respuesta es tuya, después no podemos buscarla. ' +
    `Si escribes algo que diga quién eres, también lo cuidamos. De eso, ${rightsInside}`
  );
}

export const byLink = 'Esta respuesta ya viene escrita. Por favor no la cambies.';

export const consent = {
  title: '¿Aceptas que usemos tus respuestas como dice el aviso?',
  help: 'El aviso de privacidad está al principio de esta página.',
};
