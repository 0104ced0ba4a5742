import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from './api/client.ts';
import { Look } from './app/look.tsx';
import { routerWith } from './app/router.tsx';
import { carryNonce } from './look/nonce.ts';
import { WordsProvider } from './words/words.tsx';
import './look/desk.css';

carryNonce();
const client = new QueryClient({
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: false,
      retry: (times, error) => times < 2 && error instanceof ApiError && error.status === 0,
    },
  },
});
const router = routerWith(client);
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');

createRoot(root).render(
  <StrictMode>
    <WordsProvider>
      <Look>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Look>
    </WordsProvider>
  </StrictMode>,
);
