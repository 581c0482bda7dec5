import type { Place } from '../app';
import { PageShell } from '../pane';
import { readingTexts } from './documents';
import { giveFile } from './giveFile';
import { mount } from './mount';
import { browserPreferences } from './preferences';
import { SAMPLES } from './samples';
import { workbookFiles } from './startFiles';

const place: Place = {
  kind: 'page',
  samples: SAMPLES,
  openFile: async (bytes, name) => (await workbookFiles()).open(bytes, name),
  readBook: async (bytes, name) => (await workbookFiles()).readBook(bytes, name),
  ...readingTexts,
  giveFile,
  preferences: browserPreferences(),
};

mount(place, <PageShell />);
