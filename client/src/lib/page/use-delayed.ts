import { useEffect, useState } from 'react';

/** True once something has been going on for 150 ms: shorter waits show nothing, so that nothing flashes. */
export function useDelayed(active: boolean, delay = 150): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!active) return setLate(false);
    const timer = setTimeout(() => setLate(true), delay);
    return () => clearTimeout(timer);
  }, [active, delay]);
  return active && late;
}
