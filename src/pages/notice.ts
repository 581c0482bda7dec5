/** A page that only says something: in plain elements, for places where the pane itself cannot run. */
export function showNotice(title: string, text: string): void {
  const root = document.getElementById('root')!;
  const element = (tag: string, words: string) => {
    const made = document.createElement(tag);
    made.textContent = words;
    return made;
  };
  const link = element('a', '打开网页版') as HTMLAnchorElement;
  link.href = 'index.html';
  link.target = '_blank';
  link.rel = 'noopener';
  const main = document.createElement('main');
  main.className = 'notice';
  main.append(element('h1', title), element('p', text), link);
  root.replaceChildren(main);
}
