import { Trans } from '@lingui/react/macro';
import { Button } from '../button/Button';
import style from './Toasts.module.css';
import { undoLast, useToasts } from './toasts';

export function Toasts() {
  const toasts = useToasts();
  return (
    <div role="status" className={style.place}>
      {toasts.map((item) => (
        <div key={item.id} className={style.toast}>
          <span>{item.text}</span>
          {item.undo && (
            <Button tiny look="onInk" onPress={undoLast}>
              <Trans>Undo</Trans> <kbd className="onlyWide">Ctrl Z</kbd>
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}
