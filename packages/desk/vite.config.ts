import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The desk as static files, which the server gives out. `vite` alone serves it beside a server on port 8420. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../../node_modules/.cache/mingzhang/desk', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    manifest: true,
    sourcemap: false,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8420' } },
});
