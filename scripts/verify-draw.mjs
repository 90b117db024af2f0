// Computes a published draw again: `node scripts/verify-draw.mjs FILE`. Uses nothing of the product, so that it can be read, run and rewritten by anybody:
//   terms    sha256 of the terms as one line of JSON
//   entries  sha256 of: terms, then every home in order, one a line
//   seed     sha256 of: secret|entries|public number
//   ticket   sha256 of: seed|home; the lowest is drawn first
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const sorted = (texts) => [...texts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

const [file] = process.argv.slice(2);
if (!file) {
  console.error('usage: node scripts/verify-draw.mjs FILE');
  process.exit(2);
}
const wrong = [];
const claim = (what, isTrue) => { console.log(`${isTrue ? 'ok   ' : 'WRONG'} ${what}`); if (!isTrue) wrong.push(what); };
try {
  const draw = JSON.parse(readFileSync(file, 'utf8'));
  const { prizes, buildings, opensAt, closesAt, source, knownAt, earlyAt, commitment, closed, drawn, log } = draw;
  const terms = sha256(JSON.stringify([draw._id, draw.title, draw.note, draw.kind, prizes.map(({ code, label }) => [code, label]), buildings, opensAt, closesAt, source, knownAt, earlyAt, commitment]));
  const entry = (what) => log.find((one) => one.what === what);
  claim('the terms have their digest, and it was published', terms === draw.termsDigest && entry('published')?.of === terms);
  claim('the log is one chain, in order of time', log.every(({ at, by, what, of, hash }, i) => hash === sha256([log[i - 1]?.hash ?? '', at, by, what, of].join('|')) && at >= (log[i - 1]?.at ?? 0)));
  claim('the public number is known only after entries close', closesAt < knownAt);
  if (!closed) console.log('      entries are still open: there is no more to check');
  if (closed) {
    claim('no home is in it twice', same(closed.entries, sorted(new Set(closed.entries))));
    claim('the entries have their digest, and it was published', sha256([terms, ...sorted(closed.entries)].join('\n')) === closed.entriesDigest && entry('closed')?.of === closed.entriesDigest);
    claim('entries were closed at their time', entry('closed')?.at >= closesAt);
  }
  if (closed && !drawn) console.log('      it is not drawn yet: there is no more to check');
  if (drawn) {
    const seed = sha256([drawn.secret, closed?.entriesDigest, drawn.value].join('|'));
    const order = (closed?.entries ?? []).map((home) => ({ home, ticket: sha256(`${seed}|${home}`) })).sort((a, b) => (a.ticket < b.ticket ? -1 : 1)).map(({ home }) => home);
    claim('the secret is the one committed to', sha256(drawn.secret) === commitment);
    claim('the public number is digits only', /^\d{4,40}$/.test(drawn.value));
    claim('the seed comes from secret, entries and number, and was published', seed === drawn.seed && entry('drawn')?.of === seed);
    claim('it was drawn after the number was known', entry('drawn')?.at >= knownAt);
    claim('every prize went to the home drawn for it', same(drawn.result.map(({ home, prize }) => [home, prize.code, prize.label]), order.slice(0, prizes.length).map((home, i) => [home, prizes[i].code, prizes[i].label])));
    claim('the reserve follows in the order drawn', same(drawn.reserve, order.slice(prizes.length)));
    console.log(`      compare by eye: ${source} = ${drawn.value}`);
  }
} catch (error) {
  claim(`the file is the record of a draw (${error.message})`, false);
}
console.log(wrong.length ? `${wrong.length} WRONG` : 'everything comes out as published');
process.exit(wrong.length ? 1 : 0);
