import { Trans } from '@lingui/react/macro';
import type { Line } from '~/ui/chart/LineChart';
import { acceptance } from './share';

/** Whose proposals people take. */
export function Acceptance({ lines, minutes }: { lines: Line[]; minutes: number }) {
  return acceptance(lines, minutes).map(({ engine, decided, share }) => (
    <p key={engine}>
      {engine === 'llm' ? (
        <Trans>
          Of {decided} suggestions of the language model {share} % were accepted.
        </Trans>
      ) : (
        <Trans>
          Of {decided} suggestions of the local engine {share} % were accepted.
        </Trans>
      )}
    </p>
  ));
}
