import type { Handlers } from './handler.ts';

export const health: Handlers<'readHealth' | 'readMetrics' | 'readOpenapi'> = {
  readHealth({ house }) {
    return { status: 'ok', store: house.store.kind, revision: house.feed.revision };
  },

  async readMetrics({ house }) {
    return new Response(await house.metrics.text(), {
      headers: { 'Content-Type': house.metrics.contentType },
    });
  },

  readOpenapi({ house, context }) {
    return context.json(house.openapi());
  },
};
