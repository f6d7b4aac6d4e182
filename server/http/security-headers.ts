import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Headers that keep the portal to itself: no inline scripts, no foreign origins, no framing. */
export const securityHeaders = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Every answer has these two already.
    strictTransportSecurity: false,
    xContentTypeOptions: false,
    crossOriginEmbedderPolicy: false,
  });
