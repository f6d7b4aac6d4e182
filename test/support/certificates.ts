import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** DER (ITU-T X.690): a tag, the length, and what belongs to it. */
const der = (tag: number, ...contents: Uint8Array[]): Buffer => {
  const content = Buffer.concat(contents);
  const size = content.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
};

const sequence = (...parts: Uint8Array[]): Buffer => der(0x30, ...parts);
const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
const yes = bytes('0101ff');
const ecdsaWithSha256 = sequence(bytes('06082a8648ce3d040302'));
const commonName = bytes('0603550403');
const basicConstraints = bytes('0603551d13');
const subjectAlternativeName = bytes('0603551d11');

const nameOf = (name: string): Buffer => sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from(name)))));

const moment = (date: Date): Buffer => {
  const digits = date.toISOString().replace(/[-:T]|\.\d+/g, '');
  return der(0x17, Buffer.from(digits.slice(2)));
};

interface Content {
  issuer: string;
  subject: string;
  publicKey: KeyObject;
  signingKey: KeyObject;
  extension: Buffer;
}

const dayMs = 86_400_000;

/** A certificate as RFC 5280, section 4.1, lays it out. */
const certificate = ({ issuer, subject, publicKey, signingKey, extension }: Content): string => {
  const now = Date.now();
  const toBeSigned = sequence(
    der(0xa0, bytes('020102')),
    der(0x02, Buffer.from([1, ...randomBytes(8)])),
    ecdsaWithSha256,
    nameOf(issuer),
    sequence(moment(new Date(now - dayMs)), moment(new Date(now + dayMs))),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(extension)),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', toBeSigned, signingKey));
  const base64 = sequence(toBeSigned, ecdsaWithSha256, signature).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
};

const keyPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** A certificate authority of an organisation's own. */
export interface Authority {
  certificate: string;
  /** A certificate with its key for a host, by name or IPv4 address. */
  issue(host: string): { certificate: string; key: string };
}

export const makeAuthority = (name: string): Authority => {
  const { publicKey, privateKey: signingKey } = keyPair();
  const isAuthority = sequence(basicConstraints, yes, der(0x04, sequence(yes)));
  const own = { issuer: name, subject: name, publicKey, signingKey, extension: isAuthority };
  return {
    certificate: certificate(own),
    issue: (host) => {
      const pair = keyPair();
      const isAddress = /^[\d.]+$/.test(host);
      const entry = isAddress ? der(0x87, Buffer.from(host.split('.').map(Number))) : der(0x82, Buffer.from(host));
      const extension = sequence(subjectAlternativeName, der(0x04, sequence(entry)));
      return {
        certificate: certificate({ ...own, subject: host, publicKey: pair.publicKey, extension }),
        key: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      };
    },
  };
};
