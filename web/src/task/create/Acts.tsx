import { Trans } from '@lingui/react/macro';
import { Button } from '~/ui/button/Button';
import style from './NewTask.module.css';

export function Acts({ ready, onClose }: { ready: boolean; onClose: () => void }) {
  return (
    <div className={style.acts}>
      <span className="small">
        <Trans>What you write is kept until it is sent.</Trans>
      </span>
      <Button look="quiet" onPress={onClose}>
        <Trans>Close</Trans>
      </Button>
      <Button look="ink" type="submit" isDisabled={!ready}>
        <Trans>Create</Trans> <kbd className="onlyWide">⏎</kbd>
      </Button>
    </div>
  );
}
