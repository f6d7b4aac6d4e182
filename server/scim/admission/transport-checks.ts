import type { IncomingMessage } from 'node:http';
import { isRepeated } from '../../kernel/wire/repeated-header.js';
import type { ScimRequest } from '../exchange/exchange.js';
import { maximumAddressLength } from '../protocol/limits.js';
import { scimFault, withHeaders } from '../protocol/scim-errors.js';

const closing = { Connection: 'close' };

/**
 * Refuses what Node.js lets through although two servers could read it differently: several Host headers
 * (RFC 9112 §3.2) and transfer codings other than chunked (RFC 9112 §6.1, hostile-input 2 and 3).
 */
export const checkTransport = (request: IncomingMessage): void => {
  if (isRepeated(request, 'host')) {
    throw withHeaders(scimFault('transport.refused'), closing);
  }
  const coding = request.headers['transfer-encoding'];
  if (coding !== undefined && coding.toLowerCase() !== 'chunked') {
    throw withHeaders(scimFault('transport.refused/coding'), closing);
  }
};

/** Refuses an address longer than any request needs, before it is routed (RFC 9110 §15.5.15). */
export const checkAddressLength = ({ originalUrl }: Pick<ScimRequest, 'originalUrl'>): void => {
  if (originalUrl.length > maximumAddressLength) {
    throw scimFault('path.too-long');
  }
};
