import { Trans, useLingui } from '@lingui/react/macro';
import type { DeadLetter } from '~/api';
import { ago } from '~/text';
import { Button } from '~/ui/button/Button';
import { Fault } from '~/ui/state/Fault';
import style from './Letters.module.css';
import { useReplay } from './useReplay';

interface LetterRowProps {
  letter: DeadLetter;
  onRead: () => void;
  onDecided: () => void;
}

/** A dead letter in two lines. */
export function LetterRow({ letter, onRead, onDecided }: LetterRowProps) {
  const { t } = useLingui();
  const replay = useReplay(letter, onDecided);
  const { reason, queue } = letter;
  const sender = letter.sender ?? t`somebody unknown`;
  return (
    <li>
      <p title={reason} dir="auto">
        {reason}
      </p>
      <span className="small">
        <span className="key">{queue}</span> {t`from ${sender}`} ·{' '}
        <time dateTime={letter.lastFailure}>{ago(new Date(letter.lastFailure))}</time>
      </span>
      <span className={style.acts}>
        <Button tiny look="quiet" aria-label={t`Read “${reason}”`} onPress={onRead}>
          <Trans>Read</Trans>
        </Button>
        <Button tiny aria-label={t`Replay “${reason}”`} isDisabled={replay.busy} onPress={replay.go}>
          <Trans>Replay</Trans>
        </Button>
      </span>
      {replay.error !== undefined && <Fault error={replay.error} />}
    </li>
  );
}
