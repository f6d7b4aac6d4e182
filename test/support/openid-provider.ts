import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Somebody with an account at the provider. */
export interface ProviderPerson {
  subject: string;
  email?: string;
  name?: string;
  groups?: readonly string[];
  /** The class of authentication that the provider confirms. */
  acr?: string;
}

export interface TestProvider {
  issuer: string;
  /** Who sits at the browser: the next sign-in is this person's; nobody cancels it. */
  person: ProviderPerson | undefined;
  /** Takes the server as its client, whose address is known only when it runs. */
  admit(publicUrl: string): void;
  close(): Promise<void>;
}

/** The library says on the console that it is not set up for production, which is so. */
const withoutAdvice =
  (write: typeof console.warn): typeof console.warn =>
  (...words: unknown[]) => {
    if (!String(words.join(' ')).includes('oidc-provider')) write(...words);
  };
console.warn = withoutAdvice(console.warn);
console.info = withoutAdvice(console.info);

export const clientId = 'rollcall';
export const clientSecret = 'a secret that only the two of them know';

/** A real OpenID provider on this machine, whose pages answer themselves for the person who sits there. */
export const startOpenIdProvider = async (): Promise<TestProvider> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, ProviderPerson>();
  let listener: ((request: IncomingMessage, response: ServerResponse) => unknown) | undefined;

  const test: TestProvider = {
    issuer,
    person: undefined,
    admit: (publicUrl) => {
      const provider = new Provider(issuer, {
        clients: [
          {
            client_id: clientId,
            client_secret: clientSecret,
            redirect_uris: [`${publicUrl}/sign-on/callback`],
            post_logout_redirect_uris: [`${publicUrl}/sign-in`],
            backchannel_logout_uri: `${publicUrl}/sign-on/back-channel`,
            backchannel_logout_session_required: true,
          },
        ],
        acrValues: ['urn:example:strong', 'urn:example:weak'],
        claims: { openid: ['sub', 'acr'], email: ['email'], profile: ['name', 'groups'] },
        conformIdTokenClaims: false,
        cookies: { keys: ['a key of the test'] },
        features: {
          devInteractions: { enabled: false },
          backchannelLogout: { enabled: true },
          rpInitiatedLogout: {
            enabled: true,
            logoutSource: (context, form) => {
              context.body = form;
            },
          },
        },
        interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
        findAccount: (_context, id) => {
          const { email, name, groups } = people.get(id) ?? {};
          return { accountId: id, claims: async () => ({ sub: id, email, name, groups }) };
        },
        loadExistingGrant: async (context) => {
          const { client, session } = context.oidc;
          const grant = new provider.Grant({ clientId: client?.clientId ?? '', accountId: session?.accountId ?? '' });
          grant.addOIDCScope('openid profile email');
          await grant.save();
          return grant;
        },
      });
      const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
        const { person } = test;
        if (person) people.set(person.subject, person);
        const result = person
          ? { login: { accountId: person.subject, ...(person.acr && { acr: person.acr }) } }
          : { error: 'access_denied', error_description: 'cancelled' };
        await provider.interactionFinished(request, response, result);
      };
      const usual = provider.callback();
      listener = (request, response) =>
        request.url?.startsWith('/interaction/') ? answer(request, response) : usual(request, response);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  server.on('request', (request, response) => listener?.(request, response));
  return test;
};
