import { Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { open } from '~/frame';
import { useRefusal } from '~/live';
import { Button } from '~/ui/button/Button';
import { Fault } from '~/ui/state/Fault';
import { makeSample } from './sample';
import style from './Welcome.module.css';

/** What there is to do for somebody who is in no project yet. */
export function Welcome() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [making, setMaking] = useState(false);
  const [error, setError] = useRefusal();
  async function sample() {
    setMaking(true);
    try {
      const project = await makeSample();
      await client.invalidateQueries({ queryKey: ['projects'] });
      await navigate({ to: '/p/$projectKey', params: { projectKey: project.key } });
    } catch (refusal) {
      setError(refusal);
      setMaking(false);
    }
  }
  return (
    <section className={style.welcome} aria-labelledby="welcome">
      <h2 id="welcome">
        <Trans>Begin here</Trans>
      </h2>
      <ol>
        <li>
          <b>
            <Trans>Make a project.</Trans>
          </b>{' '}
          <Trans>
            It has a board, a list and a calendar, and a short key that its tasks are called after.
          </Trans>
        </li>
        <li>
          <b>
            <Trans>Write down what is to be done.</Trans>
          </b>{' '}
          <Trans>A title is enough. A priority is proposed, and steps are, if you ask for them.</Trans>
        </li>
        <li>
          <b>
            <Trans>Ask others in.</Trans>
          </b>{' '}
          <Trans>Under People, by their name. What they do moves on your board by itself.</Trans>
        </li>
      </ol>
      {error !== undefined && <Fault error={error} retry={sample} />}
      <div className={style.acts}>
        <Button look="ink" onPress={() => open({ kind: 'newProject' })}>
          <Trans>New project</Trans>
        </Button>
        <Button onPress={sample} isDisabled={making}>
          <Trans>Look around in a sample project</Trans>
        </Button>
      </div>
      <p className="small">
        <Trans>
          The sample is a project like any other: change what you want, and delete it under People.
        </Trans>
      </p>
    </section>
  );
}
