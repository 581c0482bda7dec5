import { closeDialog } from '../hosts/excel/dialog';

/** The page of a dialog: says the `text` of its address. */
const root = document.getElementById('root')!;
const main = document.createElement('main');
main.className = 'notice';
for (const line of (new URLSearchParams(location.search).get('text') ?? '').split('\n')) {
  const paragraph = document.createElement('p');
  paragraph.textContent = line;
  main.append(paragraph);
}
const button = document.createElement('button');
button.textContent = '知道了';
button.addEventListener('click', closeDialog);
main.append(button);
root.replaceChildren(main);
void Office.onReady().then(() => button.focus());
