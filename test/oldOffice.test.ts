import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { FLOOR } from '../src/hosts/excel/requirements';

const SCRIPT = readFileSync(path.join(__dirname, '../src/pages/old-office.js'), 'utf8');
const IE = 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko';

/** The little of a browser that the script uses, with nothing in it that Internet Explorer does not have. */
function oldBrowser(userAgent: string, readyState: string, hasListeners = true) {
  const texts: string[] = [];
  const onLoad: (() => void)[] = [];
  const element = () => ({
    attributes: {} as Record<string, string>,
    style: {},
    innerHTML: '',
    appendChild: () => {},
    setAttribute(this: { attributes: Record<string, string> }, name: string, value: string) {
      this.attributes[name] = value;
      texts.push(`${name}=${value}`);
    },
  });
  const root = element();
  const document = {
    readyState,
    getElementById: () => root,
    createElement: element,
    createTextNode: (text: string) => texts.push(text),
  };
  const window: Record<string, unknown> = hasListeners
    ? { addEventListener: (_: string, work: () => void) => onLoad.push(work) }
    : { attachEvent: (_: string, work: () => void) => onLoad.push(work) };
  runInContext(SCRIPT, createContext({ navigator: { userAgent }, document, window }));
  return { texts, window, load: () => onLoad.forEach((work) => work()) };
}

test('it is written in the JavaScript of 2009', () => {
  const code = SCRIPT.replace(/\/\*[\s\S]*?\*\//g, '').replace(/'(?:[^'\\]|\\.)*'/g, "''");
  expect(code).not.toMatch(/=>|`|\b(?:const|let|class|async|await|import|export|of)\b|\.\.\.|\?\.|\?\?|\*\*/);
  expect(SCRIPT).toMatch(/^[\x00-\x7f]*$/);
});

test.each<[string, string, boolean]>([
  ['already loaded', 'complete', true],
  ['still loading', 'loading', true],
  ['without addEventListener', 'loading', false],
])('in Internet Explorer, %s: which version is needed, and that the web page works', (_, state, hasListeners) => {
  const { texts, window, load } = oldBrowser(IE, state, hasListeners);
  // Said at once, so that the pane itself does not start.
  expect(window['fubiaoTooOld']).toBe(true);
  load();
  expect(texts.join('')).toContain(`ExcelApi ${FLOOR.version}`);
  expect(texts.join('')).toContain('Office 2021');
  expect(texts).toContain('打开网页版');
  expect(texts).toContain('href=index.html');
});

test('in a webview of today it does nothing', () => {
  const { texts, window, load } = oldBrowser('Mozilla/5.0 AppleWebKit/537.36 Chrome/131 Edg/131', 'complete');
  load();
  expect(texts).toEqual([]);
  expect(window['fubiaoTooOld']).toBeUndefined();
});
