export { acceptPasskey, beginPasskey } from './accept-passkey.js';
export { findChallenge, removeOldChallenges, storeChallenge, takeChallenge } from './challenges.js';
export { methodsOf } from './own-factors.js';
export { lacksFactor } from './policy.js';
export { spendRecoveryCode } from './recovery-codes.js';
export { removeAllFactors } from './remove-all.js';
export { countSealedTotpKeys, sealStoredTotpKeys } from './seal-totp.js';
export { SecondFactorResolver } from './second-factor.resolver.js';
export { spendTotpCode } from './totp.js';
