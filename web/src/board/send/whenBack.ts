import { onReopened } from '~/live';

const AGAIN = 5_000;

/** Calls when the connection stands again, and from time to time: one request can be lost while the feed goes on. */
export function whenBack(act: () => void): () => void {
  const timer = setInterval(() => navigator.onLine && act(), AGAIN);
  const end = onReopened(act);
  return () => {
    clearInterval(timer);
    end();
  };
}
