import type { Organisation } from '@mingzhang/api';
import type { Edit } from '@mingzhang/model';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback } from 'react';
import { call } from '../api/client.ts';
import { ORGANISATION } from '../app/start-page.ts';
import { useTell } from '../app/tell.ts';
import { useSay } from '../words/words.tsx';

export function useOrganisation(): Organisation {
  return useSuspenseQuery({ queryKey: ORGANISATION, queryFn: () => call('readOrganisation', {}) }).data;
}

/**
 * Makes an edit of the organisation and reads it anew. Says what went wrong, also where another person changed the same
 * meanwhile; gives whether it was made.
 */
export function useOrganisationEdit(): (edit: Edit, why: string) => Promise<boolean> {
  const say = useSay();
  const tell = useTell();
  const client = useQueryClient();
  const { message } = App.useApp();
  return useCallback(
    async (edit, why) => {
      if (edit.length === 0) return true;
      try {
        const { conflicts } = await call('editOrganisation', { body: { edit: [...edit], why } });
        await client.invalidateQueries({ queryKey: ORGANISATION });
        void client.invalidateQueries({ queryKey: ['review'] });
        if (conflicts.length === 0) return true;
        void message.warning(
          say(
            `${conflicts.length} 处别人刚改过，没有保存；页面已换成现在的内容，请看过再改。`,
            `${conflicts.length} places were changed by somebody else meanwhile and were not saved. The page shows what stands now; look and edit again.`,
          ),
          8,
        );
        return false;
      } catch (error) {
        tell(error);
        return false;
      }
    },
    [client, message, say, tell],
  );
}
