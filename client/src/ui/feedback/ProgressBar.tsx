import { useNavigation } from 'react-router';
import { useLateQueries } from '../../lib/live/busy.js';
import { useDelayed } from '../../lib/page/use-delayed.js';

/** A line along the top of the page while another page or an answer is awaited for more than 150 ms. */
export function ProgressBar() {
  const navigating = useDelayed(useNavigation().state !== 'idle');
  const asking = useLateQueries();
  return navigating || asking ? <div className="progress-bar" aria-hidden /> : null;
}
