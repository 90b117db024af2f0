// Checks a move-in dossier (入伙档案): node scripts/verify-dossier.mjs FILE.zip [--digest SHA256] [--code CODE] [--day YYYY-MM-DD] [--json]
// Uses nothing of the product and no network, so that it can be read, run and rewritten by anybody:
//   zip         entries lie stored, one after the other, manifest.json first, then the parts in the manifest's order; every other byte follows from them
//   manifest    JSON with one space of indent; root = sha256 of the same text without root
//   papers      sha256 over the papers' sha256, one a line, the cover (the first) left out; each paper is JSON with sorted keys
//   signatures  hash = sha256 of the hash before it and its line; `shown` = sha256 of the paper that was signed
//   trail       hash = sha256 of: hash before|at|by|what|of
// A file given with --digest or --code is compared with what the service centre says of it (mini-program, page 档案核验).
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sha256 = (content) => createHash('sha256').update(content).digest('hex');
const CRC = Array.from({ length: 256 }, (_, i) => { let c = i; for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1; return c >>> 0; });
const crc32 = (bytes) => { let c = 0xffffffff; for (const byte of bytes) c = (CRC[(c ^ byte) & 255] ^ (c >>> 8)) >>> 0; return (c ^ 0xffffffff) >>> 0; };

let found = [];
const claim = (what, isTrue) => { found.push({ state: isTrue ? 'ok' : 'wrong', what }); return isTrue; };
const tell = (what) => found.push({ state: 'note', what });

/** Numbers of a zip's headers, little-endian. */
const field = (...numbers) => Buffer.concat(numbers.map(([value, size]) => { const bytes = Buffer.alloc(size); bytes.writeUIntLE(value, 0, size); return bytes; }));
const DATE = 0x5021;
const common = ({ name, bytes }) => field([20, 2], [0, 2], [0, 2], [0, 2], [DATE, 2], [crc32(bytes), 4], [bytes.length, 4], [bytes.length, 4], [Buffer.byteLength(name), 2], [0, 2]);
const localHeader = (entry) => Buffer.concat([field([0x04034b50, 4]), common(entry), Buffer.from(entry.name)]);
const centralHeader = (entry) => Buffer.concat([field([0x02014b50, 4], [20, 2]), common(entry), field([0, 2], [0, 2], [0, 2], [0, 4], [entry.offset, 4]), Buffer.from(entry.name)]);

/** The entries one after the other, and whether the file is exactly what they make. */
function readZip(file) {
  const entries = [];
  let at = 0;
  while (file.length >= at + 30 && file.readUInt32LE(at) === 0x04034b50) {
    const size = file.readUInt32LE(at + 18), length = file.readUInt16LE(at + 26), start = at + 30 + length;
    const entry = { offset: at, name: file.toString('latin1', at + 30, start), bytes: file.subarray(start, start + size) };
    entries.push(entry);
    if (entry.bytes.length !== size || !localHeader(entry).equals(file.subarray(at, start))) throw new Error(`the head of ${JSON.stringify(entry.name)} is not as it was written`);
    at = start + size;
  }
  const directory = Buffer.concat(entries.map(centralHeader));
  const end = Buffer.concat([directory, field([0x06054b50, 4], [0, 2], [0, 2], [entries.length, 2], [entries.length, 2], [directory.length, 4], [at, 4], [0, 2])]);
  claim('the zip is exactly its entries: nothing before, between or after them', entries.length > 0 && end.equals(file.subarray(at)));
  return entries;
}

const written = (value) => `${JSON.stringify(value, null, 1)}\n`;
function parsed(text, what) {
  const value = JSON.parse(text);
  claim(`${what} stands as it was written`, written(value) === text);
  return value;
}
function stable(value) {
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${stable(value[key])}`).join(',')}}`;
}

function checkParts(manifest, entries) {
  const { root, ...rest } = manifest;
  claim('the manifest has its root', manifest.format === 'ruhuo-dossier/1' && sha256(written(rest)) === root);
  claim('the files are those of the manifest, in its order', JSON.stringify(entries.slice(1).map(({ name }) => name)) === JSON.stringify(manifest.parts.map(({ path }) => path)));
  for (const part of manifest.parts) {
    const entry = entries.find(({ name }) => name === part.path);
    if (!entry) claim(`MISSING: ${part.path} ${part.name}`, false);
    else claim(`${part.path} ${part.name}`, entry.bytes.length === part.bytes && sha256(entry.bytes) === part.sha256);
  }
}

function checkPapers(manifest, textOf) {
  const papers = manifest.parts.filter(({ role }) => role === 'paper'), [cover] = papers;
  claim('each paper is its canonical text', papers.every(({ path }) => stable(JSON.parse(textOf(path))) === textOf(path)));
  claim('the papers have the digest that is printed on the cover', sha256(papers.slice(1).map(({ sha256: digest }) => digest).join('\n')) === manifest.papers && textOf(cover.path).includes(manifest.papers));
  claim('the cover names this code and the end of the log', textOf(cover.path).includes(manifest.code) && textOf(cover.path).includes(manifest.trail.head));
  claim('each signed paper beside them is a PDF', manifest.parts.filter(({ role }) => role === 'signed').every(({ path }) => textOf(path).startsWith('%PDF-')));
  return new Set(papers.map(({ sha256: digest }) => digest));
}

