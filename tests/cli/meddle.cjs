/** Changes a file at the very moment when the first bytes of it are read: loaded into the program before it starts. */
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const { MEDDLE_FILE: file, MEDDLE_HOW: how } = process.env;
const DEEDS = {
  grow: () => fs.appendFileSync(file, ' \n'.repeat(50)),
  truncate: () => fs.truncateSync(file, 100),
  // As long as before: only its time tells.
  rewrite: () => {
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('0', '1'));
    fs.utimesSync(file, 1, 1);
  },
};
const { readSync } = fs;
let isDone = false;

fs.readSync = (descriptor, ...rest) => {
  if (!isDone && fs.fstatSync(descriptor).ino === fs.statSync(file).ino) {
    isDone = true;
    DEEDS[how]();
  }
  return readSync(descriptor, ...rest);
};
syncBuiltinESMExports();
