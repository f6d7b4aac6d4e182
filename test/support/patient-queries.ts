import { configure } from '@testing-library/react';

/** One second, the default, is too short for a first render on a busy machine; a query that succeeds waits no longer. */
configure({ asyncUtilTimeout: 10_000 });
