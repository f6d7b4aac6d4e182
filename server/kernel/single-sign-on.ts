import type { Role } from './roles.js';

/** The rules of single sign-on that this installation was given; the provider itself is behind `OpenIdProvider`. */
export interface SingleSignOnRules {
  /** The name of the provider on the button of the sign-in page. */
  name: string;
  /** True where passwords open nothing any more, those of owners apart. */
  only: boolean;
  /** Roles by the values of a claim, the highest first; empty where the provider says nothing about roles. */
  roles: readonly { value: string; role: Role }[];
}

/** The part of a sign-in that the browser keeps until it comes back from the provider. */
export interface SignOnAttempt {
  state: string;
  nonce: string;
  verifier: string;
}

/** The claims of an ID token that this server uses (OpenID Connect Core 1.0 §2). */
export interface SignOnClaims {
  issuer: string;
  subject: string;
  /** The time at which the provider asked for the credentials, where it says so (`auth_time`). */
  authenticatedAt: Date | undefined;
  /** The session at the provider, for a logout that it tells of (`sid`). */
  providerSession: string | undefined;
  email: string | undefined;
  name: string | undefined;
  /** The values of the claim by which roles are given. */
  roles: readonly string[];
}

/** A logout that the provider tells of: of one session, or of all of a person's (Back-Channel Logout 1.0 §2.4). */
export interface ProviderLogout {
  issuer: string;
  subject: string | undefined;
  providerSession: string | undefined;
}

/** Whether the provider has to have asked for the credentials just now, whatever session there is with it. */
export interface Freshness {
  fresh: boolean;
}

/** An OpenID provider. Every method rejects with a DomainError whose cause says what is the matter. */
export interface OpenIdProvider {
  /** Returns the address to which the browser goes. */
  begin(freshness: Freshness): Promise<{ url: string; attempt: SignOnAttempt }>;
  /** Exchanges the code of an answer, and checks the ID token. */
  complete(answer: URL, attempt: SignOnAttempt, freshness: Freshness): Promise<SignOnClaims>;
  /** Returns the address that ends the session at the provider; undefined where it has none. */
  endSessionUrl(): Promise<string | undefined>;
  /** Checks a logout token. */
  readLogout(token: string): Promise<ProviderLogout>;
}
