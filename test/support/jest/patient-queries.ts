import { configure } from '@testing-library/react';

/**
 * One second, the default, is too short for a first render on a busy machine; a query that succeeds waits no longer.
 */
configure({ asyncUtilTimeout: 25_000 });

/**
 * Pages go on by themselves: an answer comes, a timer ends, the stream tells of a change. React would warn of each such
 * moment that falls between two steps of a test, which depends on nothing but the speed of the machine. Testing Library
 * switches this on for what it does itself, e.g. an event and its consequences.
 */
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});
