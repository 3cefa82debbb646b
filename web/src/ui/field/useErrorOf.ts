import { useState } from 'react';

/** What is wrong with a value, for as long as it stands there: once it is changed, nobody has refused it yet. */
export function useErrorOf(value: string | undefined, error: string | undefined): string | undefined {
  const [refused, setRefused] = useState({ value, error });
  if (refused.error !== error) setRefused({ value, error });
  return refused.value === value ? error : undefined;
}
