import Sequencer from '@jest/test-sequencer';

/** The test files that take more than ten seconds: if two workers begin with them, both end at about the same time. */
const long = [
  /\/test\/browser\//,
  /\/(start|embedded-postgres|diagnosis|setup-guide|invitation-mail|mail-volume|busy-mail-server|secrets-in-records|counter-races|silent-database)\.test/,
];

const rankOf = (path) => {
  const found = long.findIndex((pattern) => pattern.test(path.replaceAll('\\', '/')));
  return found < 0 ? long.length : found;
};

/** Jest orders by the timings of its last run, which a fresh clone lacks; the known long files come first. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rankOf(one.path) - rankOf(other.path));
  }
}
