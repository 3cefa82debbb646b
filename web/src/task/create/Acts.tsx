import { Trans } from '@lingui/react/macro';
import { Button } from '~/ui/button/Button';
import style from './NewTask.module.css';

export function Acts({
  ready,
  onClose,
  onQuick,
}: {
  ready: boolean;
  onClose: () => void;
  /** Writes it in one line instead; undefined where a line cannot say all. */
  onQuick?: () => void;
}) {
  return (
    <div className={style.acts}>
      <span className="small">
        <Trans>What you write is kept until it is sent.</Trans>
      </span>
      {onQuick && (
        <Button look="quiet" onPress={onQuick}>
          <Trans>In one line</Trans>
        </Button>
      )}
      <Button look="quiet" onPress={onClose}>
        <Trans>Close</Trans>
      </Button>
      <Button look="ink" type="submit" isDisabled={!ready}>
        <Trans>Create</Trans> <kbd className="onlyWide">⏎</kbd>
      </Button>
    </div>
  );
}
