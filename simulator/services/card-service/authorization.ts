import { ServiceError } from '../../runtime/signals';
import { printing, type CardClass, type Setters } from './maker';
import { text } from './setters';
import { need } from './validity';

const authorizationException = {
  setAuthorizationUrl: text('authorizationUrl'),
  setResourceDisplayName: text('resource'),
  setCustomUiCallback: text('callback'),
} satisfies Setters<GoogleAppsScript.Card_Service.AuthorizationException>;

/** `AuthorizationException`: thrown, it ends the function and shows a card that asks for authorization. */
export const AUTHORIZATION: Record<string, CardClass> = {
  AuthorizationException: {
    setters: authorizationException,
    others: (made, guest) => ({
      ...printing(made),
      throwException: () => {
        const { authorizationUrl, resource, callback } = made.state as Record<string, string>;
        need('AuthorizationException', { authorizationUrl, resourceDisplayName: resource });
        guest.host.desk.authorization = {
          url: authorizationUrl ?? '',
          resource: resource ?? '',
          ...(callback !== undefined && { callback }),
        };
        throw new ServiceError('Authorization is required to perform that action.', {
          name: 'AuthorizationException',
        });
      },
    }),
  },
};
