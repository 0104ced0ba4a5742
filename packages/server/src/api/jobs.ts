import { Refusal } from '../http/refusal.ts';
import type { Handlers } from './handler.ts';

export const jobs: Handlers<'readJob' | 'followJob' | 'cancelJob'> = {
  readJob({ house, person, params: { job } }) {
    const found = house.jobs.find(job, person.id);
    if (found === undefined) throw new Refusal('not-found');
    return found;
  },

  followJob({ house, person, params: { job }, context }) {
    const found = house.jobs.find(job, person.id);
    if (found === undefined) throw new Refusal('not-found');
    return house.streams.answer(context, person, (stream) => {
      const tell = (data: typeof found) => {
        stream.send({ event: 'job', data });
        if (data.state !== 'running') stream.end();
      };
      stream.onEnd(house.jobs.listen(job, person.id, tell));
      tell(house.jobs.find(job, person.id) ?? found);
    });
  },

  cancelJob({ house, person, params: { job } }) {
    const found = house.jobs.cancel(job, person.id);
    if (found === undefined) throw new Refusal('not-found');
    return found;
  },
};
