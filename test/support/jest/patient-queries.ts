import { configure } from '@testing-library/react';

/**
 * One second, the default, is too short for a first render on a busy machine; a query that succeeds waits no longer.
 */
configure({ asyncUtilTimeout: 25_000 });

/**
 * Pages change by themselves: a response arrives, a timer fires, the stream reports a change. React would warn of each
 * such update between two steps of a test, which depends only on the speed of the machine. Testing Library switches the
 * warnings on for its own actions, e.g. an event and its consequences.
 */
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});
