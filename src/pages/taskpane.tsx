import { explainCell, followBook, keepPane, openHostBook, reopenPane, type Place } from '../app';
import { ExcelHost, officeReady, officeTheme, onOfficeThemeChange, openAsNewBook } from '../hosts/excel';
import { Pane } from '../pane';
import { readingTexts } from './documents';
import { giveFile } from './giveFile';
import { browserFile } from './keptFile';
import { mount } from './mount';
import { showNotice } from './notice';
import { browserPreferences } from './preferences';
import { SAMPLES } from './samples';
import { sayUnsaid } from './sayOutsidePane';
import { workbookFiles } from './startFiles';

async function start(): Promise<void> {
  const ready = await officeReady();
  if (ready.kind !== 'ready') {
    showNotice(ready.kind === 'too-old' ? '这个 Excel 版本过低' : '请在 Excel 里打开', ready.message);
    return;
  }
  const host = new ExcelHost();
  const place: Place = {
    kind: 'excel',
    samples: SAMPLES,
    host,
    openSample: async (sample) => openAsNewBook(await sample.load()),
    readBook: async (bytes, name) => (await workbookFiles()).readBook(bytes, name),
    ...readingTexts,
    giveFile,
    theme: officeTheme,
    onThemeChange: onOfficeThemeChange,
    preferences: browserPreferences(),
    keptFile: browserFile(),
  };
  const desk = mount(place, <Pane />);
  await openHostBook(desk);
  await reopenPane(desk);
  sayUnsaid(desk);
  keepPane(desk);
  await followBook(desk);
  if (new URLSearchParams(location.search).has('cell')) await explainCell(desk);
}

// In Internet Explorer, where old Office shows its panes, old-office.js has already said so.
if (!(window as { fubiaoTooOld?: boolean }).fubiaoTooOld) void start();
