import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Suggestion, Task } from '~/api';
import { Fault } from '~/ui/state/Fault';
import { PriorityProposal } from './PriorityProposal';
import { accept, dismiss, proposalsQuery } from './queries';
import { SubtasksProposal } from './SubtasksProposal';

/** What the suggestion service proposes for a task, in pencil until somebody says yes. */
export function Proposals({ task, mayEdit }: { task: Task; mayEdit: boolean }) {
  const client = useQueryClient();
  const { data: proposals = [] } = useQuery(proposalsQuery(task.id));
  const [error, setError] = useState<unknown>();

  async function settle(proposal: Suggestion, settled: Promise<unknown>) {
    setError(undefined);
    client.setQueryData<Suggestion[]>(['suggestions', task.id], (had) =>
      had?.filter((one) => one.id !== proposal.id),
    );
    await settled.catch(setError);
    const keys = ['suggestions', 'task', 'activity', 'subtasks'];
    await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key, task.id] })));
  }

  return (
    <>
      {error !== undefined && <Fault error={error} />}
      {proposals.map((proposal) => {
        const acts = {
          mayEdit,
          onAccept: (indexes?: number[]) => settle(proposal, accept(task.id, proposal.id, indexes)),
          onDismiss: () => settle(proposal, dismiss(task.id, proposal.id)),
        };
        return proposal.kind === 'PRIORITY' ? (
          <PriorityProposal key={proposal.id} proposal={proposal} {...acts} />
        ) : (
          <SubtasksProposal key={proposal.id} proposal={proposal} {...acts} />
        );
      })}
    </>
  );
}
