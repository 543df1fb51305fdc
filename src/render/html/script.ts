/**
 * What the page does: it sorts a table by the heading clicked, shows the rows that hold every word searched for, and hides
 * what was accepted. Without it, all is there to be read.
 */
export const SCRIPT = `
'use strict';
const rowsOf = table => [...table.tBodies[0].rows];
const keyOf = (row, column) => row.cells[column].dataset.order ?? row.cells[column].textContent;
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
const texts = new Map();
function count(table) {
  const rows = rowsOf(table);
  const line = table.previousElementSibling;
  const shown = rows.filter(row => !row.hidden).length;
  line.textContent = line.dataset.text.replace('{shown}', shown).replace('{all}', rows.length);
}
for (const table of document.querySelectorAll('table')) {
  count(table);
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, column) => heading.addEventListener('click', () => {
    const isDescending = heading.getAttribute('aria-sort') === 'ascending';
    const sign = isDescending ? -1 : 1;
    const keys = new Map(rowsOf(table).map(row => [row, keyOf(row, column)]));
    const sorted = [...keys.keys()].sort((a, b) => sign * collator.compare(keys.get(a), keys.get(b)));
    for (const other of headings) other.removeAttribute('aria-sort');
    heading.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');
    table.tBodies[0].append(...sorted);
  }));
  for (const row of rowsOf(table)) texts.set(row, row.textContent.toLowerCase());
}
const search = document.getElementById('search');
const hideWaived = document.getElementById('waived');
document.getElementById('tools').hidden = false;
function filter() {
  const words = search.value.toLowerCase().split(/\\s+/);
  for (const [row, text] of texts) {
    const isWaived = hideWaived?.checked === true && row.querySelector('.waived') !== null;
    row.hidden = isWaived || !words.every(word => text.includes(word));
  }
  for (const table of document.querySelectorAll('table')) count(table);
}
search.addEventListener('input', filter);
hideWaived?.addEventListener('change', filter);
`;
