import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '~/ui/button/Button';
import { Menu, MenuItem } from '~/ui/menu/Menu';

/** Turns a proposal down, and says why in a word: the reason stays with it, and teaches whoever reads it later. */
export function Dismiss({ onDismiss }: { onDismiss: (reason?: string) => void }) {
  const { t } = useLingui();
  const reasons = [t`It is wrong`, t`Not now`, t`We know that already`];
  return (
    <Menu
      aria-label={t`Why?`}
      onAction={(key) => onDismiss(reasons[Number(key)])}
      trigger={
        <Button look="quiet">
          <Trans>Dismiss</Trans>
        </Button>
      }
    >
      {reasons.map((reason, index) => (
        <MenuItem key={reason} id={index}>
          {reason}
        </MenuItem>
      ))}
      <MenuItem id={reasons.length}>
        <Trans>Without a reason</Trans>
      </MenuItem>
    </Menu>
  );
}
