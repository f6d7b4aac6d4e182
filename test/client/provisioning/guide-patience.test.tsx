import '../support/dom.js';
import { jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { NothingCame } from '../../../client/src/features/provisioning/guide/NothingCame.js';
import { activateLocale } from '../../../client/src/lib/words/i18n.js';
import { Providers } from '../../../client/src/Providers.js';

describe('a step that waits', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('says what to check after thirty seconds, not before', async () => {
    await activateLocale('en');
    render(
      <Providers client={{} as never}>
        <NothingCame kind="TEST" />
      </Providers>,
    );
    act(() => void jest.advanceTimersByTime(29_000));
    expect(screen.queryByText('Nothing came?')).toBeNull();
    act(() => void jest.advanceTimersByTime(1_000));
    expect(screen.getByText('Nothing came?')).toBeTruthy();
    expect(screen.getByText(/Can the internet reach this server/)).toBeTruthy();
  });
});
