import type { Job } from '@mingzhang/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { addressOf, call } from '../api/client.ts';

const EVERY = 2_000;

function jobKey(job: string | undefined) {
  return ['job', job] as const;
}

/** A job as it goes on: told by the server, and asked for where that connection does not stand. */
export function useJob(job: string | undefined) {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: jobKey(job),
    queryFn: () => call('readJob', { params: { job: job ?? '' } }),
    enabled: job !== undefined,
    refetchInterval: ({ state: { data } }) =>
      data === undefined || data.state === 'running' ? EVERY : false,
  });
  const isRunning = query.data?.state === 'running';
  useEffect(() => {
    if (job === undefined || !isRunning) return;
    const events = new EventSource(addressOf('followJob', { params: { job } }));
    const take = ({ data }: MessageEvent<string>) => {
      const told = JSON.parse(data) as Job;
      client.setQueryData(jobKey(job), told);
      if (told.state !== 'running') events.close();
    };
    events.addEventListener('message', take);
    events.addEventListener('job', take);
    return () => events.close();
  }, [client, job, isRunning]);
  return query;
}

/** Stops a job; what it has done stays. */
export function useCancelJob() {
  const client = useQueryClient();
  return async (job: string) => {
    client.setQueryData(jobKey(job), await call('cancelJob', { params: { job } }));
  };
}
