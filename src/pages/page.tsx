import type { Place } from '../app';
import { PageShell } from '../pane';
import { readingTexts } from './documents';
import { giveFile } from './giveFile';
import { mount } from './mount';
import { browserPreferences } from './preferences';
import { SAMPLES } from './samples';

const files = () => import(/* webpackChunkName: "file-host" */ '../hosts/file');

const place: Place = {
  kind: 'page',
  samples: SAMPLES,
  openFile: async (bytes, name) => new (await files()).FileHost(bytes, name),
  readBook: async (bytes, name) => (await files()).readWorkbook(bytes, name),
  ...readingTexts,
  giveFile,
  preferences: browserPreferences(),
};

mount(place, <PageShell />);
