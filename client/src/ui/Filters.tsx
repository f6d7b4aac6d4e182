import type { ReactNode } from 'react';

/** Search and filters above a list, as a landmark of its own. */
export function Filters({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: jsdom, which runs the tests, does not know <search> yet.
    <div role="search" className="filters">
      {children}
    </div>
  );
}
