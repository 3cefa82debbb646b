import { Trans } from '@lingui/react/macro';
import { Outlet } from '@tanstack/react-router';
import { Toasts } from '~/ui/toast/Toasts';
import style from './App.module.css';
import { useKeys } from './keys/useKeys';
import { Stage } from './open/Stage';
import { Side } from './side/Side';
import { Tabbar } from './side/Tabbar';

/** What stands around every page. */
export function App() {
  useKeys();
  return (
    <div className={style.app}>
      <a href="#main" className={style.skip}>
        <Trans>To the page's content</Trans>
      </a>
      <div className={`${style.side} onlyWide`}>
        <Side />
      </div>
      <Outlet />
      <Tabbar />
      <Stage />
      <Toasts />
    </div>
  );
}
