import { readFileSync } from 'node:fs';
import { loadLayouts } from '../src/editions.ts';
import { validate } from '../src/validate.ts';

for (const path of process.argv.slice(2)) {
  const results = await validate({ path, bytes: readFileSync(path) }, { layouts: loadLayouts() });
  for (const r of results)
    if (r.state === 'checked') {
      console.log('#', path, r.findings.length);
      const id = (c: number) => r.report.layout.cells[c]?.id;
      for (const d of r.diagnoses) {
        console.log(
          d.settles.map(s => r.findings.find(f => f.fingerprint === s)?.rule).join(' '),
          'complete',
          d.complete,
          'unique',
          d.unique,
          d.confidence,
          d.explanations.length,
        );
        for (const e of d.explanations.slice(0, 5))
          console.log(
            '  ',
            e.kind,
            e.changes.map(c => `${id(c.cell)} ${c.from}->${c.to} (${c.kind})`).join('; '),
            '|',
            e.evidence
              .map(g =>
                'balance' in g
                  ? `${g.balance.rule} ${id(g.balance.cells[0] ?? -1)}`
                  : 'changes' in g
                    ? `${g.kind}: ${g.changes.map(c => `${id(c.cell)} ${c.from}->${c.to}`)}`
                    : JSON.stringify(g),
              )
              .join('; '),
          );
      }
    }
}
