import type { Request } from 'express';
import { createIdentify } from '../../../server/http/caller/identify-caller.js';
import { cookieNames } from '../../../server/http/caller/session-cookie.js';
import type { SessionLookUp } from '../../../server/kernel/access/session-end.js';
import { anonymous } from '../../../server/kernel/actor.js';
import type { ApiKeyAccess } from '../../../server/kernel/ports.js';

const requestWith = (headers: Record<string, string>): Request =>
  ({ headersDistinct: {}, headers, get: (name: string) => headers[name] }) as unknown as Request;

const endpoint = () => {
  const asked: SessionLookUp[] = [];
  const callers = createIdentify({
    cookies: cookieNames('http://localhost', 'test'),
    readSession: async (_secret, how) => {
      asked.push(how);
      return anonymous;
    },
    keys: {} as ApiKeyAccess,
    noteRefusal: async () => undefined,
  });
  return { asked, callers };
};

const info = { requestId: '1', ip: undefined, userAgent: undefined };

describe('a session at the endpoint', () => {
  it('is looked up as somebody’s by a request', async () => {
    const { asked, callers } = endpoint();
    await callers.identify(requestWith({}), info);
    expect(asked).toEqual([{ attended: true }]);
  });

  it('is looked up as nobody’s by a request that a page sent by itself', async () => {
    const { asked, callers } = endpoint();
    await callers.identify(requestWith({ 'rollcall-unattended': '1' }), info);
    expect(asked).toEqual([{ attended: false }]);
  });

  it('is looked up as nobody’s while an event stream is open', async () => {
    const { asked, callers } = endpoint();
    await callers.isStillIn(requestWith({}), anonymous, info);
    expect(asked).toEqual([{ attended: false }]);
  });
});