function checkSignatures(records, papers) {
  for (const { code, digest, asked, signatures } of records) {
    claim(`${code}: its signatures follow one from the other`, signatures.every(({ hash, line }, i) => hash === sha256((signatures[i - 1]?.hash ?? '') + line)));
    if (!digest) continue;
    claim(`${code}: what was signed lies here`, papers.has(digest));
    claim(`${code}: each signature names what was shown, and when`, signatures.every(({ line, shown, at }) => line.split('|').includes(shown) && line.split('|').includes(String(at))));
    const valid = signatures.filter(({ shown, gone }) => shown === digest && !gone);
    for (const { name, gone } of signatures.filter((one) => one.gone)) tell(`${code}: a signature of ${name} ${gone === 'withdrawn' ? 'was taken back' : 'lapsed: not signed by all in time'}`);
    for (const one of signatures.filter(({ shown }) => shown !== digest)) tell(`${code}: ${one.name} signed an earlier text (${one.shown.slice(0, 12)}); that signature was void when this was made`);
    if (valid.length < asked.length) tell(`${code}: ${valid.length} of ${asked.length} signatures`);
  }
}

function checkTrail(trail, { entries, head }) {
  const broken = trail.findIndex(({ at, by, what, of, hash }, i) => hash !== sha256([trail[i - 1]?.hash ?? '', at, by, what, of].join('|')));
  claim(broken < 0 ? 'the log is one chain' : `the log is one chain (entry ${broken + 1} does not follow)`, broken < 0);
  claim('the log ends where the manifest says', trail.length === entries && (trail.at(-1)?.hash ?? '') === head);
}

function checkOutside(manifest, today) {
  const inside = new Set(manifest.parts.map(({ sha256: digest }) => digest));
  claim('no paper that must be deleted is inside', manifest.outside.every(({ why, sha256: digest }) => (why !== 'scheduled' && why !== 'requested') || !digest || !inside.has(digest)));
  for (const { name, why, day, sha256: digest } of manifest.outside) {
    const known = digest ? ` (sha256 ${digest})` : '';
    if (why === 'scheduled') tell(day <= today ? `DELETED ON SCHEDULE: ${name}, ${day}${known}: neither missing nor altered` : `kept outside until its deletion on ${day}: ${name}${known}`);
    else if (why === 'requested') tell(`DELETED ON REQUEST of an owner: ${name}, ${day}${known}: neither missing nor altered`);
    else tell(why === 'lost' ? `could not be read when the dossier was made: ${name}${known}` : `too large for the dossier, kept in the system: ${name}${known}`);
  }
}

function check(file, { digest, code, today }) {
  if (digest) claim('the whole file has the digest given', sha256(file) === digest.toLowerCase());
  if (file.subarray(0, 5).toString('latin1') === '%PDF-') {
    if (!digest) throw new Error('a PDF alone is compared with --digest; its signature is checked by any PDF tool');
    return null;
  }
  const entries = readZip(file), [first] = entries;
  if (first?.name !== 'manifest.json') throw new Error('there is no manifest in it');
  const textOf = (path) => { const entry = entries.find(({ name }) => name === path); if (!entry) throw new Error(`${path} is missing`); return entry.bytes.toString('utf8'); };
  const manifest = parsed(textOf('manifest.json'), 'the manifest');
  checkParts(manifest, entries);
  const papers = checkPapers(manifest, textOf);
  checkSignatures(parsed(textOf('signatures.json'), 'signatures.json'), papers);
  checkTrail(parsed(textOf('trail.json'), 'trail.json'), manifest.trail);
  checkOutside(manifest, today);
  if (code) claim('the code is the one given', manifest.code === code.toUpperCase());
  return manifest;
}

function asked(words) {
  const options = { json: false }, files = [];
  for (let i = 0; i < words.length; i++) {
    if (words[i] === '--json') options.json = true;
    else if (['--digest', '--code', '--day'].includes(words[i])) options[words[i].slice(2)] = words[++i] ?? '';
    else files.push(words[i]);
  }
  return { ...options, file: files.length === 1 && !files[0].startsWith('--') ? files[0] : '' };
}

/** Everything there is to say of a file's bytes: what is right, what is wrong, what is only to be known. */
export function verdictOn(bytes, { digest, code, day } = {}) {
  found = [];
  let manifest = null;
  try {
    manifest = check(bytes, { digest, code, today: day ?? new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) });
  } catch (error) {
    claim(`this is a dossier that can be read (${error.message})`, false);
  }
  return { isRight: found.every(({ state }) => state !== 'wrong'), sha256: sha256(bytes), code: manifest?.code ?? null, root: manifest?.root ?? null, found };
}

function main() {
  const { file, json, digest, code, day } = asked(process.argv.slice(2));
  if (!file) {
    console.error('usage: node verify-dossier.mjs FILE [--digest SHA256] [--code CODE] [--day YYYY-MM-DD] [--json]');
    return 2;
  }
  let bytes;
  try { bytes = readFileSync(file); } catch (error) { console.error(error.message); return 2; }
  const verdict = verdictOn(bytes, { digest, code, day });
  if (json) console.log(JSON.stringify(verdict, null, 1));
  else {
    for (const { state, what } of verdict.found) console.log(`${{ ok: 'ok   ', wrong: 'WRONG', note: '     ' }[state]} ${what}`);
    console.log(`      sha256 of the file: ${verdict.sha256}`);
    if (!verdict.isRight) console.log(`${verdict.found.filter(({ state }) => state === 'wrong').length} WRONG: this file is not as it was made`);
    else console.log(digest ? 'unchanged, and the one that was asked about' : 'unchanged in itself; compare the sha256 with what the page 档案核验 shows for its code');
  }
  return verdict.isRight ? 0 : 1;
}
if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) process.exitCode = main();
