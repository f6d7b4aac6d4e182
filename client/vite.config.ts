import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledCatalogs } from './compiled-catalogs.js';
import { compressedFiles } from './compressed-files.js';
import { inlinedDocuments } from './inlined-documents.js';
import { systemFonts } from './system-fonts.js';
import { usedColours } from './used-colours.js';

/** The address of `npm start` while the portal is developed with Vite's own server. */
const apiServer = 'http://127.0.0.1:4000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compiledCatalogs(), inlinedDocuments(), systemFonts(), usedColours(), compressedFiles()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2023',
    // Small assets stay files: the content security policy allows no data: URL for scripts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: { '/graphql': apiServer, '/docs': apiServer, '/schema.graphql': apiServer },
  },
});
