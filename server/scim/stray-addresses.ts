import type { RequestHandler } from 'express';
import { mediaType } from './answers.js';
import { messageSchemas } from './urns.js';

/**
 * Answers what was sent beside the endpoint, because the base URL was pasted in part (/scim) or for another version.
 * Okta shows the sentence to the person who can put it right. Nothing is read or looked up.
 */
export const refuseStrayAddresses =
  (publicUrl: string): RequestHandler =>
  (_request, response) => {
    const detail = `There is nothing at this address; the SCIM base URL is ${publicUrl}/scim/v2.`;
    const body = JSON.stringify({ schemas: [messageSchemas.error], status: '404', detail });
    response.status(404).setHeader('Content-Type', mediaType);
    response.end(body);
  };
