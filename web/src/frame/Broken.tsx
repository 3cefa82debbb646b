import { Mark } from '~/ui/icon/Icon';
import { Fault } from '~/ui/state/Fault';
import style from './Broken.module.css';

/** Where the application cannot even begin. */
export function Broken({ error }: { error: unknown }) {
  return (
    <main className={style.broken}>
      <h1>
        <Mark /> TaskFlow
      </h1>
      <Fault error={error} retry={() => location.reload()} />
    </main>
  );
}
