import { Trans, useLingui } from '@lingui/react/macro';
import type { Integration } from '~/api';
import { Button } from '~/ui/button/Button';
import { Dialog } from '~/ui/dialog/Dialog';
import form from '../parts/Form.module.css';
import style from './Credentials.module.css';

/** What the other system is to be told; the password is never shown again. */
export function Credentials({ made, onClose }: { made: Integration; onClose: () => void }) {
  const { t } = useLingui();
  const lines: [string, string | undefined][] = [
    [t`Account`, made.username],
    [t`Password`, made.password],
    [t`Address`, made.amqpUrl],
    [t`Queue`, made.queue],
  ];
  return (
    <Dialog title={t`${made.name} has an account`} firm wide onClose={onClose}>
      <div className={form.form}>
        <p>
          {made.password ? (
            <Trans>The password is shown this once. Whoever has it acts as this integration.</Trans>
          ) : (
            <Trans>
              It was made by an earlier try, whose answer had the password. If you do not have it, delete the
              integration and make another one.
            </Trans>
          )}
        </p>
        <dl className={style.lines}>
          {lines.map(
            ([name, value]) =>
              value && (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>
                    <span>{value}</span>
                    <Button
                      tiny
                      aria-label={t`Copy: ${name}`}
                      onPress={() => navigator.clipboard.writeText(value)}
                    >
                      <Trans>Copy</Trans>
                    </Button>
                  </dd>
                </div>
              ),
          )}
        </dl>
        <div className={form.acts}>
          <Button look="ink" onPress={onClose}>
            <Trans>I have it</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
