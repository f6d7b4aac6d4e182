import { Secret, TOTP } from 'otpauth';
import { apiOf, type Caller } from './graphql-client.js';
import type { TestApp } from './make-test-app.js';

/** Returns the code that an authenticator app with this key shows, so many steps from now. */
export const codeOf = (app: TestApp, key: string, steps = 0): string =>
  TOTP.generate({
    secret: Secret.fromBase32(key),
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    timestamp: app.clock.now().getTime() + steps * 30_000,
  });

/** Another code than those that are valid now. */
export const wrongCodeOf = (app: TestApp, key: string): string => {
  const valid = [-2, -1, 0, 1, 2].map((steps) => codeOf(app, key, steps));
  return ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !valid.includes(code)) ?? '';
};

export interface EnrolledApp {
  key: string;
  recoveryCodes: string[];
}

/** Sets up an authenticator app for an administrator, and lets its first code grow old. */
export const enrolApp = async (app: TestApp, by: Caller): Promise<EnrolledApp> => {
  const api = apiOf(app, by);
  const { beginTotp } = await api.run<{ beginTotp: { key: string } }>('mutation { beginTotp { key } }');
  const { key } = beginTotp;
  const { confirmTotp } = await api.run<{ confirmTotp: { recoveryCodes: string[] | null } }>(
    'mutation ($code: String!) { confirmTotp(code: $code) { recoveryCodes } }',
    { code: codeOf(app, key) },
  );
  app.clock.advance(90_000);
  return { key, recoveryCodes: confirmTotp.recoveryCodes ?? [] };
};
