/** The looks of the page, on a screen and on paper. */
export const STYLE = `
:root { color-scheme: light; }
body { font: 15px/1.6 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; margin: 1.5rem; color: #1b1b1b; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
nav a { color: #04569c; margin-right: 1em; white-space: nowrap; }
#tools { margin: .8rem 0; } #tools label { margin-right: 2em; }
.count { color: #555; margin: .3rem 0; }
input { font: inherit; padding: .2rem .5rem; } #search { width: 20rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #bbb; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
td { min-width: 4em; } .number { text-align: right; }
th { background: #f0f0f0; position: sticky; top: 0; padding: 0; }
th button { all: unset; cursor: pointer; display: block; padding: .3rem .5rem; font-weight: bold; white-space: nowrap; }
th button:focus-visible { outline: 2px solid #06c; }
th[aria-sort=ascending] button::after { content: " \\25B2"; }
th[aria-sort=descending] button::after { content: " \\25BC"; }
.error { color: #a40000; font-weight: bold; } .warning { color: #8a5200; font-weight: bold; } .info { color: #04569c; } .waived { color: #555; }
figure { display: inline-block; vertical-align: top; width: 40rem; max-width: 100%; margin: 1rem 1rem 0 0; }
svg { display: block; width: 100%; font-size: 12px; }
.errors { fill: #a40000; } .warnings { fill: #e0a458; }
[hidden] { display: none; }
@media print {
  body { margin: 0; font-size: 10pt; } nav, #tools, .count { display: none; }
  th { position: static; } thead { display: table-header-group; } tr, figure { break-inside: avoid; }
}
`;
