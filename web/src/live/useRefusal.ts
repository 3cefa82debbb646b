import { useEffect, useState } from 'react';
import { Refused } from '~/api';
import { onReopened } from './feed';

const noWay = (error: unknown) => error instanceof Refused && error.status === 0;

/** Why the last try to change something failed; that there was no way to the server goes once there is one again. */
export function useRefusal() {
  const [error, setError] = useState<unknown>();
  useEffect(() => onReopened(() => setError((had: unknown) => (noWay(had) ? undefined : had))), []);
  return [error, setError] as const;
}
