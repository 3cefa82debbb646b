import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useRefusal } from '~/live';
import { Button } from '~/ui/button/Button';
import { Dialog } from '~/ui/dialog/Dialog';
import { Fault } from '~/ui/state/Fault';
import style from './Form.module.css';

interface ConfirmProps {
  title: string;
  /** What comes of it. */
  children: ReactNode;
  /** The word on the button that does it. */
  deed: string;
  act: () => Promise<unknown>;
  onClose: () => void;
}

/** Asks before something that cannot be taken back; stays with the reason where it is refused. */
export function Confirm({ title, children, deed, act, onClose }: ConfirmProps) {
  const [error, setError] = useRefusal();
  const [busy, setBusy] = useState(false);
  async function go() {
    setBusy(true);
    try {
      await act();
      onClose();
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={style.form}>
        <p>{children}</p>
        {error !== undefined && <Fault error={error} />}
        <div className={style.acts}>
          <Button look="quiet" autoFocus onPress={onClose}>
            <Trans>Leave it</Trans>
          </Button>
          <Button look="ink" isDisabled={busy} onPress={go}>
            {deed}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
