import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { logout, session } from '~/api';
import { Icon } from '~/ui/icon/Icon';
import { Menu, MenuItem } from '~/ui/menu/Menu';

/** The ways for which there is no room within a thumb's reach. */
export default function More({ at, onClose }: { at: Element; onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const anchor = useRef<Element | null>(at);
  return (
    <Menu
      aria-label={t`More`}
      opened={{ at: anchor, close: onClose }}
      onAction={(key) => void (key === 'logout' ? logout() : navigate({ to: String(key) }))}
    >
      <MenuItem id="/today">
        <Icon name="calendar" />
        <Trans>Today</Trans>
      </MenuItem>
      <MenuItem id="/mine">
        <Icon name="person" />
        <Trans>My tasks</Trans>
      </MenuItem>
      <MenuItem id="/dashboard">
        <Icon name="chart" />
        <Trans>Dashboard</Trans>
      </MenuItem>
      <MenuItem id="/preferences">
        <Icon name="gear" />
        <Trans>Preferences</Trans>
      </MenuItem>
      {session().roles.includes('admin') && (
        <MenuItem id="/admin">
          <Icon name="shield" />
          <Trans>Administration</Trans>
        </MenuItem>
      )}
      <MenuItem id="logout">
        <Icon name="leave" />
        <Trans>Log out</Trans>
      </MenuItem>
    </Menu>
  );
}
