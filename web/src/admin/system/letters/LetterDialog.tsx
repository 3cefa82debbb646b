import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DeadLetter } from '~/api';
import { Button } from '~/ui/button/Button';
import { Dialog } from '~/ui/dialog/Dialog';
import { Fault } from '~/ui/state/Fault';
import { Confirm } from '../../parts/Confirm';
import { discard, letterQuery } from '../queries';
import { isEventId } from '../trace/eventId';
import { Facts } from './Facts';
import style from './Letters.module.css';
import { useReplay } from './useReplay';

interface LetterDialogProps {
  letter: DeadLetter;
  onClose: () => void;
  onDecided: () => void;
}

/** A dead letter with all that is in it, and what can be done. */
export function LetterDialog({ letter, onClose, onDecided }: LetterDialogProps) {
  const { t } = useLingui();
  const [givesUp, setGivesUp] = useState(false);
  const replay = useReplay(letter, onDecided);
  const { data: whole, error } = useQuery(letterQuery(letter.id));
  if (givesUp) {
    return (
      <Confirm
        title={t`Discard the message?`}
        deed={t`Discard it`}
        act={() => discard(letter.id).then(onDecided)}
        onClose={() => setGivesUp(false)}
      >
        <Trans>What it asked for will not happen. There is no way back.</Trans>
      </Confirm>
    );
  }
  return (
    <Dialog wide title={letter.reason} onClose={onClose}>
      <div className={style.letter}>
        {error && <Fault error={error} />}
        <Facts letter={whole ?? letter} />
        {replay.error !== undefined && <Fault error={replay.error} />}
        <div className={style.ways}>
          {letter.messageId && isEventId(letter.messageId) && (
            <Link to="/admin/system/events/$eventId" params={{ eventId: letter.messageId }}>
              <Trans>What became of the event</Trans>
            </Link>
          )}
          <Button look="quiet" onPress={() => setGivesUp(true)}>
            <Trans>Discard…</Trans>
          </Button>
          <Button look="quiet" onPress={onClose}>
            <Trans>Close</Trans>
          </Button>
          <Button look="ink" isDisabled={replay.busy} onPress={replay.go}>
            <Trans>Replay</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
